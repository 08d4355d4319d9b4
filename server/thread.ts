/**
 * Starts a thread of this server from a file of its own. In the bundle that lies beside the main file; as TypeScript it
 * lies beside who starts it, and needs a loader of its own.
 */
import { Worker } from 'node:worker_threads';

/** `name`: of the file, without its ending; `beside`: the `import.meta.url` of who starts it; `workerData` is cloned. */
export function startThread(name: string, beside: string, workerData: unknown): Worker {
  const typescript = beside.endsWith('.ts');
  return new Worker(new URL(`./${name}.${typescript ? 'ts' : 'js'}`, beside), {
    workerData,
    // Node calls WASI experimental; our users did not choose it and can do nothing about it.
    execArgv: [
      '--disable-warning=ExperimentalWarning',
      ...(typescript ? ['--import', typescriptLoader()] : []),
    ],
  });
}

/** `--import tsx` alone registers in the main thread only, and threads do not inherit its hooks on Node 20. */
function typescriptLoader(): string {
  const api = import.meta.resolve('tsx/esm/api');
  return `data:text/javascript,import { register } from ${JSON.stringify(api)}; register();`;
}
