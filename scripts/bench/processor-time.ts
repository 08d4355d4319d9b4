/** Processor time of this process: what else a busy machine does does not count, its own garbage collection does. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
