import { z } from 'zod';
import { verdicts } from '#core/evidence/scale.ts';
import { id, shortText, text } from './fields.ts';
import { login } from './people.ts';
import { level, ratingFields, said } from './rating.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 as 64 hexadecimal digits');
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/, 'expected sha256: and 64 hexadecimal digits');
const instant = z.iso.datetime();
const path = z
  .string()
  .regex(/^(?!.*(?:^|\/)\.\.?(?:\/|$))[a-z0-9][a-z0-9./_-]*$/i, 'expected a path below the content folder');

const files = z
  .array(z.strictObject({ path, sha256 }))
  .min(1)
  .refine((list) => new Set(list.map((file) => file.path)).size === list.length, {
    message: 'expected each path once',
  });

const who = z.strictObject({ handle: id, githubId: z.int().min(1), login: login.optional() });

const challenge = z.strictObject({
  text: said,
  answer: said.optional(),
  answeredAt: instant.optional(),
  resolvedAt: instant.optional(),
});

const review = z.strictObject({
  by: who,
  at: instant,
  sealed: z.boolean(),
  ...ratingFields,
  independence: z.strictObject({ counts: z.boolean(), external: z.boolean(), reasons: z.array(text) }),
  expertise: z.strictObject({ matches: z.boolean(), on: z.array(shortText) }),
  challenge,
  judged: z.array(path).min(1).optional().meta({ description: 'Which of the files; left out: all of them' }),
});

/** Levels belong to a write-up that people judged; machines and a screening give none. */
const outcome = z
  .strictObject({
    is: z.enum(['published', 'withdrawn']),
    level: level.optional(),
    claimed: level.optional(),
    supported: level.optional(),
    verdict: z.enum(verdicts).optional().meta({ description: 'What the evidence came to then' }),
    security: z.literal([0, 1, 2, 3, 4, 5]).optional().meta({ description: 'How secure that was, 0 to 5' }),
    by: z.enum(['quorum', 'machine', 'screened', 'editor']),
    founding: z
      .literal(true)
      .optional()
      .meta({ description: "One editor's review, while the site had fewer than three reviewers" }),
    screened: z.strictObject({ by: who, at: instant }).optional(),
  })
  .superRefine(({ by, founding, screened, verdict, security, ...levels }, context) => {
    const expect = (ok: boolean, field: string, message: string) => {
      if (!ok) context.addIssue({ code: 'custom', path: [field], message });
    };
    for (const field of ['level', 'claimed', 'supported'] as const)
      if (by === 'quorum' || by === 'editor')
        expect(levels[field] !== undefined, field, 'expected a level from 1 to 5');
    expect(
      (verdict === undefined) === (security === undefined),
      'verdict',
      'expected verdict and security together',
    );
    expect(!founding || by === 'editor', 'founding', 'expected only where an editor decided');
    expect(
      (screened !== undefined) === (by === 'screened'),
      'screened',
      'expected who screened it, and only then',
    );
  });

/** `practices/<id>/reviews/<pull>.json`: what was decided about which bytes, by whom and why. */
export const reviewRecord = z.strictObject({
  schema: z.literal(1),
  demo: z.literal(true).optional(),
  pull: z.int().min(1),
  openedAt: instant.optional().meta({ description: 'When the pull request was opened' }),
  mergedAt: instant,
  headSha: z.string().regex(/^[0-9a-f]{40}$/, 'expected a commit as 40 hexadecimal digits'),
  digest,
  files,
  outcome,
  reviews: z.array(review).refine((list) => new Set(list.map(({ by }) => by.githubId)).size === list.length, {
    message: 'expected one review a person',
  }),
  agreement: z.strictObject({ levels: z.array(level), apart: z.int().min(0) }).nullable(),
  waivers: z.array(z.strictObject({ rule: shortText, reason: text, by: id, at: instant })),
  adjudication: z.strictObject({ level, reason: text, by: id, at: instant }).nullable(),
  changed: z.array(z.strictObject({ where: shortText, because: text, what: text })),
  checks: z.strictObject({ policyDigest: digest, passed: z.boolean(), warnings: z.array(text) }),
});

/** `practices/<id>/reviews/starter.json`: the starter library, which no reviewer has seen yet. */
export const starterRecord = z.strictObject({
  schema: z.literal(1),
  demo: z.literal(true).optional(),
  addedOn: z.iso.date(),
  outcome: z.strictObject({ is: z.literal('published'), by: z.literal('starter') }),
  files,
});

export type ReviewRecord = z.infer<typeof reviewRecord>;
export type StarterRecord = z.infer<typeof starterRecord>;
