import { z } from 'zod';
import { id } from '#core/model/fields.ts';
import { report } from '#core/model/report.ts';
import { confidenceInterval } from '#core/statistics/confidence-interval.ts';
import { recordedDays } from '../recorded.ts';
import type { Practice } from '../site-data.ts';
import type { SiteView } from '../site-view.ts';
import { dataset } from './dataset.ts';
import { workedOut } from './rated-practice.ts';
import {
  counted,
  dayOrNull,
  effectCells,
  effectFields,
  orEmpty,
  orNull,
  words,
  worked,
} from './row-fields.ts';

const { shape } = report;
const site = shape.site.unwrap().shape;
const disadvantaged = site.disadvantaged.unwrap().shape;
const years = z.int().min(2).max(25);
const registered = shape.registered.unwrap().shape;

const row = z.strictObject({
  id: words('practice/report, which never changes'),
  practice: id.meta({ description: 'Write-up it is about' }),
  report: id.meta({ description: 'Id of the report' }),
  address: words('Where it stands on the page of its write-up'),
  kind: z.enum(['school', 'study']).meta({ description: "A school's own account, or a published study" }),
  post: words('What was done, with whom, what happened'),
  verdict: orNull(shape.verdict),
  ran: orNull(shape.ran),
  school: orNull(shape.school),
  team: orNull(shape.team),
  authors: orEmpty(shape.authors),
  when: orNull(shape.when),
  agesFrom: orNull(years.optional(), 'Youngest age in years; null: not said'),
  agesTo: orNull(years.optional(), 'Oldest age in years; null: not said'),
  pupils: orEmpty(shape.pupils, 'Who it was for; empty: all'),
  try: orNull(shape.try),
  evaluator: orNull(shape.evaluator),
  registeredOn: orNull(registered.on.optional(), 'Day the plan was registered'),
  registeredAt: orNull(registered.url.optional(), 'Address of the plan'),
  country: orNull(site.country.optional(), 'Country, ISO code'),
  region: orNull(site.region),
  place: orNull(site.place),
  setting: orNull(site.setting),
  schools: orNull(site.schools),
  female: orNull(site.female),
  eal: orNull(site.eal),
  send: orNull(site.send),
  disadvantaged: orNull(disadvantaged.percent.optional(), 'Percentage of disadvantaged pupils'),
  disadvantagedMeasure: orNull(
    disadvantaged.measure.optional(),
    'How disadvantage was counted; unlike measures are never compared',
  ),
  recordedOn: dayOrNull('Day of the first record that lists it'),
  demo: z.boolean().meta({ description: 'True for fiction' }),
  findings: counted('How many findings it gives'),
  ...effectFields('this study on the outcome of the write-up'),
  weight: worked('Its share of the pooled effect, 0 to 1; null: not pooled'),
  security: orNull(
    z.int().min(0).max(5).optional(),
    'How well that was tested; null: no effect on that outcome',
  ),
  declaredBefore: z
    .boolean()
    .nullable()
    .meta({ description: 'True where that was declared before the results, or taken from a named review' }),
  declares: z.array(z.string()).meta({ description: 'What its authors gain or owe by it' }),
  changed: orEmpty(shape.changed),
  rated: orEmpty(shape.rated),
  sources: orEmpty(shape.sources),
});

type Row = z.infer<typeof row>;
type Report = Practice['reports'][number];

/** What the file says, null for what it leaves out. */
function said({ data }: Report) {
  const { ages, site: where } = data;
  return {
    ...{ kind: data.team === undefined ? ('school' as const) : ('study' as const), post: data.post },
    ...{ verdict: data.verdict ?? null, ran: data.ran ?? null, school: data.school ?? null },
    ...{ team: data.team ?? null, authors: data.authors ?? [], when: data.when ?? null },
    ...{ agesFrom: ages?.[0] ?? null, agesTo: ages?.[1] ?? null, pupils: data.pupils ?? [] },
    ...{ try: data.try ?? null, evaluator: data.evaluator ?? null },
    ...{ registeredOn: data.registered?.on ?? null, registeredAt: data.registered?.url ?? null },
    ...{ country: where?.country ?? null, region: where?.region ?? null, place: where?.place ?? null },
    ...{ setting: where?.setting ?? null, schools: where?.schools ?? null, female: where?.female ?? null },
    ...{ eal: where?.eal ?? null, send: where?.send ?? null },
    disadvantaged: where?.disadvantaged?.percent ?? null,
    disadvantagedMeasure: where?.disadvantaged?.measure ?? null,
    ...{ demo: data.demo ?? false, findings: data.findings?.length ?? 0, declares: data.declares ?? [] },
    ...{ changed: data.changed ?? [], rated: data.rated ?? [], sources: data.sources ?? [] },
  };
}

function rowOf(practice: Practice, one: Report, { site: whole, address }: SiteView): Row {
  const { rating } = workedOut(practice, whole);
  const shown = rating.outcomes[0];
  const result = shown?.studies.find(({ study }) => study === one.id);
  const level = whole.policy.effects.intervalPercent / 100;
  return {
    ...{ id: `${practice.id}/${one.id}`, practice: practice.id, report: one.id },
    address: address(`/practices/${practice.id}/#report-${one.id}`),
    ...said(one),
    recordedOn: recordedDays(practice, one.path)[0] ?? null,
    ...effectCells(result && { ...result, ci: confidenceInterval(result.g, result.se, { level }) }),
    ...{ weight: result?.weight ?? null, security: result?.security ?? null },
    declaredBefore: result?.declared ?? null,
  };
}

/** Every report, by schools and of studies. */
export const reports = dataset({
  ...{ name: 'reports', title: 'Reports', row },
  says: 'One row is one school that tried a practice, or one published study of it.',
  rows: (view) =>
    view.site.practices.flatMap((practice) => practice.reports.map((one) => rowOf(practice, one, view))),
});
