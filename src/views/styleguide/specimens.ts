import { verdicts } from '#core/evidence/scale.ts';
import { phases } from '#core/model/lists.ts';
import type { Hallmark, Look, MarkView } from '../hallmark.ts';
import { levelNames } from '../levels.ts';
import { label } from '../words.ts';

/** A single mark beside its name. */
export type MarkSpecimen = { id: string; look: Look; name: string };

/** Marks of one kind, in every form that they take. */
export type MarkSet = { kind: string; marks: MarkSpecimen[] };

const struck = (id: string, name: string): MarkSpecimen => ({ id, look: 'struck', name });
const count = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, place) => from + place);

/** Every mark there is, by kind. */
export function markSets(): MarkSet[] {
  return [
    {
      kind: 'Maker',
      marks: [
        struck('maker-published', 'Published studies'),
        ...phases
          .filter((phase) => phase !== 'not-applicable')
          .map((phase) => struck(`maker-${phase}`, label(phase))),
        struck('maker-special', 'Special school'),
        struck('maker-none', 'No school named'),
      ],
    },
    ...(['struck', 'drawn'] as const).map((look) => ({
      kind: look === 'struck' ? 'Level, confirmed' : 'Level, worked out by rule',
      marks: Object.entries(levelNames).map(([level, name]) => ({
        id: `level-${level}`,
        look,
        name: `${level} ${name}`,
      })),
    })),
    { kind: 'Security', marks: count(0, 5).map((step) => struck(`secure-${step}`, `${step} of 5`)) },
    { kind: 'Tried', marks: [0, 1, 12, 128].map((times) => struck(`tried-${times}`, `${times} times`)) },
    {
      kind: 'Verdict',
      marks: verdicts.map((verdict) =>
        struck(`verdict-${verdict.replaceAll(' ', '-')}`, label(verdict.replaceAll(' ', '-'))),
      ),
    },
    {
      kind: 'Date letter',
      marks: ['A', 'B', 'K'].map((letter) =>
        struck(`date-${letter}`, String(2026 + letter.charCodeAt(0) - 65)),
      ),
    },
    {
      kind: 'Still to come',
      marks: (['level', 'secure', 'verdict', 'date'] as const).map((kind) => ({
        id: `${kind}-none`,
        look: 'unstruck',
        name: label(kind),
      })),
    },
  ];
}

/** The same hallmark as it would stand once reviewers have confirmed it. */
export function confirmed({ marks }: Hallmark): Hallmark {
  const after = marks.map((mark): MarkView => {
    if (mark.term === 'Level') return { ...mark, look: 'struck', says: 'Confirmed by reviewers' };
    if (mark.term !== 'Date letter') return mark;
    return { ...mark, id: 'date-A', look: 'struck', name: 'Reviewed 2026', says: 'Date letter A' };
  });
  return { marks: after, text: `Hallmark: ${after.map(({ name }) => name).join('; ')}` };
}
