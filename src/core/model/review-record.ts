import { z } from 'zod';
import { id, shortText, text } from './fields.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 as 64 hexadecimal digits');
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/, 'expected sha256: and 64 hexadecimal digits');
const level = z.int().min(1).max(5);
const instant = z.iso.datetime();
const path = z
  .string()
  .regex(/^(?!.*(?:^|\/)\.\.?(?:\/|$))[a-z0-9][a-z0-9./_-]*$/i, 'expected a path below the content folder');

const files = z.array(z.strictObject({ path, sha256 })).min(1);

const challenge = z.strictObject({
  text,
  answer: text.optional(),
  answeredAt: instant.optional(),
  resolvedAt: instant.optional(),
});

const review = z.strictObject({
  by: z.strictObject({ handle: id, githubId: z.int().min(1) }),
  at: instant,
  sealed: z.boolean(),
  level,
  confidence: z.enum(['low', 'medium', 'high']),
  relationship: text,
  independence: z.strictObject({ counts: z.boolean(), external: z.boolean(), reasons: z.array(text) }),
  expertise: z.strictObject({ matches: z.boolean(), on: z.array(shortText) }),
  challenge,
  strengths: text.optional(),
  clarity: z.int().min(1).max(5).optional(),
  transfer: z.int().min(1).max(5).optional(),
  safeguarding: z.enum(['pass', 'fail']),
  hours: z.number().min(0).max(100).optional(),
});

/** `practices/<id>/reviews/<pull>.json`: what was decided about which bytes, by whom and why. */
export const reviewRecord = z.strictObject({
  schema: z.literal(1),
  demo: z.literal(true).optional(),
  pull: z.int().min(1),
  mergedAt: instant,
  headSha: z.string().regex(/^[0-9a-f]{40}$/, 'expected a commit as 40 hexadecimal digits'),
  digest,
  files,
  outcome: z.strictObject({
    is: z.enum(['published', 'withdrawn']),
    level,
    claimed: level,
    supported: level,
    by: z.enum(['quorum', 'machine', 'screened', 'editor']),
  }),
  reviews: z.array(review),
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
