import { levelNames } from '#core/evidence/scale.ts';
import { rule } from '../rule.ts';
import { told } from '../told.ts';

const claim = (level: number) => ({ outcome: 'reading-fluency', change: 'better', level });

export const levelBelow = rule({
  id: 'level-below',
  family: 'evidence',
  severity: 'note',
  leansOnOthers: true,
  why: 'Modesty is allowed, and sometimes it is an oversight.',
  how: 'Leave "level" out to get the highest that the facts support.',
  source: 'Our own: how levels are set',
  check({ entry, context }, report) {
    if (entry.kind !== 'practice') return;
    const { level } = entry.data.claim;
    const supported = level === undefined ? undefined : context.supportedLevel(entry);
    if (level === undefined || supported === undefined || level >= supported) return;
    report({
      at: { field: ['claim', 'level'] },
      message: `Unexpected level ${level}, expected ${supported} (${levelNames[supported]}): the facts support it. Leave "level" out to claim it, or keep ${level} if you want to be careful.`,
    });
  },
  examples: [
    {
      title: 'a comparison that claims to be told',
      file: told({ level: 3, data: { claim: claim(1) } }),
      expect: ['6:63: Unexpected level 1, expected 3 (Compared): the facts support it.'],
    },
    { title: 'as far as the facts go', file: told({ level: 3, data: { claim: claim(3) } }), expect: [] },
    { title: 'no level claimed', file: told({ level: 3 }), expect: [] },
  ],
});
