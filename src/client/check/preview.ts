import type { AnyEntry } from '#core/library/entry.ts';
import { readEntry } from '#core/library/read-entry.ts';
import type { FileBytes } from '#core/library/read-files.ts';
import { previewOf } from '#views/preview.ts';
import type { Asks, CheckerContext } from './protocol.ts';

/** A text as it would be published, with what lies beside it. */
export function preview(
  { path, text, beside = [] }: Asks['preview']['given'],
  { policy, today, shown }: CheckerContext,
): Asks['preview']['answer'] {
  // A picture goes by its name: the page that shows it has its bytes.
  const picture = (_: string, name: string) => ({ src: name, srcset: '', width: 1, height: 1 });
  const read = (file: FileBytes): AnyEntry[] =>
    [readEntry(file.path, file.bytes, '', policy, picture).entry ?? []].flat();
  const [own] = read({ path, bytes: new TextEncoder().encode(text) });
  const others = beside.filter((file) => /\.(?:mdx|ya?ml)$/.test(file.path)).flatMap(read);
  const instance = { site: 'https://example.org', base: '/' };
  return own ? previewOf(own, others, { people: [], schools: [], instance, ...shown, policy, today }) : null;
}
