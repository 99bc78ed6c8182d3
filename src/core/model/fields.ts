import { z } from 'zod';

/** An id: words of lower-case letters and digits, joined by single hyphens; equal to its path. */
export const id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'expected small letters, digits and single hyphens, such as paired-reading',
  )
  .max(120);

/** `an-id`, or `a-report/an-id` for something listed in a report of the same write-up. */
export const cite = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/,
    'expected the id of a source, or report/id for a source listed in a report',
  );

/** A quoted ISO date, `"2026-09-14"`. */
export const date = z.iso
  .date('expected a date in quotes, such as "2026-09-14"')
  .meta({ examples: ['2026-09-14'] });

/** A quoted month, `"2026-09"`. */
export const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'expected a month in quotes, such as "2026-09"')
  .meta({ examples: ['2026-09'] });

/** A school year, `2025-26`. */
export const schoolYear = z
  .string()
  .regex(/^\d{4}-\d{2}$/, 'expected a school year such as 2025-26')
  .refine((year) => (Number(year.slice(2, 4)) + 1) % 100 === Number(year.slice(5)), {
    message: 'expected two years that follow each other, such as 2025-26',
  })
  .meta({ examples: ['2025-26'] });

/** An address that starts with https. */
export const url = z
  .string()
  .max(2000)
  .regex(/^https:\/\/[^\s"'<>\\]+$/, 'expected an address that starts with https://')
  .refine((text) => !/^https:\/\/[^/?#]*@/.test(text), 'expected an address without a name before an @')
  .meta({ examples: ['https://example.org/page'] });

export const doi = z
  .string()
  .regex(/^10\.\d{4,9}\/[^\s"'<>\\]+$/, 'expected a DOI such as 10.1000/182')
  .meta({ examples: ['10.1000/182'] });

/** Youngest and oldest age in years, 2 to 25. */
export const ages = z
  .tuple([z.int().min(2).max(25), z.int().min(2).max(25)])
  .refine(([from, to]) => from <= to, { message: 'expected the younger age first, such as [7, 11]' })
  .meta({ description: 'Youngest and oldest age in years, 2 to 25', examples: [[7, 11]] });

export const percent = z.number().min(0).max(100);
export const text = z.string().trim().min(1).max(2000);
export const shortText = z.string().trim().min(1).max(300);

/** Title and post: how long they may be is policy (`limits`), not schema. */
export const title = z
  .string()
  .trim()
  .min(1)
  .meta({ description: 'What it is, in a few words', limit: 'titleCharacters' });
export const post = z.string().trim().min(1).meta({
  description: 'What was done, with whom, what happened: short enough to read on a phone in one glance',
  limit: 'postCharacters',
});

export const demo = z
  .literal(true)
  .optional()
  .meta({ description: 'Fictional; allowed only where the policy says allowDemo' });

/** A list without repeats. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.array(item).refine((list) => new Set(list.map((entry) => JSON.stringify(entry))).size === list.length, {
    message: 'expected each entry once',
  });

/** Fewer words than this give no reason. */
const REASON_WORDS_MIN = 4;
const reason = shortText.refine((why) => why.split(/\s+/).length >= REASON_WORDS_MIN, {
  message: `expected a reason of at least ${REASON_WORDS_MIN} words, for reviewers to judge`,
});

/** Findings of the check that are right as they stand: one rule at one place each, with the reason. */
export const allowed = z
  .array(
    z.strictObject({
      rule: id.meta({
        description: 'The rule, as the check names it in [ ] at the end of a finding',
        examples: ['certainty-words'],
      }),
      at: shortText.optional().meta({
        description: 'The words it is about, as they stand. Left out: the only place the rule speaks of',
      }),
      why: reason.meta({
        description: 'Why it is right as it stands; reviewers read this',
        examples: ['The test is called that'],
      }),
    }),
  )
  .min(1)
  .optional()
  .meta({ description: 'Findings of the check that are right as they stand, each with the reason' });
