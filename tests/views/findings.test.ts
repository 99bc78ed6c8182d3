import { expect, test } from 'vitest';
import { evidenceOf } from '#views/evidence.ts';
import { fillFindings } from '#views/fill-findings.ts';
import { findingRows } from '#views/finding-row.ts';
import { findingsByOutcome } from '#views/findings-html.ts';
import { libraryOf } from './library.ts';
import { finding, type PracticeParts, study } from './practice.ts';

function rowsOf(parts: PracticeParts) {
  const view = libraryOf([parts]);
  const [practice] = view.site.practices;
  if (!practice) throw new Error('no practice');
  return findingRows(practice, evidenceOf(practice, view.site), (id) => view.school(id)?.data.name);
}

const [row] = rowsOf({
  reports: [
    study('star-seifert-2006', [
      finding({
        treated: { n: 17, mean: 71.6127, sd: 12.5, before: { mean: 60 } },
        comparison: { n: 15, events: 6 },
        reported: [{ by: 'star-seifert-2006', g: -0.374, ci: [-1.1, 0.35], p: 0.331 }],
        taken: 'follow-up',
        weeksAfter: 4,
      }),
    ]),
  ],
});

test('a result is told in words and figures as printed', () => {
  expect(row).toMatchObject({
    ref: 'star-seifert-2006/procedures',
    outcome: 'mathematics',
    study: 'Star & Seifert 2006',
    measure: 'Procedural knowledge',
    details: ['Follow-up, 4 weeks after the end'],
    design: 'Pupils drawn by lot, against usual teaching',
    pupils: '17 / 15',
    treated: 'from 60 to 71.61 (SD 12.5)',
    comparison: '6 of 15',
    printed: [
      {
        text: '−0.37 (−1.10 to 0.35), p = 0.33',
        source: 'Star & Seifert 2006',
        anchor: 'source-star-seifert-2006--star-seifert-2006',
      },
    ],
  });
});

test('the effect worked out here stands beside it, or why there is none', () => {
  const [clear, silent] = rowsOf({
    reports: [
      study('a'),
      study('b', [finding({ treated: { n: 20, mean: 5 }, comparison: { n: 20, mean: 4 } })]),
    ],
  });
  expect(clear?.effect).toMatch(/^\+0\.50 \(0\.0\d to 0\.9\d\)$/);
  expect(clear?.worked).toMatch(/^security \d of 5$/);
  expect(silent).toMatchObject({ effect: null });
  expect(silent?.worked).not.toBe('');
});

test('a finding without an outcome is about what the write-up claims', () => {
  const [own] = rowsOf({
    data: {
      claim: { outcome: 'attendance', change: 'better' },
      findings: [{ measure: { name: 'Days', kind: 'records' }, design: 'account' }],
    },
  });
  expect(own).toMatchObject({
    ref: 'days',
    outcome: 'attendance',
    pupils: 'Not said',
    treated: '',
    comparison: '',
  });
});

test('tables are one for each outcome, with captions, scopes and a labelled scrolling box', () => {
  const rows = rowsOf({ reports: [study('a', [finding(), finding({ id: 'x', outcome: 'engagement' })])] });
  const html = findingsByOutcome(rows);
  expect(html.match(/<table/g)).toHaveLength(2);
  expect(html).toContain('<caption>Engagement: what was measured</caption>');
  expect(html).toContain('tabindex="0" role="region" aria-label="Mathematics: what was measured"');
  expect(html).toContain('<th scope="row">Procedural knowledge');
});

test('contributed text cannot become HTML', () => {
  const rows = rowsOf({
    reports: [
      study('a', [
        finding({
          measure: { name: '<img src=x onerror=alert(1)>', kind: 'records' },
          note: '"><b data-pagefind-body>',
        }),
      ]),
    ],
  });
  const html = findingsByOutcome(rows);
  expect(html).not.toContain('<img');
  expect(html).not.toContain('<b data');
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
});

test('results stand where the author asked for them, by id or report/id, and nowhere else', () => {
  const rows = rowsOf({ data: { findings: [finding({ id: 'own' })] }, reports: [study('a')] });
  const html = '<p>x</p><!--finding:own--><!--finding:a/procedures--><!--findings--><!--finding:none-->';
  const filled = fillFindings(html, rows, '[all $& of them]');
  expect(filled.match(/<figure/g)).toHaveLength(2);
  expect(filled).toContain('[all $& of them]');
  expect(filled).not.toContain('<!--');
});

test('inside a report its own ids stand without its name', () => {
  const rows = rowsOf({ reports: [study('a'), study('b')] });
  expect(fillFindings('<!--finding:procedures-->', rows, '', 'b')).toContain('<figure');
  expect(fillFindings('<!--finding:procedures-->', rows, '')).toBe('');
});
