/** The real nginx with the repository's own nginx.conf, byte for byte; only the two files it includes are made here. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Daemon } from './daemon.ts';
import { findProgram } from './programs.ts';

const CERTIFICATE = 'forecourt.crt';
const KEY = 'forecourt.key';
const CONF = resolve(import.meta.dirname, '../../../nginx.conf');

export async function startNginx(
  dir: string,
  port: number,
  tlsPort: number,
  webPorts: readonly number[],
): Promise<{ daemon: Daemon; url: string; tlsUrl: string }> {
  const prefix = join(dir, 'nginx');
  const included = join(prefix, 'forecourt');
  mkdirSync(included, { recursive: true, mode: 0o755 });
  copyFileSync(CONF, join(prefix, 'nginx.conf'));
  const webs = ['max_fails=1 fail_timeout=2s', 'backup max_fails=0'].flatMap((how) =>
    webPorts.map((web) => `server 127.0.0.1:${web} ${how};\n`),
  );
  writeFileSync(join(included, 'webs.conf'), webs.join(''));
  makeCertificate(prefix);
  const listens = [
    `listen 127.0.0.1:${port}`,
    `listen 127.0.0.1:${tlsPort} ssl http2`,
    `ssl_certificate ${join(prefix, CERTIFICATE)}`,
    `ssl_certificate_key ${join(prefix, KEY)}`,
  ];
  writeFileSync(join(included, 'listen.conf'), listens.map((line) => `${line};\n`).join(''));
  const url = `http://127.0.0.1:${port}`;
  const daemon = new Daemon({
    name: 'nginx',
    command: findProgram('nginx'),
    args: ['-p', prefix, '-c', join(prefix, 'nginx.conf'), '-g', 'daemon off;'],
    account: {},
    logFile: join(dir, 'nginx.log'),
    stopSignal: 'SIGTERM',
    ready: async () => (await fetch(`${url}/metrics`)).status === 404,
  });
  await daemon.start();
  return { daemon, url, tlsUrl: `https://127.0.0.1:${tlsPort}` };
}

/** Of our own making, for loopback and a day. */
function makeCertificate(folder: string): void {
  const files = ['-keyout', join(folder, KEY), '-out', join(folder, CERTIFICATE)];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'];
  const args = ['req', ...kind, '-subj', '/CN=127.0.0.1', ...files];
  execFileSync(findProgram('openssl'), args, { stdio: 'ignore' });
}
