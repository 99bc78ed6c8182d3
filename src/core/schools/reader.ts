import { agePhases } from '../model/age-phases.ts';
import type { School } from '../model/people.ts';
import type { Measure, Values } from './apart.ts';
import { sayable } from './characteristics.ts';
import { measuresBy, type Scales } from './comparable.ts';

/** What readers say of their school, and what is known of the places where something was tried. */
export type Sayable = (typeof sayable)[number];

/** Phases a reader can choose. */
export const readerPhases = [...agePhases, 'all-through'] as const;
export type ReaderPhase = (typeof readerPhases)[number];

/** A reader's school as they said it; a share left out is not said. `school` and `name` where they chose one. */
export type Reader = {
  phase: ReaderPhase;
  setting: string;
  values: Values<Sayable>;
  school?: string;
  name?: string;
};

/** Where something was tried, as far as it can be compared with a reader's school. */
export type Setting = { phases: readonly string[]; setting: string; values: Values<Sayable> };

/** A reader's school as others are compared with it. */
export const settingOfReader = ({ phase, setting, values }: Reader): Setting => ({
  phases: phase === 'all-through' ? ['primary', 'secondary'] : [phase],
  setting,
  values,
});

/** What of a reader's school was said, in the weights of its phase: others are compared by that, and by nothing else. */
export function measuresForReader({ phase, values }: Reader, scales: Scales<Sayable>): Measure<Sayable>[] {
  return measuresBy(
    sayable.filter((key) => values[key] !== undefined),
    phase,
    scales,
  );
}

/** The figures of a school as a reader would say them: special needs are SEN support and plans together, where both are known. */
export function sayableOf(context: School['context']): Values<Sayable> {
  const { pupils, disadvantaged, eal, senSupport, ehcPlan } = context ?? {};
  const send = senSupport === undefined || ehcPlan === undefined ? undefined : senSupport + ehcPlan;
  return { pupils, disadvantaged, eal, send };
}

const limits: Readonly<Record<Sayable, readonly [number, number]>> = {
  pupils: [1, 10_000],
  disadvantaged: [0, 100],
  eal: [0, 100],
  send: [0, 100],
};

/** Reads a reader back from what a browser kept; undefined for anything that was not written by `writeReader`. Never throws. */
export function readReader(text: string | null): Reader | undefined {
  const kept = parsed(text);
  const phase = readerPhases.find((one) => one === kept?.['phase']);
  if (!kept || !phase) return undefined;
  const { setting, school, name, values } = kept;
  const said = typeof values === 'object' && values !== null ? (values as Record<string, unknown>) : {};
  const figures = sayable.flatMap((key) => {
    const value = said[key];
    const [low, high] = limits[key];
    return typeof value === 'number' && value >= low && value <= high ? [[key, value] as const] : [];
  });
  return {
    phase,
    setting: typeof setting === 'string' ? setting : 'mainstream',
    values: Object.fromEntries(figures),
    ...(typeof school === 'string' && typeof name === 'string' ? { school, name } : {}),
  };
}

/** A reader as a browser keeps it. */
export const writeReader = (reader: Reader): string => JSON.stringify(reader);

function parsed(text: string | null): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
