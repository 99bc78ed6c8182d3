import { z } from 'zod';
import { characteristics } from '../schools/characteristics.ts';

const weighed = [...characteristics, 'send'] as const;

const measure = z.strictObject({ weight: z.number().min(0), sd: z.number().gt(0) });

/** Characteristics of schools: how much each counts at a difference of one standard deviation, and that deviation. */
const measures = (usual: Record<(typeof weighed)[number], [weight: number, sd: number]>) =>
  z
    .strictObject(
      Object.fromEntries(
        weighed.map((key) => [key, measure.default({ weight: usual[key][0], sd: usual[key][1] })]),
      ) as Record<(typeof weighed)[number], z.ZodDefault<typeof measure>>,
    )
    .prefault({});

/** `similarity` of policy.yaml. The defaults are those of the file, where their sources stand. */
export const similarity = z.strictObject({
  primary: measures({
    pupils: [0.0174, 170],
    disadvantaged: [0.1563, 17.23],
    eal: [0.0466, 21.64],
    senSupport: [0.0513, 4.843],
    ehcPlan: [0.0094, 1.423],
    send: [0.0544, 4.99],
    stability: [0.0589, 8.376],
    polar4: [0.1447, 1.056],
    idaci: [0.0575, 0.0855],
    priorAttainment: [0.2072, 0.1646],
  }),
  secondary: measures({
    pupils: [0.0174, 385.8],
    disadvantaged: [0.1563, 15.5],
    eal: [0.0466, 19.28],
    senSupport: [0.0513, 4.816],
    ehcPlan: [0.0094, 1.464],
    send: [0.0544, 5.261],
    stability: [0.0589, 7.144],
    polar4: [0.1447, 1.058],
    idaci: [0.0575, 0.0863],
    priorAttainment: [0.2072, 1.961],
  }),
  nearest: z.int().min(1).default(4),
  fewest: z.int().min(2).default(3),
  veryAlike: z.number().gt(0).default(0.4),
  alike: z.number().gt(0).default(0.7),
  bandwidth: z.number().gt(0).default(0.5),
  askMet: z.number().min(0).default(0.5),
});

export type Similarity = z.infer<typeof similarity>;
