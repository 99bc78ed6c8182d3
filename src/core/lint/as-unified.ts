import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { lintRule } from 'unified-lint-rule';
import type { VFile } from 'vfile';
import type { AnyEntry } from '#core/library/entry.ts';
import { readEntry } from '#core/library/read-entry.ts';
import type { Policy } from '#core/model/policy.ts';
import { lintContext } from './context.ts';
import type { Rule } from './rule.ts';
import { lintEntry } from './run.ts';

/** What an editor must hand over: policy, day, and the other files, where it knows them. */
export type UnifiedSettings = {
  policy: Policy;
  today: string;
  /** The path of a file below the content folder. */
  pathOf: (file: VFile) => string;
  library?: readonly AnyEntry[];
};

/** The file as the build would read it, once for all rules that look at it. */
const readings = new WeakMap<VFile, AnyEntry | undefined>();

function entryOf(file: VFile, { policy, pathOf }: UnifiedSettings): AnyEntry | undefined {
  if (!readings.has(file)) {
    const bytes = new TextEncoder().encode(String(file));
    // Whether a picture is there is not for a rule about words to say.
    const picture = () => ({ src: '', srcset: '', width: 1, height: 1 });
    readings.set(file, readEntry(pathOf(file), bytes, '', policy, picture).entry);
  }
  return readings.get(file);
}

/**
 * A rule as an ordinary unified-lint rule, for the remark language server and remark-cli.
 *
 * It reads the text with the parser that renders, not the tree that the editor's parser made: the two disagree in places.
 */
export function asUnified(rule: Rule): Plugin<[settings: ['warn' | 'error', UnifiedSettings]], Root> {
  const url = `rules/${rule.id}/`;
  return lintRule<Root, UnifiedSettings>(
    { origin: `worked-here:${rule.id}`, url },
    (_tree, file, settings) => {
      const entry = entryOf(file, settings);
      if (!entry) return;
      const library = [entry, ...(settings.library ?? []).filter(({ path }) => path !== entry.path)];
      const context = lintContext({ policy: settings.policy, today: settings.today, entries: library });
      for (const { message, line, column, endLine, endColumn } of lintEntry(entry, [rule], context)) {
        const start = { line, column };
        const end = { line: endLine ?? line, column: endColumn ?? column };
        file.message(message, line > 0 ? { place: { start, end } } : {});
      }
    },
  ) as Plugin<[settings: ['warn' | 'error', UnifiedSettings]], Root>;
}
