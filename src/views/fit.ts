import { phasesOf } from '#core/model/age-phases.ts';
import { sayable, terms } from '#core/schools/characteristics.ts';
import type { FitSettings } from '#core/schools/fit.ts';
import {
  type Reader,
  type ReaderPhase,
  readerPhases,
  type Sayable,
  type Setting,
  sayableOf,
} from '#core/schools/reader.ts';
import { normalQuantile } from '#core/statistics/distributions.ts';
import { evidenceOf } from './evidence.ts';
import { type PlaceView, placesOf } from './places.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { label } from './words.ts';

/** A share or number that a reader sets. */
export type Dial = { key: Sayable; term: string; hint: string; max: number; step: number; unit: string };

/** What the panel prints before anybody said anything, and where it finds the schools here. */
export type FitForm = {
  phases: { value: ReaderPhase; text: string }[];
  dials: Dial[];
  /** Address of the schools to choose from; null where none has given figures. */
  schools: string | null;
  /** Address of the page that says how likeness is worked out. */
  how: string;
};

/** What the browser reckons with: places, numbers of the policy, and the spread between studies. */
export type FitData = { settings: FitSettings; places: PlaceView[]; tau2: number };

const hints: Readonly<Record<Sayable, string>> = {
  pupils: 'in the whole school',
  disadvantaged: 'eligible for the pupil premium',
  eal: 'first language other than English',
  send: 'SEN support or a plan',
};

/** The form of the panel. */
export function fitForm({ site, href }: SiteView): FitForm {
  return {
    phases: readerPhases.map((value) => ({ value, text: label(value) })),
    dials: sayable.map((key) => ({
      ...{ key, term: terms[key], hint: hints[key] },
      ...(key === 'pupils' ? { max: 2500, step: 10, unit: '' } : { max: 100, step: 1, unit: '%' }),
    })),
    schools: site.schools.length ? href('/schools/contexts.json') : null,
    how: href('/evidence/#schools-like-yours'),
  };
}

/** The numbers of the policy that the browser needs. */
export function fitSettings({ site: { policy } }: SiteView): FitSettings {
  const { primary, secondary, nearest, fewest, veryAlike, alike, bandwidth } = policy.similarity;
  const z = normalQuantile((1 + policy.effects.intervalPercent / 100) / 2);
  const said = (scale: typeof primary) =>
    Object.fromEntries(sayable.map((key) => [key, scale[key]])) as FitSettings['primary'];
  return {
    ...{
      primary: said(primary),
      secondary: said(secondary),
      nearest,
      fewest,
      veryAlike,
      alike,
      bandwidth,
      z,
    },
  };
}

/** What a write-up's page gives to the panel. */
export function fitData(practice: Practice, view: SiteView): FitData {
  const tau2 = evidenceOf(practice, view.site)?.pooled?.tau2 ?? 0;
  return { settings: fitSettings(view), places: placesOf(practice, view), tau2 };
}

/** A school to choose: what a reader would have set. */
export type Choice = Reader & { school: string; name: string };

/** The schools here that can be chosen, by name. */
export function schoolChoices({ site }: SiteView): Choice[] {
  return site.schools
    .flatMap(({ id, data }) => {
      const phase = readerPhaseOf(data.phase, data.ages);
      if (!phase) return [];
      const values = Object.fromEntries(
        Object.entries(sayableOf(data.context)).filter(([, value]) => value !== undefined),
      );
      return [{ phase, setting: data.setting ?? 'mainstream', values, school: id, name: data.name }];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** The phase a reader would say: by its name, and by its ages where the register says "not applicable". */
function readerPhaseOf(phase: string, ages: readonly [number, number]): ReaderPhase | undefined {
  const named = readerPhases.find((one) => phase === one || phase === `middle-deemed-${one}`);
  if (named) return named;
  const reached = phasesOf(ages);
  return reached.includes('primary') && reached.includes('secondary') ? 'all-through' : reached[0];
}

/** Where each write-up was tried, by its id: what an order by likeness needs, and nothing of how it came out. */
export type TriedPlaces = Record<string, (Setting & { name: string })[]>;

/** Places of all write-ups. */
export const triedPlaces = (view: SiteView): TriedPlaces =>
  Object.fromEntries(
    view.site.practices.map((practice) => [
      practice.id,
      placesOf(practice, view).map(({ name, phases, setting, values }) => ({
        name,
        phases,
        setting,
        values,
      })),
    ]),
  );
