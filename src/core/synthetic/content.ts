import { stringify } from 'yaml';
import { groupings, outcomes, places, subjects } from '#core/model/lists.ts';
import { readFacets, type Title } from './facets.ts';
import { type Random, randomFrom } from './random.ts';
import { heading, paragraph, sentence } from './words.ts';

/** One made-up file: path below the content folder, and text. */
export type MadeFile = { path: string; text: string };

/** A file of front matter and text. */
export const mdx = (front: object, body: string): string =>
  `---\n${stringify(front, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', aliasDuplicateObjects: false })}---\n${body ? `\n${body}\n` : ''}`;

const rounded = (value: number): number => Math.round(value * 100) / 100;

function finding(random: Random, outcome: string): object {
  const before = rounded(40 + random.next() * 30);
  const sd = rounded(8 + random.next() * 6);
  const gain = random.next() * 6;
  const group = (extra: number) => {
    const n = random.whole(20, 120);
    return {
      n,
      started: n + random.whole(0, 5),
      classes: 1 + Math.floor(n / 28),
      mean: rounded(before + extra),
      sd,
      before: { mean: before, sd },
    };
  };
  return {
    measure: { name: 'A made-up test', kind: 'standardised-test' },
    outcome,
    design: 'comparison',
    assigned: 'class',
    against: 'usual-teaching',
    weeks: random.whole(4, 30),
    treated: group(gain + (random.next() - 0.4) * 4),
    comparison: group(gain),
  };
}

const headings = ['The problem', 'What we did', 'What happened', 'What did not work', 'If you try it'];

function writeup(random: Random, outcome: string, named: Title | undefined, school: string): string {
  const facets = readFacets(named?.facets ?? []);
  const youngest = random.whole(4, 14);
  const body = headings
    .map(
      (name) =>
        `## ${name}\n\n${paragraph(random, 4)}\n\n${name === 'What happened' ? '<Findings/>\n\n' : ''}${paragraph(random, 4)}`,
    )
    .join('\n\n');
  return mdx(
    {
      demo: true,
      title: named?.title ?? heading(random),
      post: `${sentence(random)} ${sentence(random)}`.slice(0, 270),
      authors: ['made-up-author'],
      school,
      when: '2025-26',
      ages: facets.ages ?? [youngest, youngest + random.whole(1, 4)],
      subjects: facets.subjects.length > 0 ? facets.subjects : [random.pick(subjects)],
      grouping: [random.pick(groupings)],
      priorities: [`made-up-${random.whole(1, 5)}`],
      claim: { outcome, change: 'unclear' },
      findings: [finding(random, outcome)],
      core: [sentence(random), sentence(random)],
      adaptable: [sentence(random)],
      cost: { perPupilYear: random.whole(0, 40) },
      workload: { perWeek: random.whole(0, 4), who: 'class teacher' },
      declares: ['none'],
    },
    body,
  );
}

const report = (random: Random, outcome: string, school: string): string =>
  mdx(
    {
      demo: true,
      post: sentence(random),
      verdict: random.pick(['worked', 'worked-with-changes', 'mixed', 'did-not-work', 'cannot-tell']),
      ran: random.pick(['as-described', 'partly']),
      declares: ['none'],
      authors: ['made-up-author'],
      school,
      when: '2025-26',
      findings: [finding(random, outcome)],
    },
    paragraph(random, 3),
  );

const schoolCount = (count: number): number => Math.max(4, Math.min(400, Math.ceil(count / 10)));

/** The shared files that made-up write-ups point to: an author, schools, priorities. */
function* shared(random: Random, count: number): Generator<MadeFile> {
  yield {
    path: 'people/made-up-author.yaml',
    text: stringify({ demo: true, name: 'Made-up Author (demo)', roles: ['author', 'steward'] }),
  };
  for (let school = 1; school <= schoolCount(count); school += 1)
    yield {
      path: `schools/made-up-${school}.yaml`,
      text: stringify({
        demo: true,
        name: `Made-up School ${school} (demo)`,
        country: 'GB-ENG',
        phase: 'all-through',
        ages: [4, 16],
        place: random.pick(places),
      }),
    };
  for (let rank = 1; rank <= 5; rank += 1)
    yield {
      path: `priorities/made-up-${rank}.mdx`,
      text: mdx(
        {
          demo: true,
          title: `Made-up priority ${rank}`,
          post: sentence(random),
          rank,
          outcomes: [outcomes[rank] as string],
          steward: 'made-up-author',
        },
        `## What it is\n\n${paragraph(random, 3)}\n\n## Why now\n\n${paragraph(random, 3)}\n\n## How we would know\n\n${paragraph(random, 3)}`,
      ),
    };
}

/**
 * A valid content folder of `count` made-up write-ups with one to three reports each, all marked demo: for benchmarks and tests only.
 * The same seed and titles give the same bytes. With `titles`, write-up number i takes the id, title and facets of entry i.
 * `policy.yaml` and `instance.yaml` are not among the files.
 */
export function* syntheticContent(options: {
  count: number;
  seed: number;
  titles?: readonly Title[];
}): Generator<MadeFile> {
  const { count, seed, titles } = options;
  yield* shared(randomFrom(seed), count);
  for (let place = 0; place < count; place += 1) {
    const random = randomFrom(seed * 1_000_003 + place);
    const named = titles?.[place];
    const id = named?.id ?? `made-up-${String(place + 1).padStart(5, '0')}`;
    const outcome = random.pick(outcomes);
    const school = () => `made-up-${random.whole(1, schoolCount(count))}`;
    yield { path: `practices/${id}/index.mdx`, text: writeup(random, outcome, named, school()) };
    const reports = random.whole(1, 3);
    for (let number = 1; number <= reports; number += 1)
      yield { path: `practices/${id}/reports/school-${number}.mdx`, text: report(random, outcome, school()) };
  }
}
