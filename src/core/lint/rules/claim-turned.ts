import { effectSize } from '#core/evidence/numerals.ts';
import { rule } from '../rule.ts';
import { told } from '../told.ts';

const claim = (change: string) => ({ outcome: 'reading-fluency', change });

export const claimTurned = rule({
  id: 'claim-turned',
  family: 'evidence',
  severity: 'error',
  leansOnOthers: true,
  firm: true,
  why: 'The claim stands above the figures; where the two say opposite things, most readers see only the claim.',
  how: 'Choose the change that the figures show, or correct higherIsBetter if a lower figure is the better one.',
  source: 'Our own: how levels are set, on verdicts',
  check({ entry, context }, report) {
    if (entry.kind !== 'practice') return;
    const { change } = entry.data.claim;
    if (change !== 'better' && change !== 'worse') return;
    const findings = context.judged(entry)?.findings ?? [];
    const sizes = findings.flatMap(({ effect }) => (effect.g === null ? [] : [effect]));
    const against = sizes.filter(({ ci: [low, high] }) => (change === 'better' ? high < 0 : low > 0));
    if (sizes.length === 0 || against.length < sizes.length) return;
    const found = against.map(({ g }) => effectSize(g, { signed: true })).join(', ');
    const opposite = change === 'better' ? 'worse' : 'better';
    report({
      at: { field: ['claim', 'change'] },
      message: `Unexpected change "${change}", expected "${opposite}": every finding on this outcome points the other way (${found}). Correct the change, or set higherIsBetter: false if fewer is better.`,
    });
  },
  examples: [
    {
      title: '"worse" above figures that went up',
      file: told({ level: 2, data: { claim: claim('worse') } }),
      expect: [
        '6:46: Unexpected change "worse", expected "better": every finding on this outcome points the other way',
      ],
    },
    {
      title: '"better" above figures that went up',
      file: told({ level: 2, data: { claim: claim('better') } }),
      expect: [],
    },
    { title: 'nothing measured', file: told({ data: { claim: claim('worse') } }), expect: [] },
  ],
});
