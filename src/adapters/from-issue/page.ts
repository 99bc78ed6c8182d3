import { type Instance, pageAddress } from '#core/model/instance.ts';
import type { PullListed } from '../github/port.ts';
import type { IssueRun } from './context.ts';

/** The address of the page that shows what a pull request brought into the folder of a write-up; undefined where it brought none. */
export async function pageOf(
  pull: PullListed,
  instance: Pick<Instance, 'site' | 'base'>,
  run: IssueRun,
): Promise<string | undefined> {
  const paths = await run.pathsOf(pull);
  const practice = paths.flatMap((path) => /^practices\/([^/]+)\//.exec(path)?.[1] ?? [])[0];
  return practice === undefined ? undefined : pageAddress(instance, `/practices/${practice}/`);
}
