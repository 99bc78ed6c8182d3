/** What a piece of work costs: wall clock and CPU in milliseconds (medians), peak memory in bytes. */
export type Cost = { wall: number; cpu: number; peak: number };

/** Work quicker than this is repeated within one run, since clocks are coarse; in milliseconds. */
const runMin = 50;

/** Before the clock runs, the work is done until the compiler has seen it often enough; in milliseconds. */
const warmUp = 300;

/**
 * Does the work `runs` times in this process and gives the medians of one time.
 *
 * Peak memory is that of the whole process so far, with Node and the input in it: measure one thing a process.
 */
export function measure(work: () => unknown, runs: number): Cost {
  repeat(work, warmUp);
  const times = Array.from({ length: runs }, () => repeat(work, runMin));
  return {
    wall: median(times.map(({ wall }) => wall)),
    cpu: median(times.map(({ cpu }) => cpu)),
    peak: process.resourceUsage().maxRSS * 1024,
  };
}

function repeat(work: () => unknown, atLeast: number): { wall: number; cpu: number } {
  const started = performance.now();
  const before = process.cpuUsage();
  let times = 0;
  let wall = 0;
  do {
    work();
    times += 1;
    wall = performance.now() - started;
  } while (wall < atLeast);
  const { user, system } = process.cpuUsage(before);
  return { wall: wall / times, cpu: (user + system) / 1000 / times };
}

/** The middle one, or the mean of the two in the middle. NaN for none. */
export function median(values: readonly number[]): number {
  const order = values.toSorted((a, b) => a - b);
  const middle = order.length / 2;
  const [low, high] = [order[Math.ceil(middle) - 1], order[Math.floor(middle)]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}
