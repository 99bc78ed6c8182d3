import { checkAll, checkOneCold, checkOneWarm } from './checking.ts';
import type { Contest } from './contest.ts';
import { importing } from './importing.ts';
import { checkFirst, checkTyping } from './in-browser.ts';
import { pooling } from './pooling.ts';
import { rating } from './rating.ts';
import { assigning, judging } from './reviewing.ts';

/** What can be measured, by name. */
export const benches: Readonly<Record<string, readonly Contest[]>> = {
  evidence: [pooling, rating],
  check: [checkAll, checkOneWarm, checkOneCold],
  'check-browser': [checkFirst, checkTyping],
  review: [judging, assigning],
  schools: [importing],
};

/** The contests of a bench; `all` is every bench. Throws, naming those there are, for a name of no bench. */
export function contestsOf(name: string): readonly Contest[] {
  const found =
    name === 'all' ? Object.values(benches).flat() : Object.hasOwn(benches, name) && benches[name];
  if (found) return found;
  const names = [...Object.keys(benches), 'build', 'identity', 'shards', 'pages', 'search', 'all'].join(', ');
  throw new RangeError(`Unexpected bench "${name}", expected one of ${names}. See npm run bench -- --help`);
}
