import { z } from 'zod';
import { id } from '#core/model/fields.ts';
import { tryOut } from '#core/model/try.ts';
import { recordedDays } from '../recorded.ts';
import type { Practice } from '../site-data.ts';
import type { SiteView } from '../site-view.ts';
import { type TryState, tryStates, tryStatesOf } from '../try-state.ts';
import { dataset } from './dataset.ts';
import { dayOrNull, orEmpty, orNull, words } from './row-fields.ts';

const { shape } = tryOut;

const row = z.strictObject({
  id: words('practice/try, which never changes'),
  practice: id.meta({ description: 'Write-up that is tried' }),
  try: id.meta({ description: 'Id of the try' }),
  school: orNull(shape.school),
  team: orNull(shape.team),
  authors: orEmpty(shape.authors),
  starts: shape.starts,
  due: shape.due,
  outcome: shape.outcome,
  measure: shape.measure.shape.name,
  measureKind: shape.measure.shape.kind,
  design: shape.design,
  change: orNull(shape.change),
  declaredOn: dayOrNull('Day it was merged: what makes it declared before'),
  withdrawnOn: dayOrNull('Day it was taken back'),
  withdrawnBecause: z.string().nullable().meta({ description: 'Why' }),
  state: z.enum(tryStates).meta({
    description:
      'Going on; due and not told yet; silent past the days of grace; told; or withdrawn before it began',
  }),
  demo: z.boolean().meta({ description: 'True for fiction' }),
});

function rowsOf(practice: Practice, { site }: SiteView): z.infer<typeof row>[] {
  const states = tryStatesOf(practice, site);
  return practice.tries.map(({ id: name, path, data }) => ({
    ...{ id: `${practice.id}/${name}`, practice: practice.id, try: name },
    ...{ school: data.school ?? null, team: data.team ?? null, authors: data.authors ?? [] },
    ...{ starts: data.starts, due: data.due, outcome: data.outcome, design: data.design },
    ...{ measure: data.measure.name, measureKind: data.measure.kind, change: data.change ?? null },
    declaredOn: recordedDays(practice, path)[0] ?? null,
    ...{ withdrawnOn: data.withdrawn?.on ?? null, withdrawnBecause: data.withdrawn?.reason ?? null },
    ...{ state: states.get(name) as TryState, demo: data.demo ?? false },
  }));
}

/** Every try that was declared, those that fell silent among them. */
export const tries = dataset({
  ...{ name: 'tries', title: 'Tries', row },
  says: 'One row is one school or team that said, before the results, that it was going to try a practice.',
  rows: (view) => view.site.practices.flatMap((practice) => rowsOf(practice, view)),
});
