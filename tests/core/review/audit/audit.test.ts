import { describe, expect, it } from 'vitest';
import type { AnyEntry } from '#core/library/entry.ts';
import { auditWords } from '#core/review/audit/words.ts';
import { auditOf, ownAudit } from '#core/review/audit.ts';
import { leastWriteup, made } from '../../library/made.ts';
import { now, ownPolicy } from '../made.ts';
import { recordOf } from './records.ts';

const person = (handle: string, id: number, parts: object = {}) =>
  made(`people/${handle}.yaml`, {
    ...{ name: `${handle} Made-up`, github: { login: handle, id }, school: `school-of-${handle}` },
    ...{ roles: ['author', 'reviewer'], ...parts },
  });

const entries: AnyEntry[] = [
  person('ada', 1, { roles: ['author'] }),
  person('ben', 2),
  person('cyn', 3),
  person('dov', 4, { school: 'school-of-ada' }),
  person('eve', 5),
  person('fay', 6, { expertise: { outcomes: ['writing'] } }),
  made('practices/pairs/index.mdx', { ...leastWriteup, title: 'Reading @in pairs', authors: ['ada'] }),
  made('practices/pairs/reviews/7.json', {
    ...recordOf(
      7,
      [
        { by: 'ben', level: 2, at: '2026-09-30T12:04:00Z' },
        { by: 'cyn', level: 3 },
      ],
      {},
      { path: 'practices/pairs/index.mdx', openedAt: '2026-09-30T12:00:00Z' },
    ),
  }),
  made('practices/new/index.mdx', { ...leastWriteup, authors: ['ada'] }),
  made('practices/new/reviews/8.json', {
    ...recordOf(
      8,
      [{ by: 'ben' }],
      {},
      { path: 'practices/new/index.mdx', mergedAt: '2026-11-02T12:00:00Z' },
    ),
  }),
  made('practices/unrecorded/index.mdx', leastWriteup),
  made('practices/tried/index.mdx', leastWriteup),
  made('practices/tried/reviews/9.json', {
    ...recordOf(9, [], { by: 'machine' }, { path: 'practices/tried/tries/oak.yaml' }),
  }),
];
const content = { entries, policy: ownPolicy };

describe('the audit of a month', () => {
  const audit = auditOf(content, { month: '2026-11', now });

  it('draws only what a record published before the month, and names who could review it from outside', () => {
    expect(audit.sample).toMatchObject({ month: '2026-11', pool: 1, seed: ownPolicy.review.audit.seed });
    expect(audit.sample.pages).toHaveLength(1);
    const [pairs] = audit.sample.pages;
    expect(pairs).toMatchObject({ practice: 'pairs', since: '2026-10-20', reviewedBy: ['ben', 'cyn'] });
    // Not the author, not those who reviewed it, not the author's school; who knows the outcome comes first.
    expect(pairs?.could).toEqual(['fay', 'eve']);
  });

  it('tells how many reviewers have something to look at, and not who', () => {
    expect(audit.flagged).toBe(1);
    const { agreement: _, ...rest } = audit;
    expect(JSON.stringify({ ...rest, sample: undefined })).not.toContain('ben');
    expect(auditWords(audit).split('## Reviewers')[1]).toContain('1 reviewer with something to look at');
    expect(auditWords(audit).split('## Reviewers')[1]).not.toContain('ben');
    expect(ownAudit(content, 'ben')?.flags).toEqual([{ is: 'quick', pulls: [7], minutes: 10 }]);
    expect(ownAudit(content, 'cyn')?.flags).toEqual([]);
    expect(ownAudit(content, 'ada')).toBeUndefined();
  });

  it('is told in words that call nobody', () => {
    expect(auditWords(audit)).not.toMatch(/@(?=[\w-])/);
    expect(auditWords(audit)).toMatchInlineSnapshot(`
      "## Audit, 2026-11: pages to review again

      1 page drawn by lot out of 1 published before 2026-11 began.

      1. **Reading @⁠in pairs** (\`content/practices/pairs\`), published 20 October 2026, reviewed by ben and cyn. Could review it, from outside: fay and eve.

      Somebody from outside reads each as if it were new, writes a \`/review\` block in a comment below, and an editor compares it with what was agreed. A level that no longer holds becomes a challenge on the page.

      Anyone can draw it again: \`npm run -s audit -- --month 2026-11\`. A page's lot is \`printf %s "20260901 2026-11 pairs" | sha256sum\`; the lowest win, those drawn lately left out.

      ## How far reviewers agree

      | rating | rated twice | Krippendorff’s alpha (95%) | quadratic kappa | the same |
      |---|---|---|---|---|
      | level | 1 | too few | too few | – |
      | confidence | 1 | too few | too few | – |
      | clarity | 0 | too few | too few | – |
      | transfer | 0 | too few | too few | – |
      | safeguarding | 1 | too few | too few | – |

      ## Decisions

      3 decisions on record: 2 by reviewers and 1 by machine.
      The level came out below the claim in 3 of 3 (100%).
      From opening to merging: median 20.0 days, middle half 20.0 to 20.0 (1 decision where it is known).

      ## Reviewers

      1 reviewer with something to look at in their own reviewing. It is told to them alone, on their own computer: \`npm run -s audit -- --for <handle>\`.
      "
    `);
  });

  it('says so where there is nothing to draw or to tell', () => {
    const words = auditWords(auditOf({ entries: [], policy: ownPolicy }, { month: '2026-11', now }));
    expect(words).toContain('No pages are drawn: none was published before 2026-11 began');
    expect(words).toContain('Nothing was rated by two reviewers yet.');
    expect(words).toContain('No decision is on record yet.');
  });
});
