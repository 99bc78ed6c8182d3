import { describe, expect, it } from 'vitest';
import type { ReviewRecord } from '#core/model/review-record.ts';
import { evidenceOf } from '#views/evidence.ts';
import { hallmarkOf } from '#views/hallmark.ts';
import { practicePage } from '#views/practice-page.ts';
import type { Practice } from '#views/site-data.ts';
import { standingOf } from '#views/standing.ts';
import { recordOf } from '../core/review/audit/records.ts';
import { libraryOf } from './library.ts';
import { type PracticeParts, study } from './practice.ts';

const path = 'practices/comparing/index.mdx';

/** The record of a pull request, as the pages get it. */
const reviewed = (
  pull: number,
  outcome: Partial<ReviewRecord['outcome']> = {},
  parts: { by?: string[]; path?: string; mergedAt?: string } = {},
): Practice['reviews'][number] => {
  const { by = ['ben', 'cyn'], mergedAt = `2026-10-${pull}T12:00:00Z` } = parts;
  return {
    ...{ id: String(pull), path: `practices/comparing/reviews/${pull}.json`, html: '' },
    data: recordOf(
      pull,
      by.map((handle) => ({ by: handle })),
      outcome,
      { mergedAt, path: parts.path ?? path },
    ),
  };
};
const by = (pull: number): Practice['publication'] => ({
  ...{ by: 'quorum', record: `practices/comparing/reviews/${pull}.json`, on: '2026-10-01' },
});

function look(parts: PracticeParts, publication?: Practice['publication']) {
  const view = libraryOf([parts]);
  const practice = { ...(view.site.practices[0] as Practice), publication };
  const evidence = evidenceOf(practice, view.site);
  return {
    standing: standingOf(practice),
    named: standingOf(practice, view.person).text,
    marks: hallmarkOf(practice, evidence, view).marks.filter(({ id }) => id.startsWith('level')),
    page: practicePage(practice, view),
  };
}

describe('who reviewed what is shown, and when', () => {
  it('is told by the record that vouches for it, not by a later one of a report', () => {
    const reviews = [reviewed(11), reviewed(12, {}, { path: 'practices/comparing/reports/a.mdx' })];
    const { standing, named } = look({ reviews }, by(11));
    expect(standing).toMatchObject({ reviewed: true, on: '2026-10-11' });
    expect(standing.text).toBe('Peer reviewed here by 2 people, 11 October 2026.');
    expect(named).toBe('Peer reviewed here by Ben and Cyn, 11 October 2026.');
  });

  it('is nobody where only a report was reviewed', () => {
    const reviews = [reviewed(12, {}, { path: 'practices/comparing/reports/a.mdx' })];
    expect(look({ reviews }).standing).toMatchObject({ reviewed: false, agreed: null });
    const starter = {
      by: 'starter',
      record: 'practices/comparing/reviews/starter.json',
      on: '2026-10-01',
    } as const;
    expect(look({ reviews, data: { source: 'published' } }, starter).standing.text).toBe(
      'From published studies. Not yet peer reviewed here.',
    );
  });

  it.each([
    [
      'a founding review',
      reviewed(11, { by: 'editor', founding: true }, { by: ['eve'] }),
      'Founding review by one editor, Eve, 11 October 2026: there were not yet three reviewers here.',
    ],
    [
      'an editor alone',
      reviewed(11, { by: 'editor' }, { by: [] }),
      'Published by an editor, 11 October 2026. Not yet peer reviewed here.',
    ],
  ])('%s says so', (_, review, text) => {
    expect(look({ reviews: [review] }, by(11)).named).toBe(text);
  });

  it('says that a change waits, and that this is the version before it', () => {
    const waiting = { ...(by(11) as NonNullable<Practice['publication']>), waiting: true } as const;
    expect(look({ reviews: [reviewed(11)] }, waiting).standing.text).toMatch(/the change waits/);
  });
});

describe('the level shown', () => {
  const reports = [study('a')]; // the facts support level 3
  const shown = (agreed: number, more: Practice['reviews'] = []) =>
    look({ reports, reviews: [reviewed(11, { level: agreed }), ...more] }, by(11));
  const drawn = (agreed: number, more?: Practice['reviews']) =>
    shown(agreed, more).marks.map(({ id, look: how }) => `${id} ${how}`);

  it('is the agreed one where the facts support as much', () => {
    expect(drawn(3)).toEqual(['level-3 struck']);
    expect(shown(3).page.toConfirm).toBeNull();
  });

  it('stays the agreed one where they now support more: the next is drawn in outline, and it is said', () => {
    expect(drawn(2)).toEqual(['level-2 struck', 'level-3 drawn']);
    expect(drawn(1)).toEqual(['level-1 struck', 'level-2 drawn']);
    expect(shown(2).page.toConfirm).toBe(
      'Reviewers agreed level 2 on 11 October 2026; the facts now support level 3. The next level is drawn in outline until a later review confirms it.',
    );
    expect(shown(2).page.hallmark.text).toContain('Level 3 not yet confirmed');
  });

  it('falls to what they support now, and it is said', () => {
    expect(drawn(5)).toEqual(['level-3 drawn']);
    expect(shown(5).page.toConfirm).toMatch(/agreed level 5 .* support level 3\. The lower one is shown\.$/);
    expect(shown(5).marks[0]?.says).toBe('Reviewers agreed level 5; the facts now support less');
  });

  it('is confirmed by any later review, not by an earlier one', () => {
    const ofReport = (pull: number) =>
      reviewed(pull, { level: 3 }, { path: 'practices/comparing/reports/a.mdx' });
    expect(drawn(2, [ofReport(12)])).toEqual(['level-3 struck']);
    expect(drawn(2, [ofReport(10)])).toEqual(['level-2 struck', 'level-3 drawn']);
  });

  it('has a history with the verdict of the record, whatever today’s rules would make of it', () => {
    const told = { level: 1, claimed: 2, verdict: 'may harm', security: 1 } as const;
    const { steps } = shown(3, [reviewed(10, told)]).page;
    expect(steps[0]).toMatchObject({ verdict: 'May harm', security: 1 });
    expect(steps[1]?.verdict).toBe(steps[2]?.verdict);
    expect(steps[1]?.verdict).not.toBe('May harm');
  });

  it('has a history, oldest first, that keeps what was agreed, claimed and supported', () => {
    const { steps, history } = shown(3, [reviewed(10, { level: 1, claimed: 2 })]).page;
    expect(steps.map(({ on, level, look, says, pull }) => [on, level, look, says, pull?.text])).toEqual([
      ['10 October 2026', 1, 'struck', 'Told. Agreed by reviewers; claimed 2, the facts supported 3', '#10'],
      [
        '11 October 2026',
        3,
        'struck',
        'Compared. Agreed by reviewers; claimed 3, the facts supported 3',
        '#11',
      ],
      [
        'Today, 22 November 2026',
        3,
        'struck',
        'Compared. What the facts support, and reviewers agreed',
        undefined,
      ],
    ]);
    expect(history[0]).toBe('Published 10 October 2026 by pull request 10.');
  });
});

describe('a challenge', () => {
  const file = 'practices/comparing/challenges/why.yaml';
  const asked = (data: object, mergedAt: string) => {
    const challenges = [
      { id: 'why', path: file, html: '', data: { kind: 'question' as const, text: 'Why?', ...data } },
    ];
    return look({ challenges, reviews: [reviewed(11, {}, { path: file, mergedAt })] }).page.challenges[0];
  };
  const answer = { by: 'editors', on: '2026-11-01', text: 'Because.' };

  it.each([
    ['nobody answered in 21 days', {}, '2026-10-31T09:00:00Z', 'Unanswered since 31 October 2026'],
    ['there is still time', {}, '2026-11-01T09:00:00Z', null],
    ['it was answered', { answer }, '2026-10-01T09:00:00Z', null],
    ['it was settled', { outcome: 'withdrawn' }, '2026-10-01T09:00:00Z', null],
  ])('%s', (_, data, mergedAt, expected) => {
    expect(asked(data, mergedAt)?.unanswered).toBe(expected);
  });
});
