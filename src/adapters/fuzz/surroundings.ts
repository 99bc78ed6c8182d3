import { parse } from 'yaml';
import { type Policy, policy } from '#core/model/policy.ts';
import { writeUp } from '#core/rehearsal/content.ts';
import { policyFor } from '../files/synthetic-root.ts';

/** The day on which everything is tried. */
export const today = '2026-11-22';

/** The project's own policy, with made-up content allowed. */
export const usualPolicy: Policy = policy.parse(parse(policyFor(false)));

/** Where the write-up lies that inputs are put into. */
export const soundPath = 'practices/reading-in-pairs/index.mdx';

/** A write-up without fault, of somebody made up. */
export const soundWriteUp: string = writeUp({ level: 2 });

/** The same with words put into its body. */
export const soundWith = (words: string): string =>
  soundWriteUp.replace('\n## What happened', `\n${words.replaceAll('$', '$$$$')}\n\n## What happened`);

/** The files that are there besides: its author and their school. */
export const others: readonly (readonly [path: string, text: string])[] = [
  [
    'people/ada.yaml',
    'demo: true\nname: Ada Made-up\ngithub: { login: ada, id: 1001 }\nschool: made-up-hill\nroles: [author]\n',
  ],
  [
    'schools/made-up-hill.yaml',
    'demo: true\nname: Made Up Hill School (demo)\ncountry: GB-ENG\nphase: primary\nages: [4, 11]\n',
  ],
];
