import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeYaml } from '#core/contribute/write-yaml.ts';

/** Made-up schools: an id, the share of disadvantaged pupils, and how the practice went there. */
const told = [
  ['ash', 10, 'worked'],
  ['birch', 14, 'worked-with-changes'],
  ['cedar', 18, 'did-not-work'],
  ['damson', 22, 'worked'],
  ['elder', 70, 'did-not-work'],
] as const;

const school = (id: string, disadvantaged: number | undefined, phase = 'primary') => ({
  ...{
    demo: true,
    name: `${id.charAt(0).toUpperCase()}${id.slice(1)} School (demo)`,
    country: 'GB-ENG',
    phase,
  },
  ages: phase === 'primary' ? [4, 11] : [11, 16],
  ...(disadvantaged !== undefined && {
    context: { asOf: '2026-01-15', pupils: 300, disadvantaged, eal: 10, senSupport: 12, ehcPlan: 2 },
  }),
});

const measured = (mean: number) => ({
  measure: { name: 'Reading test', kind: 'standardised-test' },
  ...{
    outcome: 'reading-fluency',
    design: 'comparison',
    assigned: 'class',
    against: 'usual-teaching',
    weeks: 8,
  },
  treated: { n: 60, started: 60, classes: 2, mean, sd: 10, before: { mean: 100, sd: 10 } },
  comparison: { n: 60, started: 60, classes: 2, mean: 103, sd: 10, before: { mean: 100, sd: 10 } },
});

const mdx = (front: Record<string, unknown>, body = '') => `---\n${writeYaml(front)}---\n${body}`;
const body = [
  ['The problem', 'Pupils in these made-up schools read slowly, and it showed in every lesson of the week.'],
  ['What we did', 'They read aloud in pairs for ten minutes each day, the same page three times over.'],
  ['What happened', 'Reading went up a little more than it did in the classes that went on as before.'],
  ['What did not work', 'Pairs went stale after five weeks, and poems were harder than we had thought.'],
  ['If you try it', 'Change the pairs at half term, and let pupils choose every third page themselves.'],
]
  .map(([heading, text]) => `\n## ${heading}\n\n${text}\n`)
  .join('');

/** The front matter of a made-up write-up. */
export const practice = (id: string, ages: [number, number], home: string) => ({
  ...{
    demo: true,
    title: `Reading in pairs, ${id}`,
    post: 'Pairs read aloud for ten minutes a day.',
    authors: ['ann'],
  },
  ...{ school: home, when: '2025-26', ages, claim: { outcome: 'reading-fluency', change: 'unclear' } },
  ...{ core: ['Pairs, every day'], declares: ['none'] },
});

/** Writes a folder of made-up content: seven schools, a write-up tried in six of them, and one in a secondary school. */
export function writeAlikeContent(folder: string): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const policy = readFileSync('content/policy.yaml', 'utf8').replace('allowDemo: false', 'allowDemo: true');
  write('policy.yaml', policy);
  write('instance.yaml', readFileSync('content/instance.yaml', 'utf8'));
  write('people/ann.yaml', writeYaml({ demo: true, name: 'Ann Made-up', roles: ['author'], school: 'fir' }));
  for (const [id, share] of told) write(`schools/${id}.yaml`, writeYaml(school(id, share)));
  write('schools/fir.yaml', writeYaml(school('fir', undefined)));
  write('schools/gorse.yaml', writeYaml(school('gorse', 20, 'secondary')));
  write('practices/pairs/index.mdx', mdx(practice('pairs', [7, 9], 'fir'), body));
  for (const [i, [id, , verdict]] of told.entries())
    write(
      `practices/pairs/reports/${id}.mdx`,
      mdx({
        ...{ demo: true, post: `How it went in ${id}.`, verdict, ran: 'as-described', declares: ['none'] },
        ...{ school: id, when: '2025-26', findings: [measured(105 + i)] },
      }),
    );
  write('practices/older/index.mdx', mdx(practice('older', [12, 14], 'gorse'), body));
  write(
    'practices/older/tries/ash.yaml',
    writeYaml({
      ...{ demo: true, school: 'ash', authors: ['ann'], starts: '2026-09', due: '2027-06' },
      ...{ outcome: 'reading-fluency', design: 'comparison' },
      measure: { name: 'Reading test', kind: 'standardised-test' },
    }),
  );
}
