import { expect, test } from 'vitest';
import { sourceLink, studyName } from '#views/citation.ts';

const cited = (text: string, year?: number) => [
  { id: 's', kind: 'study' as const, text, ...(year ? { year } : {}) },
];

test.each([
  ['Star, J. R., & Seifert, C. (2006). The development of flexibility.', 'Star & Seifert 2006'],
  ['Fuchs, L. S., Fuchs, D., & Hamlett, C. L. (1989). Effects of goals.', 'Fuchs et al. 1989'],
  ['Martin, B. J. (1989). The effect of instruction.', 'Martin 1989'],
  ['Rittle-Johnson, B., Star, J. R., & Durkin, K. (2012). Developing.', 'Rittle-Johnson et al. 2012'],
])('%s is named %s', (text, name) => {
  expect(studyName('an-id', cited(text))).toBe(name);
});

test('what no citation tells comes from the id', () => {
  expect(studyName('an-old-study-1990')).toBe('An Old Study 1990');
  expect(studyName('report-one', cited('US Department of Education (2010). A report.'))).toBe('Report One');
});

test('a DOI comes before an address', () => {
  const source = {
    id: 's',
    kind: 'study' as const,
    text: 'x',
    doi: '10.1000/1',
    url: 'https://example.org/',
  };
  expect(sourceLink(source)).toBe('https://doi.org/10.1000/1');
});
