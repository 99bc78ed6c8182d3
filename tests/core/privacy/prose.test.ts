import { expect, it } from 'vitest';
import { identifiersIn, identifiersInPath } from '#core/privacy/index.ts';

/** What schools write: programmes, money, times, scores, dates, references, numbers that look like a phone's. */
const paragraphs = [
  'We have used Accelerated Reader in Year 7 since 2019-20, Numicon in Year 2, Read Write Inc in Reception and Year 1, Talk for Writing in Year 4, and White Rose Maths in Years 3 and 4. The Daily Mile began on 12 March 2024 at 09.15. Lessons ran 08:30-09:20 and 10.15-11.05. It cost £1,234.56 in all, £40 per pupil, or £07 911 in one year; the grant reference is 01614 960123 and the URN 102345 (DfE number 801/2000).',
  'See Smith, J. (2014), Journal of Reading 12(3), 123-134, doi:10.1080/01443410.2019.1234567, ISBN 978-0-19-852663-6 and ISBN 0-13-110362-8, ERIC ED123456, trial ISRCTN12345678, NCT01234567, ORCID 0000-0002-1825-0097. In the review, findings 7923, 7924 and 7925 count. Scores rose from 78.4 to 97.2 (t(26) = 2.05, p = 0.0501; 95% CI 0.12-0.56).',
  'Scores of 12 34 56 78 90 were typical. 0 1 2 3 4 5 6 7 8 9 10 were the points. The NHS ran a programme for 1,234,567 people in 2019 2020 and 2021. The children were born between 1 September 2014 and 31 August 2015. Summer-born pupils in Year 1 sat the check in June 2023. William Shakespeare was born on 26 April 1564.',
  'Jo Boaler writes on maths in Year 7. Macbeth in Year 9 and A Christmas Carol in Year 10 were read. Tudors in Year 4, Romans in Year 3. Mrs Patel in Year 5 led it. Sarah (Year 2 teacher) and Tom, Year 6 lead, planned it. Autumn term in Year 6; April in Year 6; in Year 5, May half-term. Boys in Year 8.',
  'GCSE English 8700/1 and 8702. KS2 2AB. Level 4 5C 3B. Sublevels 2a, 2b, 3c. Key Stage 2. Room E1 2. Table B12 4. Call 999 or Childline on 0800 1111. E-mail office@oakfield.sch.uk. Attendance was 93.4%, 10 points more than 2022-23. Phase 5 GPCs. Phonics in Year 1. Reading Recovery in Year 1, Catch Up Numeracy in Year 5.',
  'Florence Nightingale in Year 2. Rosa Parks in Year 6. Science in Year 6. In Year 3, Reading was daily. In Year 2, Maths. Book 2, pages 12-15. Version 1.2.3. 20 March 2026: 28 of 30. Tuesday 14 October 2025 11:00. ULNs and UPNs were kept out of the file. UCI is a university. NHS. Pupils aged 5-7. 1:3. 3-0 2-1 1-1. 07/08 09/10 11/12. 2014/15 2015/16. 100 000 000 people.',
  'Ofsted report 10012345. Postcode areas such as M1 or SW1A. PO Box. 6.022 140 76. Isle of Wight. PE 2ND lesson. Class 1B. S1 to S3. P7. Y10.',
];

it.each(paragraphs)('passes clean: %s', (paragraph) => {
  expect(identifiersIn(paragraph)).toEqual([]);
});

it('reads the names of files', () => {
  expect(identifiersInPath('practices/reading/aisha-year-3.jpg').map(({ id }) => id)).toEqual([
    'named-pupil',
  ]);
  expect(identifiersInPath('reading_B801200005001.png').map(({ id }) => id)).toEqual(['unique-pupil-number']);
  expect(identifiersInPath('practices/phonics-year-1/reports/oak-2026.mdx')).toEqual([]);
});
