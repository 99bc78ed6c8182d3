/**
 * The closed lists of the content model. Each is one ordered list; types, checks, forms and facets follow from it.
 * The order is the order in which people see the choices.
 */

/** Outcomes by group, as shown in filters and forms. */
export const outcomeGroups = {
  attainment: [
    'reading-comprehension',
    'reading-fluency',
    'phonics',
    'vocabulary',
    'spelling',
    'writing',
    'spoken-language',
    'mathematics',
    'science',
    'other-subject',
    'early-development',
    'qualifications',
    'course-progress',
  ],
  learning: ['engagement', 'metacognition'],
  conduct: ['behaviour', 'exclusions', 'attendance', 'staying-in-education'],
  people: ['wellbeing', 'relationships', 'inclusion'],
  staff: [
    'teaching-quality',
    'professional-development',
    'leadership',
    'collaboration',
    'workload',
    'staff-retention',
  ],
} as const;

export type OutcomeGroup = keyof typeof outcomeGroups;
export type Outcome = (typeof outcomeGroups)[OutcomeGroup][number];

/** Every outcome, in the order of its group. */
export const outcomes = [
  ...outcomeGroups.attainment,
  ...outcomeGroups.learning,
  ...outcomeGroups.conduct,
  ...outcomeGroups.people,
  ...outcomeGroups.staff,
] as const;

/** School phases, as the Department for Education names them. */
export const phases = [
  'nursery',
  'primary',
  'middle-deemed-primary',
  'secondary',
  'middle-deemed-secondary',
  '16-plus',
  'all-through',
  'not-applicable',
] as const;

export const settings = ['mainstream', 'special', 'alternative-provision', 'other'] as const;
export const places = ['city', 'town', 'rural', 'urban', 'suburban', 'mixed'] as const;

/** Subjects, then the areas of learning of the early years. */
export const subjects = [
  'art-and-design',
  'business',
  'citizenship',
  'classics',
  'computing',
  'design-and-technology',
  'drama',
  'economics',
  'english',
  'geography',
  'history',
  'languages',
  'law',
  'mathematics',
  'media-studies',
  'music',
  'physical-education',
  'politics',
  'psychology',
  'religious-education',
  'rshe',
  'science',
  'biology',
  'chemistry',
  'physics',
  'sociology',
  'vocational',
  'communication-and-language',
  'literacy',
  'personal-social-and-emotional-development',
  'physical-development',
  'understanding-the-world',
  'expressive-arts-and-design',
] as const;

export const pupilGroups = [
  'all',
  'struggling',
  'high-prior-attainment',
  'disadvantaged',
  'send',
  'eal',
  'low-attendance',
  'behaviour-needs',
  'looked-after',
  'new-to-school',
] as const;

export const groupings = [
  'whole-school',
  'whole-class',
  'small-group',
  'pairs',
  'one-to-one',
  'independent',
  'families',
  'staff',
] as const;

export const measureKinds = [
  'national-test',
  'standardised-test',
  'other-test',
  'questionnaire',
  'observation',
  'work-sample',
  'records',
] as const;

export const makers = ['independent', 'authors', 'developer', 'unknown'] as const;
export const markings = ['blind', 'not-blind', 'unknown'] as const;

/** Designs of a finding, weakest first. */
export const designs = [
  'account',
  'before-after',
  'comparison',
  'discontinuity',
  'single-case',
  'randomised',
] as const;

export const assignedUnits = ['pupil', 'group', 'class', 'school', 'unknown'] as const;
export const comparators = ['usual-teaching', 'another-approach', 'nothing-extra', 'unknown'] as const;
export const changes = ['better', 'worse', 'no-difference', 'unclear'] as const;
export const reportVerdicts = [
  'worked',
  'worked-with-changes',
  'mixed',
  'did-not-work',
  'cannot-tell',
] as const;
export const ranOptions = ['as-described', 'partly', 'could-not', 'unknown'] as const;
export const ratings = ['without-reservations', 'with-reservations', 'does-not-meet'] as const;
export const roles = ['author', 'curator', 'reviewer', 'steward', 'editor'] as const;

export type Phase = (typeof phases)[number];
export type Subject = (typeof subjects)[number];
export type PupilGroup = (typeof pupilGroups)[number];
