import { sharedPractices } from '#core/community/practice-files.ts';
import { type Contradiction, type RagYear, ragYears } from '#core/community/rag-years.ts';
import { rule } from '../rule.ts';
import { told } from '../told.ts';
import { toldCycle, toldProject, toldReports } from '../told-project.ts';

const texts: Record<Contradiction, (year: RagYear) => string> = {
  rosier: ({ typed, drawn }) =>
    `Unexpected ${typed?.rag}, expected ${drawn.rag} or reports that say otherwise: the reports come to ${drawn.rag}. ${drawn.because.join(' ')} The page will show both; correct the colour, or add what is missing.`,
  'more-cautious': ({ typed, drawn }) =>
    `Unexpected ${typed?.rag}, expected ${drawn.rag}: the reports come to ${drawn.rag}. ${drawn.because.join(' ')} The page will show both; keep ${typed?.rag} where you know more.`,
  'nothing-told': ({ typed, drawn }) =>
    `Unexpected ${typed?.rag} before any school has told, expected reports first. ${drawn.because.join(' ')} Ask each school for its report; the page will say that nothing supports the colour yet.`,
};

const review = (rag: string) => ({
  rag,
  learned: 'Seen in both schools.',
  ...(rag === 'red' && { actions: [{ what: 'Fix the time first', who: 'Heads', by: '2026-09-01' }] }),
});

/** The write-up, from a school that is not of the project, and no report. */
const nobodyTold = [told({})];

export const ragAgainstReports = rule({
  id: 'rag-against-reports',
  family: 'evidence',
  severity: 'warning',
  leansOnOthers: true,
  firm: true,
  why: 'A colour typed beside the evidence says what people hope; one drawn from it says what they found.',
  how: 'Type the colour that the reports of your schools come to, or add the reports that are missing.',
  source: 'Our own: red, amber and green are drawn from the reports of the schools of a project',
  check({ entry, context: { entries, today, policy } }, report) {
    if (entry.kind !== 'project') return;
    const practices = sharedPractices(entries, entry.data.practices);
    // Where a write-up was not handed over, what schools told of it is not known.
    if (practices.length < entry.data.practices.length) return;
    for (const year of ragYears(entry.data, practices, { today, policy })) {
      if (year.contradiction === null) continue;
      report({
        at: { field: [...year.field, 'rag'] },
        ...(year.contradiction === 'more-cautious' && { severity: 'note' as const }),
        message: texts[year.contradiction](year),
      });
    }
  },
  examples: [
    {
      title: 'green, and it did not work in one of two',
      file: toldProject([toldCycle({ review: review('green') })], { beside: toldReports('did-not-work') }),
      expect: [
        '7:333: Unexpected green, expected amber or reports that say otherwise: the reports come to amber. Two of two schools told: it worked in one, did not in one.',
      ],
    },
    {
      title: 'green, and nobody has told',
      file: toldProject([toldCycle({ review: review('green') })], { beside: nobodyTold }),
      expect: [
        '7:333: Unexpected green, expected red or reports that say otherwise: the reports come to red. It ended',
      ],
    },
    {
      title: 'green, where the write-up was not handed over with it',
      file: toldProject([toldCycle({ review: review('green') })]),
      expect: [],
    },
    {
      title: 'amber, and it worked in both',
      file: toldProject([toldCycle({ review: review('amber') })], { beside: toldReports('worked') }),
      expect: ['7:333: Unexpected amber, expected green: the reports come to green.'],
    },
    {
      title: 'green while nobody can have told',
      file: toldProject([toldCycle({ from: '2026-09-07', to: '2027-07-16', review: review('green') })], {
        beside: nobodyTold,
      }),
      expect: ['7:333: Unexpected green before any school has told, expected reports first. Still running.'],
    },
    {
      title: 'green, and it worked in both',
      file: toldProject([toldCycle({ review: review('green') })], { beside: toldReports('worked') }),
      expect: [],
    },
  ],
});
