import type { Finding } from '#core/model/finding.ts';
import type { Outcome, Subject } from '#core/model/lists.ts';

/** What practices of a demo network are about: an outcome, its subject where it has one, and how it is measured. */
export type Theme = { outcome: Outcome; subject?: Subject; says: string; measure: Finding['measure'] };

const test = (name: string): Finding['measure'] => ({ name: `Demo ${name} Test`, kind: 'standardised-test' });
const asked = (name: string): Finding['measure'] => ({
  ...{ name: `Demo ${name} Questionnaire`, kind: 'questionnaire', madeBy: 'independent' },
});

/** Themes, those that many schools work on first. */
export const themes: readonly Theme[] = [
  { outcome: 'reading-fluency', subject: 'english', says: 'reading aloud', measure: test('Reading Fluency') },
  { outcome: 'mathematics', subject: 'mathematics', says: 'mathematics', measure: test('Mathematics') },
  { outcome: 'vocabulary', subject: 'english', says: 'vocabulary', measure: test('Vocabulary') },
  { outcome: 'writing', subject: 'english', says: 'writing', measure: test('Writing') },
  { outcome: 'science', subject: 'science', says: 'science', measure: test('Science') },
  { outcome: 'spelling', subject: 'english', says: 'spelling', measure: test('Spelling') },
  { outcome: 'behaviour', says: 'behaviour', measure: asked('Calm Classrooms') },
  { outcome: 'engagement', says: 'engagement', measure: asked('Engagement') },
  { outcome: 'professional-development', says: 'learning among staff', measure: asked('Staff Learning') },
  { outcome: 'collaboration', says: 'working together', measure: asked('Working Together') },
  { outcome: 'leadership', says: 'leading on outcomes', measure: asked('Leadership') },
];

/** The themes that are priorities: as few as people remember. */
export const prioritised = themes.slice(0, 7);

/** Another measure of the same thing, for a project that changes it. */
export const otherMeasure: Finding['measure'] = {
  ...{ name: 'Impressions of staff, gathered by the schools', kind: 'observation', madeBy: 'authors' },
};
