import { command } from './command.ts';
import { publishedWords } from './published.ts';

/** Rules that an editor may set aside in public. */
export const waivable = ['external', 'expert', 'experienced', 'independence', 'relationship'] as const;

/** `/waive`: an editor sets a rule aside, with the reason for all to read. */
export const waive = command({
  name: 'waive',
  usage: '/waive rule reason',
  does: `sets a rule aside for this pull request, in public: ${waivable.join(', ')}. For the last two name whose review: \`/waive independence @somebody reason\``,
  may: ['editor'],
  takesText: true,
  apply: ({ text, by, at }, said) => {
    const [, rule, about, reason] = /^(\S+)(?:\s+@([\w-]+))?\s*([\s\S]*)$/.exec(text.trim()) ?? [];
    if (!waivable.some((each) => each === rule))
      return {
        refused: `Unexpected rule, expected one of ${waivable.join(', ')}. Type \`/waive expert\` and the reason.`,
      };
    if (!reason?.trim())
      return {
        refused: `Unexpected waiver without a reason, expected one that anybody may read: it is published. Type \`/waive ${rule}\` and the reason.`,
      };
    if ((rule === 'independence' || rule === 'relationship') && !about)
      return {
        refused: `Unexpected /waive ${rule} without a name, expected whose review it is about. Type \`/waive ${rule} @somebody\` and the reason.`,
      };
    const read = publishedWords(reason, 'waive');
    if ('refused' in read) return read;
    const waiver = { rule: rule as string, ...(about && { about }), reason: read.words, by, at };
    return { said: { ...said, waivers: [...said.waivers, waiver] } };
  },
  refusedExample: '/waive everything because I say so',
});
