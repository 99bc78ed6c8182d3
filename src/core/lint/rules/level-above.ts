import { levelNames } from '#core/evidence/scale.ts';
import { rule } from '../rule.ts';
import { told } from '../told.ts';

const claim = (level: number) => ({ outcome: 'reading-fluency', change: 'better', level });

export const levelAbove = rule({
  id: 'level-above',
  family: 'evidence',
  severity: 'error',
  leansOnOthers: true,
  firm: true,
  why: 'The level tells readers how sure they can be; the facts of the write-up and its reports set the highest it can be.',
  how: 'Claim the level that the facts support, or leave "level" out; the next step says what would raise it.',
  source: 'Our own: how levels are set; after the Nesta Standards of Evidence (Puttick and Ludlow, 2013)',
  check({ entry, context }, report) {
    if (entry.kind !== 'practice') return;
    const { level } = entry.data.claim;
    if (level === undefined || level <= (context.supportedLevel(entry) ?? 5)) return;
    const rating = context.rating(entry);
    if (!rating) return;
    const { level: supported, reasons, nextStep } = rating;
    const missing = reasons.find(
      ({ rule: name, says }) => /^(repeated|established): /.test(name) && says.includes('not yet'),
    );
    const why = (supported >= 3 && missing ? missing : reasons[0])?.says ?? '';
    report({
      at: { field: ['claim', 'level'] },
      message: `Unexpected level ${level}, expected at most ${supported} (${levelNames[supported]}): ${why}. Type level: ${supported}, or leave the level out. To raise it: ${nextStep}.`,
      fix: { text: String(supported) },
    });
  },
  examples: [
    {
      title: 'an account claims to be a comparison',
      file: told({ data: { claim: claim(3) } }),
      expect: [
        '6:63: Unexpected level 3, expected at most 1 (Told): no measured change is claimed. Type level: 1',
      ],
    },
    {
      title: 'before and after claims to be a comparison',
      file: told({ level: 2, data: { claim: claim(3) } }),
      expect: ['6:63: Unexpected level 3, expected at most 2 (Measured): '],
    },
    {
      title: 'one comparison claims to be repeated',
      file: told({ level: 3, data: { claim: claim(4) } }),
      expect: ['6:63: Unexpected level 4, expected at most 3 (Compared): '],
    },
    { title: 'as far as the facts go', file: told({ level: 2, data: { claim: claim(2) } }), expect: [] },
    { title: 'no level claimed', file: told({ level: 2 }), expect: [] },
  ],
});
