import { z } from 'zod';
import { rateInput } from '#core/evidence/input.ts';
import type { Reason } from '#core/evidence/reasons/reason.ts';
import { verdicts } from '#core/evidence/scale.ts';
import { id } from '#core/model/fields.ts';
import { reviewRecord, starterRecord } from '#core/model/review-record.ts';
import { writeup } from '#core/model/writeup.ts';
import { evidenceOf } from '../evidence.ts';
import { agePhases, phasesOf } from '../phase.ts';
import type { Practice } from '../site-data.ts';
import type { SiteView } from '../site-view.ts';
import { standingOf } from '../standing.ts';
import { triedIn } from '../tried.ts';
import { dataset } from './dataset.ts';
import { workedOut } from './rated-practice.ts';
import {
  counted,
  dayOrNull,
  effectCells,
  effectFields,
  orEmpty,
  orNull,
  step,
  words,
  worked,
} from './row-fields.ts';

const { shape } = writeup;
const age = (which: string) => step(2, 25, `${which} age in years`);
const pounds = (says: string) => z.number().min(0).nullable().meta({ description: says });

/** What a file says, then what was worked out, then what is nested. */
const row = z.strictObject({
  id: id.meta({ description: 'Id of the write-up, which never changes' }),
  address: words('Its page'),
  title: words('What it is, in a few words'),
  post: words('What was done, with whom, what happened'),
  source: z
    .enum(['classroom', 'published'])
    .meta({ description: 'By those who did it, or from published studies' }),
  authors: orEmpty(shape.authors),
  curators: orEmpty(shape.curators),
  school: orNull(shape.school),
  when: orNull(shape.when),
  agesFrom: age('Youngest'),
  agesTo: age('Oldest'),
  phases: z.array(z.enum(agePhases)).meta({ description: 'Phases that the ages reach into' }),
  subjects: orEmpty(shape.subjects, 'Subjects it was done in; empty: any'),
  pupils: orEmpty(shape.pupils, 'Who it was for; empty: all'),
  grouping: orEmpty(shape.grouping, 'How pupils were grouped; empty: whole class'),
  priorities: orEmpty(shape.priorities),
  outcome: shape.claim.shape.outcome,
  change: shape.claim.shape.change,
  claimedLevel: orNull(
    shape.claim.shape.level,
    'The level its authors claim; null: the highest that the facts support',
  ),
  adaptedFrom: orNull(shape.adaptedFrom),
  visits: z.boolean().meta({ description: 'True where visitors are welcome' }),
  costPerPupilYear: pounds('Pounds for each pupil and year; null: not known'),
  costOneOff: pounds('Pounds once; null: not known'),
  workloadPerWeek: pounds('Staff hours a week; null: not known'),
  workloadOneOff: pounds('Staff hours once; null: not known'),
  steward: orNull(shape.steward),
  reviewBy: orNull(shape.reviewBy),
  licence: z.literal('CC-BY-4.0').meta({ description: 'Anybody may reuse it who names the authors' }),
  demo: z.boolean().meta({ description: 'True for fiction' }),
  added: dayOrNull('Day it was added or last recorded'),
  reviewedOn: dayOrNull('Day of the last review; null: not yet peer reviewed here'),
  reviewedLevel: orNull(shape.claim.shape.level, 'The level that reviewers agreed; null: none yet'),
  studies: counted('Published studies among its reports'),
  schools: counted('Schools that tried it, its own among them'),
  level: step(1, 5, 'How sure we are, as its page shows it'),
  levelSupported: step(1, 5, 'The highest level that the facts support'),
  security: step(0, 5, 'How well it was tested'),
  verdict: z.enum(verdicts).meta({ description: 'What it comes to' }),
  ...effectFields('all that can be pooled on its outcome, together'),
  predictionLow: worked(
    'Lower end of what a new school could expect; from five teams on; null where nothing can be predicted, for the interval has no end',
  ),
  predictionHigh: worked('Upper end of the same'),
  tau2: worked('Variance between studies (REML)'),
  i2: worked('Share of the variation that is between studies, percent'),
  k: counted('Teams pooled'),
  n: counted('Pupils pooled'),
  words: words('The verdict in words, as on its page'),
  nextStep: words('What would raise it most cheaply'),
  declares: z.array(z.string()).meta({ description: 'What its authors gain or owe by it' }),
  core: shape.core,
  adaptable: orEmpty(shape.adaptable),
  sources: orEmpty(shape.sources),
  reasons: z
    .array(
      z.strictObject({
        rule: z.string().meta({ description: 'Id of the rule' }),
        says: words('What it found, in words'),
        number: z.number().nullable().optional().meta({
          description:
            'The number that was looked at; null: it has no end, as half the width of an interval where nothing can be predicted; left out: no number',
        }),
        threshold: z.number().optional().meta({ description: 'What it was held against' }),
        source: words('Where the rule comes from'),
      }),
    )
    .meta({
      description:
        'Why: each rule with its number and its source, the one that decides most first. A number that has no end (half the width of a prediction from too few teams) is null',
    }),
  input: rateInput.meta({
    description: 'The facts it is rated from: what "npm run -s evidence -- rate" takes',
  }),
  records: z
    .array(reviewRecord)
    .meta({ description: 'Its review records, whole: the register of decisions' }),
  starter: starterRecord.nullable().meta({ description: 'Its record in the starter library' }),
});

/** What the author's file says, null for what it leaves out. */
function said({ data }: Practice) {
  const { authors, curators, school, when, subjects, pupils, grouping, priorities, claim, cost, workload } =
    data;
  return {
    ...{ title: data.title, post: data.post, source: data.source ?? ('classroom' as const) },
    ...{ authors: authors ?? [], curators: curators ?? [], school: school ?? null, when: when ?? null },
    ...{ agesFrom: data.ages[0], agesTo: data.ages[1], phases: phasesOf(data.ages) },
    ...{
      subjects: subjects ?? [],
      pupils: pupils ?? [],
      grouping: grouping ?? [],
      priorities: priorities ?? [],
    },
    ...{ outcome: claim.outcome, change: claim.change, claimedLevel: claim.level ?? null },
    ...{ adaptedFrom: data.adaptedFrom ?? null, visits: data.visits ?? false },
    ...{ costPerPupilYear: cost?.perPupilYear ?? null, costOneOff: cost?.oneOff ?? null },
    ...{ workloadPerWeek: workload?.perWeek ?? null, workloadOneOff: workload?.oneOff ?? null },
    ...{ steward: data.steward ?? null, reviewBy: data.reviewBy ?? null, licence: 'CC-BY-4.0' as const },
    demo: data.demo ?? false,
    declares: data.declares,
    ...{ core: data.core, adaptable: data.adaptable ?? [], sources: data.sources ?? [] },
  };
}

function rowOf(practice: Practice, { site, address }: SiteView): z.infer<typeof row> {
  const { input, rating } = workedOut(practice, site);
  const { level, security, verdict, pool, words: sentence, nextStep, reasons } = rating;
  const { on, agreed } = standingOf(practice);
  const { studies, schools } = triedIn(practice);
  return {
    ...{ id: practice.id, address: address(`/practices/${practice.id}/`) },
    ...said(practice),
    ...{ added: practice.added, reviewedOn: on, reviewedLevel: agreed?.level ?? null, studies, schools },
    ...{ level: evidenceOf(practice, site)?.level ?? level, levelSupported: level, security, verdict },
    ...effectCells(pool && { g: pool.estimate, se: pool.se, ci: pool.ci }),
    ...{ predictionLow: pool?.prediction?.[0] ?? null, predictionHigh: pool?.prediction?.[1] ?? null },
    ...{ tau2: pool?.tau2 ?? null, i2: pool?.i2 ?? null, k: pool?.k ?? 0, n: pool?.n ?? 0 },
    ...{ words: sentence, nextStep, reasons: reasons.map(finite), input },
    records: practice.reviews.map(({ data }) => data),
    starter: practice.starter,
  };
}

/** A number without an end, as where nothing can be predicted, is not known. */
const finite = (reason: Reason): Reason | (Omit<Reason, 'number'> & { number: null }) =>
  reason.number === undefined || Number.isFinite(reason.number) ? reason : { ...reason, number: null };

/** Every write-up, with what was worked out and all it was worked out from. */
export const practices = dataset({
  ...{ name: 'practices', title: 'Practices', row },
  says: 'One row is one write-up: what it says, what its evidence comes to, and the facts that was worked out from.',
  rows: (view) => view.site.practices.map((practice) => rowOf(practice, view)),
});
