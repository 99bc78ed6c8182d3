/** Processor time that some work takes, in milliseconds: how busy the machine is does not count, as it would by the clock. */
export function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
