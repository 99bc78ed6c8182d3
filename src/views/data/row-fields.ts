import { z } from 'zod';

/** A field that files may leave out, as a column: null where it is not known. Keeps its description. */
export const orNull = <T extends z.ZodType>(field: z.ZodOptional<T>, description = field.description) =>
  field.unwrap().nullable().meta({ description });

/** A list that files may leave out, as a column: empty where nothing is said. Keeps its description. */
export const orEmpty = <T extends z.ZodType>(field: z.ZodOptional<T>, description = field.description) =>
  field.unwrap().meta({ description });

/** A number that was worked out; null where it cannot be. */
export const worked = (description: string) => z.number().nullable().meta({ description });

/** How many there are. */
export const counted = (description: string) => z.int().min(0).meta({ description });

/** An ISO day; null where no record tells. */
export const dayOrNull = (description: string) => z.iso.date().nullable().meta({ description });

/** A number from `min` to `max`, whole. */
export const step = (min: number, max: number, description: string) =>
  z.int().min(min).max(max).meta({ description });

/** What a person wrote, of any length. */
export const words = (description: string) => z.string().meta({ description });

/** Columns of an effect with its error and 95% interval, all in standard deviations. */
export const effectFields = (of: string) => ({
  g: worked(`Effect of ${of}, standard deviations (Hedges' g); positive is better`),
  se: worked('Its standard error'),
  ciLow: worked('Lower end of its 95% interval'),
  ciHigh: worked('Upper end of its 95% interval'),
});

/** The columns of an effect; nulls for none. */
export const effectCells = (
  effect: { g: number | null; se: number | null; ci: readonly [number, number] | null } | null | undefined,
) => ({
  g: effect?.g ?? null,
  se: effect?.se ?? null,
  ciLow: effect?.ci?.[0] ?? null,
  ciHigh: effect?.ci?.[1] ?? null,
});
