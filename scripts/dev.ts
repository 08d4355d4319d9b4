/** Development: the server under tsx's watch and the page under Vite, which passes API and sockets on. */
import { spawn } from 'node:child_process';

const children = [
  spawn('npx', ['tsx', 'watch', 'server/main.ts'], { stdio: 'inherit' }),
  spawn('npx', ['vite', '--config', 'client/vite.config.ts'], { stdio: 'inherit' }),
];
for (const child of children) {
  child.on('exit', () => children.forEach((other) => other.kill()));
}
