/**
 * Asks the registry for known faults of what we ship: npm run audit. Ends with 1 when there are grave ones; a registry
 * that cannot be asked is told and is no fault of ours.
 */
import { spawnSync } from 'node:child_process';
import { readArguments } from './arguments.ts';

interface Report {
  error?: { summary?: string };
  message?: string;
  vulnerabilities?: Record<string, { severity: string; range: string }>;
}

const GRAVE = ['high', 'critical'];

readArguments('usage: npm run audit', {});

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' });
const report = readReport(stdout);
if (report?.vulnerabilities === undefined) {
  const why = report?.error?.summary || report?.message || 'no answer';
  console.warn(`The registry could not be asked for known faults: ${why}`);
} else {
  const grave = Object.entries(report.vulnerabilities).filter(([, { severity }]) => GRAVE.includes(severity));
  for (const [name, { severity, range }] of grave) console.error(`${name} ${range}: ${severity}`);
  console.log(`Known faults of high or critical severity in what we ship: ${grave.length}.`);
  if (grave.length > 0) process.exitCode = 1;
}

function readReport(text: string): Report | null {
  try {
    return JSON.parse(text) as Report;
  } catch {
    return null;
  }
}
