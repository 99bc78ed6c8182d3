import fc, { type Arbitrary } from 'fast-check';
import { checkBlobs } from '#core/check/check-blobs.ts';
import type { Policy } from '#core/model/policy.ts';
import type { Canary } from './canary.ts';
import { textFile } from './family.ts';
import { bodies, harmful } from './grammar.ts';
import { soundWriteUp, today } from './surroundings.ts';

/** A write-up that is full of harm and refused by nothing. */
export type Hostile = { path: string; text: string };

const line = (text: string) => JSON.stringify(text.replaceAll(/\s+/g, ' ').trim().slice(0, 180));

/** A write-up with harm in its fields and its body; whether it would be published is another question. */
const candidates = (canary: Canary): Arbitrary<(id: string) => Hostile> => {
  const harm = harmful(canary);
  return fc
    .record({ title: harm, post: harm, core: harm, who: harm, source: harm, by: harm, body: bodies(canary) })
    .map(({ title, post, core, who, source, by, body }) => (id) => ({
      path: `practices/${id}/index.mdx`,
      text: soundWriteUp
        .replace(/^title: .*$/m, () => `title: ${line(`${id} ${title}`)}`)
        .replace(/^post: .*$/m, () => `post: ${line(`Two classes tried ${id} for a term. ${post}`)}`)
        .replace(
          /^core: .*$/m,
          () =>
            `core: [${line(core)}]\nworkload: { perWeek: 1, who: ${line(who)} }\nsources: [{ id: a, kind: guide, text: ${line(source)} }]`,
        )
        .replace(
          '\n## What happened',
          () =>
            `\n<Quote by=${line(by).replaceAll('\\"', "'").replaceAll('\\\\', '/')}>So it was.</Quote>\n\n${body}\n\n## What happened`,
        ),
    }));
};

/** Hostile write-ups that the checks let through, `count` of them, and how many were refused on the way. */
export function hostileWriteUps(
  canary: Canary,
  seed: number,
  count: number,
  policy: Policy,
): { passed: Hostile[]; refused: number } {
  const passed: Hostile[] = [];
  let refused = 0;
  for (let round = 0; passed.length < count && round < 200; round += 1)
    for (const made of fc.sample(candidates(canary), { seed: seed + round, numRuns: 50 })) {
      const one = made(`hostile-${passed.length + 1}`);
      const found = checkBlobs([textFile(one.path, one.text)], { policy, today, comparables: () => [] });
      // Its author and school lie in other files.
      const bad = found.some(
        ({ severity, ruleId }) =>
          severity === 'error' && !/^unknown-(?:person|school)|reference/.test(ruleId),
      );
      if (bad) refused += 1;
      else if (passed.length < count) passed.push(one);
    }
  return { passed, refused };
}
