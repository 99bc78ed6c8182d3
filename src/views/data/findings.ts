import { z } from 'zod';
import type { RateFinding } from '#core/evidence/input.ts';
import { rateFinding } from '#core/evidence/input.ts';
import type { Rating } from '#core/evidence/rate.ts';
import { id } from '#core/model/fields.ts';
import { finding, findingId, type Group, group } from '#core/model/finding.ts';
import type { Practice } from '../site-data.ts';
import type { SiteView } from '../site-view.ts';
import { dataset } from './dataset.ts';
import { workedOut } from './rated-practice.ts';
import { effectCells, effectFields, orNull, step, words, worked } from './row-fields.ts';

const { shape } = finding;
const { shape: measured } = shape.measure;
const figures = ['n', 'started', 'classes', 'schools', 'mean', 'sd', 'events', 'percent'] as const;
const starts = ['mean', 'sd', 'events', 'percent'] as const;

/** `treatedN`, `comparisonBeforeMean`: the side, when, and the figure. */
type Figure = (typeof figures)[number] | `before${Capitalize<(typeof starts)[number]>}`;
type Column = `${'treated' | 'comparison'}${Capitalize<Figure>}`;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The columns of one side, each with the description it has in a file. */
function sideFields(side: 'treated' | 'comparison', who: string): Record<Column, z.ZodNullable<z.ZodNumber>> {
  const says = (key: (typeof figures)[number]) => group.shape[key].description?.toLowerCase() ?? key;
  const now = figures.map((key) => [side + capital(key), worked(`${who}: ${says(key)}`)]);
  const before = starts.map((key) => [
    `${side}Before${capital(key)}`,
    worked(`${who}, before: ${says(key)}`),
  ]);
  return Object.fromEntries([...now, ...before]);
}

function sideCells(side: 'treated' | 'comparison', given: Group | undefined): Record<Column, number | null> {
  const now = figures.map((key) => [side + capital(key), given?.[key] ?? null]);
  const before = starts.map((key) => [`${side}Before${capital(key)}`, given?.before?.[key] ?? null]);
  return Object.fromEntries([...now, ...before]);
}

const row = z.strictObject({
  id: words('practice/study/finding, which never changes'),
  practice: id.meta({ description: 'Write-up it stands under' }),
  study: id.meta({ description: 'Report it stands in; the write-up itself for its own results' }),
  finding: words('Id of the finding in its file'),
  team: words('Who did the study: a team counts once'),
  outcome: orNull(shape.outcome, 'What it tells about'),
  measure: measured.name,
  measureKind: measured.kind,
  madeBy: orNull(measured.madeBy),
  marked: orNull(measured.marked),
  design: shape.design,
  assigned: orNull(shape.assigned),
  against: orNull(shape.against),
  primary: orNull(shape.primary),
  higherIsBetter: orNull(shape.higherIsBetter),
  sample: orNull(shape.sample.unwrap().shape.id.optional(), 'Name of the group of pupils; null: everybody'),
  sampleIs: orNull(
    shape.sample.unwrap().shape.is.optional(),
    'Different pupils (part), or some of the same (subgroup)',
  ),
  arm: orNull(shape.arm),
  weeks: orNull(shape.weeks),
  taken: orNull(shape.taken),
  weeksAfter: orNull(shape.weeksAfter),
  ...sideFields('treated', 'Pupils who had it'),
  ...sideFields('comparison', 'Pupils who did not'),
  declaredBefore: z
    .boolean()
    .meta({ description: 'True where it was declared before the results were known' }),
  cite: orNull(shape.cite),
  note: orNull(shape.note),
  ...effectFields('this finding'),
  method: words('How the effect was worked out; none: it could not be'),
  improvementIndex: worked('Places out of a hundred that a middling pupil would move'),
  mdes: worked('Smallest effect it could have detected'),
  baselineG: worked('How far apart the groups began, standard deviations'),
  security: step(0, 5, 'How well it was tested'),
  compared: z.boolean().meta({ description: 'True for a result against other pupils that counts' }),
  pooled: z.boolean().meta({ description: 'True where it may be pooled' }),
  doubts: step(0, 10_000, 'How many of its own numbers do not agree with each other'),
  threats: z.array(z.string()).meta({ description: 'What costs it security' }),
  notes: z.array(z.string()).meta({ description: 'What was done, or why there is no effect' }),
  given: rateFinding.meta({ description: 'The finding whole, as its file has it' }),
});

type Row = z.infer<typeof row>;
type Study = { id: string; team: string; findings: readonly RateFinding[] };

function rowOf(
  practice: string,
  { id: study, team }: Study,
  given: RateFinding,
  rating: Rating,
): Row | undefined {
  const name = findingId(given);
  const shown = rating.findings.find((one) => one.study === study && one.id === name);
  if (!shown) return undefined;
  const { effect, security, threats, compared, pooled, checks } = shown;
  const { measure, sample } = given;
  return {
    ...{ id: `${practice}/${study}/${name}`, practice, study, finding: name, team },
    ...{ outcome: given.outcome ?? null, measure: measure.name, measureKind: measure.kind },
    ...{ madeBy: measure.madeBy ?? null, marked: measure.marked ?? null, design: given.design },
    ...{ assigned: given.assigned ?? null, against: given.against ?? null, primary: given.primary ?? null },
    ...{
      higherIsBetter: given.higherIsBetter ?? null,
      sample: sample?.id ?? null,
      sampleIs: sample?.is ?? null,
    },
    ...{ arm: given.arm ?? null, weeks: given.weeks ?? null, taken: given.taken ?? null },
    weeksAfter: given.weeksAfter ?? null,
    ...sideCells('treated', given.treated),
    ...sideCells('comparison', given.comparison),
    ...{ declaredBefore: given.declaredBefore ?? false, cite: given.cite ?? null, note: given.note ?? null },
    ...effectCells(effect),
    ...{ method: effect.method, improvementIndex: effect.improvementIndex, mdes: effect.mdes },
    ...{ baselineG: effect.baselineG, security, compared, pooled },
    doubts: checks.filter(({ verdict }) => verdict !== 'ok').length,
    ...{ threats, notes: effect.notes, given },
  };
}

function rowsOf(practice: Practice, { site }: SiteView): Row[] {
  const { input, rating } = workedOut(practice, site);
  return [input.practice, ...input.reports].flatMap((study) =>
    study.findings.flatMap((given) => rowOf(practice.id, study, given, rating) ?? []),
  );
}

/** Every finding, with the effect that was worked out from it. */
export const findings = dataset({
  ...{ name: 'findings', title: 'Findings', row },
  says: 'One row is one result of one study or school: who was measured, how, what came out, and the effect worked out from it.',
  rows: (view) => view.site.practices.flatMap((practice) => rowsOf(practice, view)),
});
