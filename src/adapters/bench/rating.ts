import type { z } from 'zod';
import { type RateInput, rateInput } from '#core/evidence/input.ts';
import { rate } from '#core/evidence/rate.ts';
import { toRateInput } from '#core/evidence/to-rate-input.ts';
import { readData } from '#core/library/read-data.ts';
import { addressOf } from '#core/model/kinds.ts';
import { type Report, report } from '#core/model/report.ts';
import { type Writeup, writeup } from '#core/model/writeup.ts';
import { syntheticContent } from '#core/synthetic/content.ts';
import type { Setting, WorkContest } from './contest.ts';

/** Write-ups with their reports rated, against only reading the same facts with the schema. */
export const rating: WorkContest = {
  id: 'rating',
  what: 'rate write-ups with one to three reports each (level, verdict, reasons, next step)',
  against: 'parse the same facts with the schema',
  count: 10_000,
  input: (count, setting) => JSON.stringify(madeUpFacts(count, setting)),
  start: (input, { policy }) => {
    const facts = JSON.parse(input) as RateInput[];
    return {
      ours: () => facts.map((one) => rate(one, policy)),
      baseline: () => facts.map((one) => rateInput.parse(one)),
    };
  },
};

/** The facts of generated write-ups, read from their front matter as the build reads them. */
function madeUpFacts(count: number, { policy, today }: Setting): RateInput[] {
  const writeups = new Map<string, Writeup>();
  const reports = new Map<string, { id: string; data: Report }[]>();
  for (const { path, text } of syntheticContent({ count, seed: 1 })) {
    const address = addressOf(path);
    if (address?.kind === 'practice') writeups.set(address.id, frontMatter(path, text, writeup));
    if (address?.kind !== 'report' || address.owner === undefined) continue;
    const its = reports.get(address.owner) ?? [];
    reports.set(address.owner, [...its, { id: address.id, data: frontMatter(path, text, report) }]);
  }
  return [...writeups].map(([id, data]) =>
    toRateInput({ id, writeup: data, reports: reports.get(id) ?? [], tries: [] }, { today, policy }),
  );
}

function frontMatter<T extends z.ZodType>(path: string, text: string, schema: T): z.infer<T> {
  const read = readData(text, path, 'mdx');
  if ('problems' in read) throw new Error(`${path}: ${read.problems[0]?.message}`);
  return schema.parse(read.data);
}
