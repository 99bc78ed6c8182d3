import { stringify } from 'yaml';
import type { Account } from '#core/review/snapshot.ts';

/** Somebody made up, who has a file on main. */
type Part = { school: string; roles: readonly string[]; permission: 'none' | 'read' | 'write' };

/** Everybody in the rehearsal; none of them exists. Ada writes, Eve edits, Gus works at Ada’s school. */
export const cast = {
  ada: { school: 'made-up-hill', roles: ['author'], permission: 'none' },
  ben: { school: 'made-up-vale', roles: ['author', 'reviewer'], permission: 'read' },
  cyn: { school: 'made-up-bridge', roles: ['author', 'reviewer'], permission: 'read' },
  dov: { school: 'made-up-ridge', roles: ['author', 'reviewer'], permission: 'read' },
  fay: { school: 'made-up-ford', roles: ['author', 'reviewer'], permission: 'read' },
  gus: { school: 'made-up-hill', roles: ['author', 'reviewer'], permission: 'read' },
  eve: { school: 'made-up-mead', roles: ['author', 'editor'], permission: 'write' },
} as const satisfies Record<string, Part>;

export type Player = keyof typeof cast;
export const players = Object.keys(cast) as Player[];

const titled = (id: string): string =>
  id.replace(/(^|-)([a-z])/g, (_, gap: string, letter: string) => `${gap && ' '}${letter.toUpperCase()}`);

const personOf = (name: Player, { id, login }: Account): string =>
  stringify({
    demo: true,
    name: `${titled(name)} Made-up`,
    github: { login, id },
    school: cast[name].school,
    roles: cast[name].roles,
    expertise: { ages: [5, 11], subjects: ['english'], outcomes: ['reading-fluency'] },
  });

const schoolOf = (id: string): string =>
  stringify({
    demo: true,
    name: `${titled(id)} School (demo)`,
    country: 'GB-ENG',
    phase: 'primary',
    ages: [4, 11],
  });

/**
 * The files of main before the rehearsal: people, their schools, a policy and an instance, and the workflow that publishes.
 * Paths count from the top of the repository.
 */
export function mainBefore(
  accounts: Readonly<Record<Player, Account>>,
  { policy, instance }: { policy: string; instance: string },
): Record<string, string> {
  const schools = new Set(players.map((name) => cast[name].school));
  return {
    'content/policy.yaml': policy,
    'content/instance.yaml': instance,
    ...Object.fromEntries(
      players.map((name) => [`content/people/${name}.yaml`, personOf(name, accounts[name])]),
    ),
    ...Object.fromEntries([...schools].map((id) => [`content/schools/${id}.yaml`, schoolOf(id)])),
    '.github/workflows/publish.yml': 'on: workflow_dispatch\n',
  };
}

/** The write-up that Ada brings. */
export const writeUpPath = 'content/practices/reading-in-pairs/index.mdx';
export const writeUpTitle = 'Reading in pairs, ten minutes a day';

/** Ada’s write-up. `level` is what she claims, `again` a sentence that she adds later. */
export const writeUp = ({ level, again = '' }: { level: number; again?: string }): string => `---
demo: true
title: "${writeUpTitle}"
post: "Two Year 4 classes read aloud in pairs for ten minutes a day; two others went on as before. After a term ours read a little faster."
authors: [ada]
school: made-up-hill
when: "2025-26"
ages: [8, 9]
subjects: [english]
claim: { outcome: reading-fluency, change: better, level: ${level} }
findings:
  - id: fluency
    outcome: reading-fluency
    primary: true
    measure: { name: "A made-up reading test", kind: standardised-test }
    design: comparison
    assigned: class
    against: usual-teaching
    weeks: 12
    treated: { n: 54, started: 56, classes: 2, mean: 104.1, sd: 11.8, before: { mean: 97.2, sd: 12.0 } }
    comparison: { n: 52, started: 55, classes: 2, mean: 98.0, sd: 12.1, before: { mean: 97.0, sd: 12.2 } }
core: ["Both pupils read aloud every day, and the listener follows the line"]
adaptable: ["The text", "The time of day"]
declares: [none]
---

## The problem

Pupils read aloud to an adult once a week at most. Many lost their place, and few read with any expression.

## What we did

Each pupil had a partner for half a term. One read for five minutes while the other followed with a finger, then they changed over.${again && ` ${again}`}

## What happened

<Findings/>

Our classes read a little faster after a term than the two that went on as before.

## What did not work

Pairs of friends talked more than they read, so we made the pairs ourselves after the first week.

## If you try it

Show the whole class how to follow a line before the first session, and keep spare texts by the door.
`;
