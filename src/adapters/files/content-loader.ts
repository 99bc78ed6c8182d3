import type { Loader, LoaderContext } from 'astro/loaders';
import { entriesOf, keyOf, type Library } from '#core/library/library.ts';
import { type Kind, kindNames } from '#core/model/kinds.ts';
import { collectGarbage } from '../process/collect-garbage.ts';
import { warningCount } from '../process/left-out.ts';
import { currentLibrary, forgetLibrary, renderVersion } from './current-library.ts';
import { handOver, type StoredEntry } from './handed-over.ts';
import { settingsFrom } from './project.ts';

type InStore = Parameters<LoaderContext['store']['set']>[0];
type Stored = InStore & StoredEntry & { digest: string };

/** What one collection holds, taken from the whole content. */
type Pick = (library: Library, version: string) => Stored[];

/**
 * The content folder as Astro's collections.
 *
 * Text is rendered as data by the core; nothing a contributor wrote goes through the bundler. A build hands the entries over to its
 * pages: Astro would write them all to disk, bundle that as code and read them from there, in which memory goes. While developing
 * they are in Astro's content store: edits are followed, an entry whose digest is unchanged is left as it was stored, and a file that
 * is gone or has errors leaves the store.
 */
// `tellsProblems` is set for one collection only: all read the same content.
const loaderOf = (name: string, pick: Pick, tellsProblems = false): Loader => ({
  name,
  async load({ collection, store, watcher, logger }) {
    // Only while somebody works on the site is there a watcher: they see their work before it is published.
    if (!watcher) {
      store.clear();
      handOver(collection, pick(await currentLibrary(false), await renderVersion()));
      return allFilled();
    }
    const fill = async () => {
      const entries = pick(await currentLibrary(true), await renderVersion());
      const stale = new Set(store.keys());
      for (const entry of entries) {
        stale.delete(entry.id);
        if (store.get(entry.id)?.digest !== entry.digest) store.set(entry);
      }
      for (const id of stale) store.delete(id);
    };
    await fill();
    const refill = async () => {
      await fill();
      if (tellsProblems) for (const line of await problemLines()) logger.warn(line);
    };
    follow(watcher, () => refill().catch((error: Error) => logger.error(error.message)));
  },
});

let filled = 0;

/** When a build has filled its last collection, the library is let go, which halves what is held: pages are made from what was handed over. */
function allFilled(): void {
  filled += 1;
  // Every kind has a collection, and there is that of what was taken back.
  if (filled <= kindNames.length) return;
  filled = 0;
  forgetLibrary();
  // Not now: whoever called still holds it.
  setImmediate(collectGarbage);
}

/** What is left out of the content as it stands, a line each; how many warnings there are, and how to see them. */
const problemLines = async (): Promise<string[]> => {
  const { problems } = await currentLibrary(true);
  const errors = problems.filter(({ severity }) => severity === 'error');
  return [
    ...errors.map(({ path, line, message }) => `${path}:${line}: ${message}`),
    ...warningCount(problems),
  ];
};

function follow(watcher: NonNullable<LoaderContext['watcher']>, refill: () => void): void {
  const { content } = settingsFrom(process.env);
  watcher.add(content);
  let pending: NodeJS.Timeout | undefined;
  watcher.on('all', (_event, path) => {
    if (!path.startsWith(content)) return;
    forgetLibrary();
    clearTimeout(pending);
    pending = setTimeout(refill, 100);
  });
}

/** The collection of one kind of file. */
export const contentLoader = (kind: Kind): Loader =>
  loaderOf(`content-${kind}`, ({ entries }, version) =>
    entriesOf(entries, kind).map((entry) => {
      const { html, sections, plain, digest } = entry.rendered;
      const { publication } = entry;
      return {
        id: keyOf(entry),
        data: entry.data as Record<string, unknown>,
        digest: `${version}:${entry.sha256}:${digest}:${JSON.stringify(publication ?? null)}`,
        rendered: {
          html,
          metadata: {
            path: entry.path,
            owner: entry.owner,
            sha256: entry.sha256,
            sections,
            plain,
            publication,
          },
        },
        // The remarks beside the numbers are their sources, and only the text has them.
        ...(kind === 'policy' ? { body: entry.text } : {}),
      };
    }),
  );

/** The collection of write-ups that were taken back: title, day and reason, nothing else. */
export const withdrawnLoader = (): Loader =>
  loaderOf(
    'content-withdrawn',
    ({ tombstones }) =>
      tombstones.map(({ id, title, on, reason }) => ({
        id,
        data: { title, on, reason },
        digest: JSON.stringify([title, on, reason]),
      })),
    true,
  );
