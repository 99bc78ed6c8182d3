/**
 * A verb that names a cause. `gate`, what its object must be for it to do so: `any` thing but what teachers make, an
 * `outcome`, something `measured`, or (after "caused") an outcome or a `change`. `instead`: now, and in the past.
 */
export type Verb = {
  forms: { base: string; third: string; past: string; ing: string };
  gate: 'any' | 'outcome' | 'measured' | 'change';
  instead: readonly [string, string];
};

/** A verb that may have a little word behind it, as "contribute to". */
const regular = (words: string, gate: Verb['gate'], instead: Verb['instead']): Verb => {
  const [stem = '', particle] = words.split(' ');
  const tail = particle ? ` ${particle}` : '';
  const e = stem.endsWith('e');
  const ending = e ? stem.slice(0, -1) : stem;
  return {
    forms: {
      base: words,
      third: `${stem}${/(?:s|sh|ch)$/.test(stem) ? 'es' : 's'}${tail}`,
      past: `${ending}ed${tail}`,
      ing: `${ending}ing${tail}`,
    },
    gate,
    instead,
  };
};

const better = ['goes with better', 'went with better'] as const;
const higher = ['goes with higher', 'went with higher'] as const;
const lower = ['goes with lower', 'went with lower'] as const;
const along = ['goes with', 'went with'] as const;
const after = ['is followed by', 'was followed by'] as const;

const verbs: readonly Verb[] = [
  regular('cause', 'change', along),
  {
    forms: { base: 'lead to', third: 'leads to', past: 'led to', ing: 'leading to' },
    gate: 'change',
    instead: after,
  },
  {
    forms: { base: 'result in', third: 'results in', past: 'resulted in', ing: 'resulting in' },
    gate: 'change',
    instead: after,
  },
  {
    forms: { base: 'bring about', third: 'brings about', past: 'brought about', ing: 'bringing about' },
    gate: 'change',
    instead: after,
  },
  regular('produce', 'change', along),
  regular('deliver', 'change', along),
  regular('yield', 'change', along),
  regular('generate', 'change', along),
  regular('create', 'change', along),
  regular('secure', 'change', along),
  regular('ensure', 'change', along),
  regular('trigger', 'change', after),
  regular('spark', 'change', after),
  regular('prompt', 'change', after),
  regular('contribute to', 'change', along),
  {
    forms: { base: 'drive', third: 'drives', past: 'drove', ing: 'driving' },
    gate: 'change',
    instead: after,
  },
  regular('improve', 'any', better),
  regular('boost', 'any', higher),
  regular('enhance', 'any', better),
  regular('revolutionise', 'any', ['goes with a change in', 'went with a change in']),
  regular('transform', 'any', ['goes with a change in', 'went with a change in']),
  regular('strengthen', 'outcome', better),
  regular('accelerate', 'outcome', ['goes with faster', 'went with faster']),
  regular('deepen', 'outcome', ['goes with deeper', 'went with deeper']),
  regular('develop', 'measured', better),
  regular('foster', 'measured', higher),
  regular('nurture', 'measured', higher),
  regular('unlock', 'measured', higher),
  {
    forms: { base: 'build', third: 'builds', past: 'built', ing: 'building' },
    gate: 'measured',
    instead: higher,
  },
  regular('promote', 'measured', higher),
  regular('bolster', 'outcome', better),
  regular('aid', 'outcome', better),
  regular('supercharge', 'any', better),
  regular('sharpen', 'outcome', better),
  regular('heighten', 'measured', higher),
  regular('widen', 'measured', higher),
  regular('broaden', 'measured', higher),
  regular('expand', 'measured', higher),
  regular('maximise', 'outcome', higher),
  regular('facilitate', 'change', along),
  {
    forms: { base: 'fuel', third: 'fuels', past: 'fuelled', ing: 'fuelling' },
    gate: 'change',
    instead: after,
  },
  regular('affect', 'outcome', along),
  regular('influence', 'outcome', along),
  regular('raise', 'outcome', higher),
  regular('lift', 'measured', higher),
  regular('increase', 'outcome', higher),
  regular('double', 'measured', higher),
  regular('triple', 'measured', higher),
  regular('reduce', 'measured', lower),
  regular('decrease', 'measured', lower),
  regular('minimise', 'measured', lower),
  regular('lower', 'measured', lower),
  regular('halve', 'measured', lower),
  regular('eliminate', 'measured', lower),
  regular('prevent', 'measured', lower),
  regular('cure', 'measured', lower),
  {
    forms: { base: 'curb', third: 'curbs', past: 'curbed', ing: 'curbing' },
    gate: 'measured',
    instead: lower,
  },
  regular('eradicate', 'measured', lower),
  regular('slash', 'measured', lower),
  {
    forms: { base: 'bring down', third: 'brings down', past: 'brought down', ing: 'bringing down' },
    gate: 'measured',
    instead: lower,
  },
  regular('impact', 'outcome', along),
  regular('narrow', 'measured', ['goes with a narrower', 'went with a narrower']),
  regular('close', 'measured', ['goes with a narrower', 'went with a narrower']),
  { forms: { base: 'cut', third: 'cuts', past: 'cut', ing: 'cutting' }, gate: 'measured', instead: lower },
  {
    forms: { base: 'drive up', third: 'drives up', past: 'drove up', ing: 'driving up' },
    gate: 'measured',
    instead: higher,
  },
  {
    forms: { base: 'push up', third: 'pushes up', past: 'pushed up', ing: 'pushing up' },
    gate: 'measured',
    instead: higher,
  },
];

const byForm = new Map<string, { verb: Verb; form: keyof Verb['forms'] }>();
for (const verb of verbs)
  for (const form of ['base', 'third', 'past', 'ing'] as const) byForm.set(verb.forms[form], { verb, form });

/** Every form of every verb that names a cause. Without the flag u, which makes it three times slower. */
export const verbPattern = new RegExp(
  `(?<![\\w-])(?:${[...byForm.keys()].toSorted((a, b) => b.length - a.length).join('|')})\\b(?!-)`,
  'gi',
);

/** The verb and form that the pattern found. */
export const formOf = (found: string): { verb: Verb; form: keyof Verb['forms'] } =>
  byForm.get(found.toLowerCase()) as { verb: Verb; form: keyof Verb['forms'] };
