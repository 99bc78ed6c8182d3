import type { ReviewMain } from '#views/review-main.ts';
import type { ShareLibrary } from '#views/share-library.ts';
import { openChecker } from '../check/client.ts';
import { json } from '../json.ts';
import { todayOf } from '../today.ts';
import type { Known } from './bench.ts';

/** What the page is told where it is printed. */
export type Told = { base: string; repository: string; sealKey: string; library: string; main: string };

/** Everything the site knows, fetched when it is first needed. */
export function knownOf({ library: libraryAt, main: mainAt }: Told): {
  ask: () => Promise<Known>;
  now: () => Known | undefined;
} {
  let asked: Promise<Known> | undefined;
  let here: Known | undefined;
  async function load(): Promise<Known> {
    const [library, told, { mainIn }] = await Promise.all([
      json<ShareLibrary>(libraryAt),
      json<ReviewMain>(mainAt),
      import('#core/workbench/main-in.ts'),
    ]);
    const checker = openChecker();
    const { policy, paths, known, shown } = library;
    checker.setContext({ policy, paths, known, shown, today: todayOf(new Date()) });
    here = { library, main: mainIn(told), checker };
    return here;
  }
  return {
    now: () => here,
    ask() {
      asked ??= load().catch((error) => {
        asked = undefined;
        throw error;
      });
      return asked;
    },
  };
}
