import { describe, expect, it } from 'vitest';
import { lintContext } from '#core/lint/context.ts';
import { lintRules } from '#core/lint/rules/index.ts';
import { lintEntry } from '#core/lint/run.ts';
import { told } from '#core/lint/told.ts';
import { readTold } from '#core/lint/try-example.ts';
import { policy } from '../evidence/policy.ts';

/** What schools write every day: names of programmes, money, times, scores, dates, references. */
const clean = [
  'The programme Phonics in Year 1 costs £1,200, or £4.50 per pupil.',
  'We taught Maths in Year 2 and Reading in Year 5 at 9.15 and 13:40.',
  'Cohort 2 began on 4 September 2024; Cohort 3 in January 2025.',
  'The URN is 123456 and the LAESTAB 801/2345; UKPRN 10012345.',
  'ISBN 978-0-19-852663-6; ISBN 0 19 852663 6; doi:10.1080/01443410.2019.1234567.',
  'See pages 12-15, pp. 123–134 and chapters 3 to 5.',
  'The ratio was 1:4, later 2:25; scores of 12/20 and 15/20 were usual.',
  'Scores went from 21.4 (SD 5.2) to 24.1 (SD 5.0), t(57) = 2.05, p = .045, 95% CI [0.02, 0.51].',
  'The lesson is 08:30-09:20 on 12/03/2024.',
  'Order reference 0161496 and invoice 2024/0815/003 were paid.',
  'It ran from 2019-20 to 2022-23 in Years 3, 4 and 5.',
  'The National Lottery paid £10,000.00 in all; €3,000 and $4,500 more.',
  'Version 2.10.3 of the software runs on 4 GB.',
  'We used Read Write Inc. in Reception, Numicon in Year 2, Talk for Writing in Year 4.',
  'Children in Year 1 and parents in Reception joined in.',
  'Jolly Phonics in Reception began in week 3.',
  'In Year 6, Science was taught by Mrs Khan.',
  'Victoria is in the Year 4 history unit. Victorians in Year 5 too.',
  'Grace Darling in Year 2 is a favourite topic.',
  'We moved Florence Nightingale from Year 2 to Year 1.',
  'Mark in Year 6 books was weekly.',
  'Hope in Year 11 was low; Faith in Year 9 lessons is studied.',
  'Summer in Year 6 is busy. April in Year 6 has tests.',
  'Will Year 3 pupils like it?',
  'The test of 10 questions took 15 minutes, three times a week for 12 weeks.',
  'Three groups of five pupils met twice a week.',
  'Each table has four pupils and one adult.',
  'One in five pupils chose to read.',
  'Two pupils argued about a pencil.',
  'Year 2 pupils read 3 pages.',
  'Lessons in Year 4 pupils enjoy are short.',
  'Attendance was 93.4% of 412 pupils, 10 points more than 2022-23.',
  'A pack of 6 costs £3.99, or 66p each.',
  'The room is B12 on floor 2; the bus is the X1 4A.',
  'Call Childline on 0800 1111 or the police on 101 or 999.',
  "Contact office@oakfield.sch.uk or the head's office.",
  'The hashtag is #read2learn and the handle @oakfieldps.',
  'Our school is in SW1A, near M1 junction 24.',
  'KS2 SATs: 2A, 3B, 4C; GCSE 9-1; A level A*-C.',
  'The clock said 10:10:10 on 1/1/2020.',
  'Grant number EP/S02428X/1, trial ISRCTN12345678, OSF 10.17605/OSF.IO/ABCDE.',
  'Standard score 100 (SD 15); range 69-141; stanine 5.',
  'We have 1,024 pupils, 48 classes and 12 forms of entry.',
  'The effect size was 0.34 (0.22 to 0.46).',
  'It was born of an idea in 2019. The club was born on 3 May 2022.',
  'The project ran in 3 schools (n = 58).',
  'Smith, J. (2014). Reading. Journal of Reading, 12(3), 123-134.',
  'Roediger, H. L., & Karpicke, J. D. (2006). Test-enhanced learning. Psychological Science, 17(3), 249-255.',
  'Box 7, Folder 12, Item 34/56.',
  'It weighs 12 kg and is 30 cm x 40 cm x 2.5 cm.',
  'Temperature fell from 21 °C to 19 °C.',
  '12 34 56 78 were on the bingo card.',
  'The PIN is 4 digits long.',
  'The NHS helped us in 2021. NI is not England.',
  'ULNs and UPNs are never written down here.',
  'At £5 per pupil per year, 28 pupils cost £140.',
  'Year 5/6 read, Y3-Y4 wrote, and P7 drew.',
  'Reading Recovery in Year 1 takes 30 minutes a day for 12 to 20 weeks.',
  'School 123456 is in the North West.',
  'Use the 24-hour clock: 0900, 1015, 1330.',
  'Key dates: 2024-09-04, 2024-12-20, 2025-07-22.',
  'It took 2 x 30 minutes, i.e. 1 hour, each Mon., Wed. and Fri.',
];

/** Rules that may ask about these words, and are right to. */
const asked = ['plain-words'];

describe.each(['What we did', 'What happened', 'If you try it'])('under "%s"', (section) => {
  it.each(clean)('says nothing of: %s', (text) => {
    const { entry, entries } = readTold(told({ level: 2, body: `## ${section}\n\n${text}` }), policy);
    const context = lintContext({ policy, today: '2026-11-22', entries });
    const problems = lintEntry(entry, lintRules, context).filter(({ ruleId }) => !asked.includes(ruleId));
    expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });
});
