import type { Base } from './base.ts';
import type { Commit, Held } from './git.ts';
import { atLeast } from './people.ts';
import { type FakeRun, notFound, Refusal } from './state.ts';

type Writing = { by: number; message: string; content: Uint8Array; sha?: string; branch?: string };

/** Files that are written through the API, and workflows. */
export type Contents = ReturnType<typeof makeContents>;

export function makeContents(base: Base) {
  function mayPush(by: number): void {
    if (!atLeast(base.people.rightsOf(by).permission, 'write'))
      throw new Refusal(403, 'Resource not accessible by integration');
    if (base.rules.mainIsProtected)
      throw new Refusal(
        409,
        'Repository rule violations found\n\nChanges must be made through a pull request.\n\n',
      );
  }

  return {
    /** What is at a path of main, or of a commit. */
    at(path: string, ref: string | undefined): Held | undefined {
      const commit = ref === undefined || ref === base.branch ? base.head() : base.store.commit(ref);
      if (!commit) throw new Refusal(404, `No commit found for the ref ${ref}`);
      return commit.tree.get(path);
    },
    write(
      path: string,
      { by, message, content, sha, branch = base.branch }: Writing,
    ): { commit: Commit; isNew: boolean } {
      if (branch !== base.branch) throw new Refusal(404, `Branch ${branch} not found`);
      mayPush(by);
      const there = base.head().tree.get(path);
      if (there && sha === undefined) throw new Refusal(422, 'Invalid request.\n\n"sha" wasn\'t supplied.');
      if (sha !== undefined && there?.object !== sha) throw new Refusal(409, `${path} does not match ${sha}`);
      const inTheWay = [...base.head().tree.keys()].some(
        (one) => one.startsWith(`${path}/`) || path.startsWith(`${one}/`),
      );
      if (inTheWay)
        throw new Refusal(422, 'Invalid request. The path contains a file where a folder is expected.');
      return { commit: base.push({ [path]: content }, { by, message }), isNew: !there };
    },
    /** Commits of main that changed a path, or anything below it, since an instant; the newest first. */
    history(path: string, since: string): Commit[] {
      const below = (commit: Commit | undefined): string =>
        [...(commit?.tree ?? [])]
          .filter(([one]) => one === path || one.startsWith(`${path}/`))
          .map(([one, held]) => `${one} ${held.mode} ${held.object}`)
          .sort()
          .join('\n');
      const touched = base.main.filter((commit, i) => below(commit) !== below(base.main[i - 1]));
      return touched.filter(({ at }) => Date.parse(at) >= Date.parse(since)).reverse();
    },
    dispatch(file: string, ref: string, by: number): FakeRun {
      if (!base.head().tree.has(`.github/workflows/${file}`)) throw notFound();
      if (ref !== base.branch) throw new Refusal(422, `No ref found for: ${ref}`);
      if (!atLeast(base.people.rightsOf(by).permission, 'write'))
        throw new Refusal(403, 'Resource not accessible by integration');
      const run = { id: base.nextId(), file, at: base.at(), by, commit: base.head().sha };
      base.runs.push(run);
      return run;
    },
  };
}
