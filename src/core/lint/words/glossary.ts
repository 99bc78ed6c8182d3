/** Words of schools and offices that a colleague elsewhere, a parent or a new teacher may not know, with plain ones. */
export type GlossaryTerm = {
  /** As written, lower case, or as a shortening in capitals. */
  term: string;
  plain: string;
  /** More ways to write it, as parts of a regular expression. */
  also?: readonly string[];
};

/** Talk about teaching. */
const teaching: readonly GlossaryTerm[] = [
  { term: 'pedagogy', plain: 'teaching, or how it is taught', also: ['pedagogies'] },
  { term: 'pedagogical', plain: 'teaching', also: ['pedagogic', 'pedagogically'] },
  { term: 'metacognition', plain: 'thinking about how you learn', also: ['meta-cognition'] },
  { term: 'metacognitive', plain: 'about how you learn', also: ['meta-cognitive'] },
  { term: 'formative assessment', plain: 'checking what pupils know as you go' },
  { term: 'summative assessment', plain: 'a test at the end', also: ['summative assessments'] },
  { term: 'assessment for learning', plain: 'checking what pupils know as you go' },
  { term: 'differentiation', plain: 'work fitted to what each pupil can do' },
  { term: 'dialogic', plain: 'through talk' },
  {
    term: 'constructivist',
    plain: 'in which pupils work ideas out for themselves',
    also: ['constructivism'],
  },
  { term: 'zone of proximal development', plain: 'what a pupil can do with a little help' },
  { term: 'cognitive load', plain: 'how much pupils must hold in mind at once' },
  { term: 'dual coding', plain: 'words together with pictures' },
  { term: 'interleaving', plain: 'mixing kinds of question', also: ['interleaved'] },
  {
    term: 'executive function',
    plain: 'planning, paying attention and holding back',
    also: ['executive functions', 'executive functioning'],
  },
  { term: 'self-efficacy', plain: 'believing that you can do it' },
  { term: 'schemata', plain: 'what pupils already know and how it hangs together' },
  { term: 'phonological awareness', plain: 'hearing the sounds in words' },
  {
    term: 'grapheme-phoneme correspondence',
    plain: 'which letters stand for which sound',
    also: ['grapheme-phoneme correspondences'],
  },
  {
    term: 'tier 2 vocabulary',
    plain: 'words of books and lessons, such as "compare"',
    also: ['tier two vocabulary', 'tier (?:2|two) words'],
  },
  { term: 'affective', plain: 'about feelings' },
  { term: 'learning journey', plain: 'what pupils learned, and in which order', also: ['learning journeys'] },
  { term: 'flight path', plain: 'the progress that is expected', also: ['flight paths', 'flightpaths?'] },
  { term: 'data drop', plain: 'the day when marks are entered', also: ['data drops'] },
  { term: 'deep dive', plain: 'a close look', also: ['deep dives'] },
  {
    term: 'book look',
    plain: 'reading a sample of pupils’ books',
    also: ['book looks', 'book scrutin(?:y|ies)'],
  },
  { term: 'learning walk', plain: 'short visits to lessons', also: ['learning walks'] },
  { term: 'non-negotiables', plain: 'rules that all keep to' },
];

/** Shortenings, which pass where they are explained. */
const shortenings: readonly GlossaryTerm[] = [
  { term: 'AfL', plain: 'checking what pupils know as you go' },
  { term: 'ARE', plain: 'the standard expected for their age' },
  { term: 'CPD', plain: 'training' },
  { term: 'DIRT', plain: 'time to act on feedback' },
  { term: 'EHCP', plain: 'education, health and care plan', also: ['EHCPs'] },
  { term: 'GPC', plain: 'which letters stand for which sound', also: ['GPCs'] },
  { term: 'HLTA', plain: 'higher-level teaching assistant', also: ['HLTAs'] },
  { term: 'KPI', plain: 'what we check', also: ['KPIs'] },
  { term: 'MAT', plain: 'trust', also: ['MATs'] },
  { term: 'NEET', plain: 'not in education, work or training' },
  { term: 'PLC', plain: 'a list of what a pupil can do', also: ['PLCs'] },
  { term: 'QLA', plain: 'which questions pupils got wrong' },
  { term: 'RAG', plain: 'marked red, amber or green', also: ['RAG-?rated', 'RAGged'] },
  { term: 'SEMH', plain: 'social, emotional and mental health' },
  { term: 'SLCN', plain: 'speech, language and communication needs' },
  { term: 'SLT', plain: 'senior leaders' },
  { term: 'SoW', plain: 'scheme of work' },
  { term: 'WAGOLL', plain: 'a good example', also: ['WAGOLLs'] },
  { term: 'WALT', plain: 'what we are learning', also: ['WILF'] },
  { term: 'ZPD', plain: 'what a pupil can do with a little help' },
];

/** Office talk. */
const office: readonly GlossaryTerm[] = [
  { term: 'best practice', plain: 'what worked here' },
  { term: 'buy-in', plain: 'agreement, or that staff wanted it' },
  { term: 'drill down', plain: 'look closely', also: ['drilled down', 'drilling down'] },
  { term: 'facilitate', plain: 'run, or help', also: ['facilitates', 'facilitated', 'facilitating'] },
  { term: 'going forward', plain: 'from now on', also: ['moving forward'] },
  { term: 'granular', plain: 'detailed', also: ['granularity'] },
  { term: 'holistic', plain: 'whole', also: ['holistically'] },
  { term: 'impactful', plain: 'and then what changed' },
  { term: 'leverage', plain: 'use', also: ['leveraged', 'leveraging'] },
  { term: 'low-hanging fruit', plain: 'the easy things first' },
  { term: 'methodology', plain: 'method', also: ['methodologies'] },
  { term: 'paradigm', plain: 'way of thinking', also: ['paradigms'] },
  { term: 'prior to', plain: 'before' },
  { term: 'quick win', plain: 'something easy that shows soon', also: ['quick wins'] },
  {
    term: 'stakeholders',
    plain: 'the people you mean, such as parents and governors',
    also: ['stakeholder'],
  },
  { term: 'synergy', plain: 'working together', also: ['synergies'] },
  {
    term: 'triangulate',
    plain: 'check against something else',
    also: ['triangulated', 'triangulating', 'triangulation'],
  },
  { term: 'upskill', plain: 'train', also: ['upskilled', 'upskilling'] },
  {
    term: 'utilise',
    plain: 'use',
    also: ['utilises', 'utilised', 'utilising', 'utilisation', 'utiliz\\w+'],
  },
];

/** The whole glossary. */
export const glossary: readonly GlossaryTerm[] = [...teaching, ...shortenings, ...office];
