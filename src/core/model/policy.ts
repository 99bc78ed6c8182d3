import { z } from 'zod';
import { shortText, text, url } from './fields.ts';
import { similarity } from './policy-similarity.ts';

const number = z.number();
const share = z.number().min(0).max(1);
const whole = z.int().min(0);
const row = z.int().min(0).max(5);
const months = z.strictObject({
  show: z.boolean(),
  bands: text,
  upTo: z.array(number),
  levelMin: z.int().min(1).max(5).default(4),
  halfWidthMax: number.default(0.15),
  ages: z.tuple([number, number]).default([5, 11]),
});

const byOutcome = z.strictObject({ attainment: share, other: share });
const bands = z.strictObject({ 5: number, 4: number, 3: number, 2: number });

const limits = z.strictObject({
  titleCharacters: whole,
  postCharacters: whole,
  sectionWordsMin: whole,
  reportWordsMax: whole,
  askWordsMax: whole,
  prioritiesPerWriteUp: whole,
  prioritiesOpen: whole,
});

const effects = z.strictObject({
  smallSampleCorrection: z.enum(['exact', 'approximate']),
  intervalPercent: number,
  coxDivisor: number,
  icc: byOutcome,
  beforeAfterCorrelation: byOutcome,
  minimumDetectableMultiplier: number,
});

const implied = z.strictObject({
  attrition: z.enum(['low', 'high']).optional(),
  baseline: z.enum(['equivalent', 'adjusted', 'not-equivalent']).optional(),
});

const impliedByDesign = z.strictObject({ randomised: implied.optional(), comparison: implied.optional() });

const security = z.strictObject({
  detectableEffect: bands,
  dropOutPercent: bands,
  differentialDropOut: z.string(),
  threatsMax: whole,
  oneUnitPerSideCap: whole,
  clustersUnknownIsThreat: z.boolean(),
  dropOutNotStatedRow: row.default(3),
  comparedRowMin: row.default(3),
  comparedFloor: row.default(1),
  aboveSinglesMax: row.default(1),
});

const repeated = z.strictObject({
  teamsMin: whole,
  pupilsMin: whole,
  orClassesMin: whole,
  halfWidthMax: number,
  declaredShareMin: share,
  triesReportedMin: share,
});

const established = z.strictObject({
  teamsMin: whole,
  pupilsMin: whole,
  halfWidthMax: number,
  predictionHalfWidthMax: number,
  randomisedSecurityMin: whole,
  independentShareMin: share,
});

const verdict = z.strictObject({
  equivalence: number,
  equivalencePercent: number,
  minTriesReported: share,
  securityMin: whole,
  declaredMin: whole,
  undeclaredPercent: number,
  levelMin: z.int().min(1).max(4).default(4),
  secureMin: row.default(3),
});

const review = z.strictObject({
  quorum: z.strictObject({ reviews: whole, external: whole, expert: whole, experienced: whole }),
  experiencedAfter: whole,
  coauthorMonths: whole,
  swapMonths: whole,
  splitLevelsApart: whole,
  daysToReview: whole,
  daysToAnswer: whole,
  daysToEscalate: whole,
  maxOpenPerReviewer: whole,
  owedPerWriteUp: whole,
  flags: z.strictObject({
    approvedWithinMinutes: whole,
    pairShare: share,
    pairMin: whole,
    neverLowerMin: z.int().min(1).default(6),
  }),
  audit: z.strictObject({
    everyMonths: whole,
    pages: whole,
    seed: whole,
    notAgainMonths: whole.default(12),
    body: z
      .strictObject({
        name: shortText.meta({ description: 'Outside body that draws and signs the sample' }),
        signedAt: url.meta({ description: 'Address where it publishes what it drew, signed' }),
      })
      .optional(),
  }),
  keys: z
    .strictObject({ months: z.int().min(1).default(12), warnMonthsBefore: whole.default(1) })
    .prefault({})
    .meta({ description: 'How long a key for sealed ratings is used' }),
});

const register = z.strictObject({
  agreementMin: whole.default(5),
  toldFirstDays: whole.default(28),
  watchMonths: whole.default(36),
  ringMin: z.int().min(1).default(2),
  ringShare: share.default(0.25),
  ringMost: z.int().min(3).max(12).default(8),
  raterMin: z.int().min(2).default(8),
  raterApart: number.default(0.5),
  driftMin: z.int().min(4).default(12),
  driftApart: number.default(0.75),
  errorShare: share.default(0.05),
  networkMonths: whole.default(12),
});

const safety = z.strictObject({
  fileBytesMax: whole,
  lineCharactersMax: whole,
  parseMillisecondsMax: whole,
  nestingMax: whole,
  imageMegapixelsMax: number,
  filesPerPullMax: whole,
  prefillBytesMax: whole,
  issueCharactersMax: whole,
  openFromIssuesPerPersonMax: whole.default(10),
  smallNumbers: z.strictObject({
    refuseFrom: whole,
    refuseTo: whole,
    warnTo: whole,
    percentBaseMin: whole,
    sensitiveMin: whole,
    published: z.enum(['warn', 'refuse']),
  }),
});

const reading = z.strictObject({
  sentenceWordsMax: whole.default(40),
  sentenceWordsWanted: whole.default(25),
  ageMax: number.default(18),
  ageWordsMin: whole.default(60),
});

const likeness = z.strictObject({ shareMin: share.default(0.5) });

const steps = z.tuple([number, number, number, number]);
const effort = z.strictObject({
  costUpTo: steps.default([80, 200, 720, 1200]),
  hoursUpTo: steps.default([0.5, 1, 2, 5]),
});

const networks = z.strictObject({
  cycleYearsMax: z.number().gt(0).default(3),
  toldShareMin: share.default(0.6),
  coachSchoolsMin: z.int().min(1).default(1),
});

/** `policy.yaml`: the numbers that people argue about, each with its source beside it in the file. */
export const policy = z.strictObject({
  schema: z.literal(1),
  allowDemo: z.boolean().meta({ description: 'True only in a content root made for tests or the demo' }),
  limits: limits.meta({ description: 'Lengths of what people write' }),
  effects: effects.meta({ description: 'How effects are computed' }),
  monthsOfProgress: months.meta({
    description: 'When and how effects are told as months; off unless all hold',
  }),
  baseline: z.strictObject({ equal: number, adjustable: number }),
  ratingImplies: z.partialRecord(
    z.enum(['without-reservations', 'with-reservations', 'does-not-meet']),
    impliedByDesign,
  ),
  security: security.meta({ description: 'Rows, threats and cap of security' }),
  levels: z.strictObject({ repeated, established }),
  verdict,
  tries: z.strictObject({ graceDays: whole }),
  pooling: z.strictObject({
    method: z.enum(['REML', 'DL', 'PM', 'EE']),
    interval: z.enum(['adhoc', 'knapp-hartung', 'wald']),
    prediction: z.enum(['higgins', 'metafor']),
    withinStudySamples: z.literal('fixed'),
    predictionFrom: whole,
    averageFrom: whole.default(3),
    funnelFrom: whole.default(10),
    weightShareMin: share.default(0.5),
  }),
  agreement: z.strictObject({ bootstrapSamples: whole, seed: whole }),
  review,
  ageing: z.strictObject({
    writeUpMonths: whole,
    priorityMonths: whole,
    warnMonthsBefore: whole,
    schoolContextMonths: whole,
  }),
  register: register
    .prefault({})
    .meta({ description: 'From when on the quality register speaks of a pattern' }),
  safety,
  reading: reading.prefault({}).meta({ description: 'From when on prose is hard to read' }),
  likeness: likeness.prefault({}).meta({ description: 'When two texts are taken for one' }),
  similarity: similarity.prefault({}).meta({ description: 'When two schools are alike' }),
  networks: networks.prefault({}).meta({ description: 'Joint work, its reviews, and who could coach' }),
  effort: effort.prefault({}).meta({ description: 'How marks of cost and workload are filled, 1 to 5' }),
});

export type Policy = z.infer<typeof policy>;
