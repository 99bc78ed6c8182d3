import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { withdraw } from '#adapters/withdrawal/withdraw.ts';
import { writeYaml } from '#core/contribute/write-yaml.ts';
import { recordOf } from '../core/review/audit/records.ts';
import { practice } from './alike-content.ts';

/** Two write-ups alike in everything but their words, of which one is withdrawn. */
export const twins = { stays: 'kept-twin', goes: 'gone-twin' } as const;
type Twin = (typeof twins)[keyof typeof twins];

// Where a write-up, what lies beside it and the records of its reviews say something.
const inWriteUp = ['title', 'post', 'core', 'adaptable', 'problem', 'deed', 'alt', 'note', 'link'] as const;
const beside = ['reported', 'report', 'tried', 'asked', 'answered'] as const;
const inRecord = ['objected', 'replied', 'changed', 'because', 'ruled'] as const;
const positions = [...inWriteUp, ...beside, ...inRecord];
type Position = (typeof positions)[number];

const stems: Record<Twin, string> = { 'kept-twin': 'wembrol', 'gone-twin': 'thrandol' };

/** What every word of a twin begins with, and nothing else. */
export const stemOf = (twin: Twin): string => stems[twin];

/** A word that is nowhere but in one place of one of the twins, in letters alone. */
const wordOf = (twin: Twin, position: Position): string =>
  stems[twin] + String.fromCharCode(97 + positions.indexOf(position)).repeat(2);

/** Every such word of a twin, and where it stands. */
export const wordsOf = (twin: Twin): { position: Position; word: string }[] =>
  positions.map((position) => ({ position, word: wordOf(twin, position) }));

/** How wide the picture of each is, in pixels: the built site names pictures by their bytes and their width. */
export const pictureWidth: Record<Twin, number> = { 'kept-twin': 64, 'gone-twin': 80 };

/** What stays of the twin that goes, in place of its title. */
export const leftBehind = { title: 'A page about words', reason: 'The school asked for it.' };

const mdx = (front: Record<string, unknown>, body: string) => `---\n${writeYaml(front)}---\n${body}`;

const bodyOf = (word: (position: Position) => string) => `
## The problem

Pupils in this made-up school could not say ${word('problem')} aloud, and it showed in every lesson.

## What we did

They said ${word('deed')} to each other for ten minutes each day, as [others](https://example.org/${word('link')}) had.

![Two columns of ${word('alt')}, the second the taller.](./columns.png)

<Note>Nobody was made to say ${word('note')} before the others.</Note>

## What happened

They said it a little better than they had, and so did the class that went on as before.

## What did not work

It went stale after five weeks, and the longer words were harder than we had thought.

## If you try it

Change the words at half term, and let pupils choose every third word themselves.
`;

/** The record of its reviews, as made-up ones are: with a digest that stands for no files. */
function recordFor(twin: Twin, pull: number): string {
  const word = (position: Position) => wordOf(twin, position);
  const record = recordOf(pull, [{ by: 'ann', challenge: `Who counted ${word('objected')} then?` }]);
  const [review] = record.reviews;
  return JSON.stringify({
    ...record,
    demo: true,
    files: [{ path: `practices/${twin}/index.mdx`, sha256: 'a'.repeat(64) }],
    reviews: [{ ...review, challenge: { ...review?.challenge, answer: `We did, and ${word('replied')}.` } }],
    changed: [
      {
        where: 'What we did',
        what: `It said ${word('changed')}.`,
        because: `Nobody says ${word('because')}.`,
      },
    ],
    adjudication: {
      ...{ level: 2, reason: `There was no ${word('ruled')}.`, by: 'ann', at: '2026-10-12T12:00:00Z' },
    },
  });
}

async function filesOf(twin: Twin, pull: number): Promise<Record<string, string | Uint8Array>> {
  const word = (position: Position) => wordOf(twin, position);
  const blank = sharp({ create: { width: pictureWidth[twin], height: 48, channels: 3, background: '#446' } });
  const own = {
    ...practice(twin, [12, 14], 'gorse'),
    ...{ title: `On ${word('title')}`, post: `We say ${word('post')} daily.`, subjects: ['english'] },
    ...{ core: [`Saying ${word('core')}`], adaptable: [`When ${word('adaptable')} is said`] },
  };
  const because = { demo: true, kind: 'question', about: 'What we did', by: 'ann' };
  const answer = { by: 'ann', on: '2026-10-20', text: `Once ${word('answered')} was.` };
  return {
    'index.mdx': mdx(own, bodyOf(word)),
    'columns.png': await blank.png().toBuffer(),
    'reports/hazel.mdx': mdx(
      {
        ...{
          demo: true,
          post: `Where ${word('reported')} was said.`,
          verdict: 'worked',
          ran: 'as-described',
        },
        ...{ declares: ['none'], school: 'hazel', when: '2025-26' },
      },
      `\nIn our school they said ${word('report')} in every lesson, for a whole term, and liked it.\n`,
    ),
    'tries/ivy.yaml': writeYaml({
      ...{ demo: true, school: 'ivy', authors: ['ann'], starts: '2026-09', due: '2027-06' },
      ...{ outcome: 'reading-fluency', design: 'comparison' },
      measure: { name: `Test of ${word('tried')}`, kind: 'standardised-test' },
    }),
    'challenges/one.yaml': writeYaml({ ...because, text: `Who says ${word('asked')} now?`, answer }),
    [`reviews/${pull}.json`]: recordFor(twin, pull),
  };
}

/** What others say of the twins, and what they are about: it stays. */
const others = {
  'schools/hazel.yaml': {
    ...{ demo: true, name: 'Hazel School (demo)', country: 'GB-ENG' },
    phase: 'secondary',
    ages: [11, 16],
  },
  'schools/ivy.yaml': {
    ...{ demo: true, name: 'Ivy School (demo)', country: 'GB-ENG' },
    phase: 'secondary',
    ages: [11, 16],
  },
};

/** Adds the twins to a folder of made-up content, and takes one of them back as an editor does. */
export async function writeTwins(folder: string): Promise<void> {
  const write = (path: string, bytes: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  };
  for (const [path, data] of Object.entries(others)) write(path, writeYaml(data));
  for (const [i, twin] of Object.values(twins).entries()) {
    for (const [path, bytes] of Object.entries(await filesOf(twin, 41 + i)))
      write(`practices/${twin}/${path}`, bytes);
    const heir = {
      ...practice(`heir-${i}`, [12, 14], 'gorse'),
      title: `In small groups, ${i + 1}`,
      adaptedFrom: twin,
    };
    const says = bodyOf((position) => `${position}s`)
      .replace(/^!.*$/m, '')
      .replace(/\[others\].*? had/, `[others](../${twin}/) had`);
    write(`practices/heir-${i}/index.mdx`, mdx(heir, says));
  }
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      stdio: 'ignore',
    });
  git('init');
  git('add', '-A');
  git('commit', '-m', 'All');
  const about = { content: folder, today: '2026-11-20', which: `practices/${twins.goes}` };
  await withdraw({ ...about, ...leftBehind }, () => {});
}
