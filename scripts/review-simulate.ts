/** Simulated terms of reviewing, seeded: by our score, and by lot. Usage: review-simulate.ts [reviewers] [pulls] [days] [seed] */

import { settingsFrom } from '#adapters/files/project.ts';
import { policyOf } from '#adapters/files/root-files.ts';
import { measured } from '#core/review/simulate/measures.ts';
import { simulateTerm, ways } from '#core/review/simulate/run.ts';

const [reviewers = 200, pulls = 2000, days = 180, seed = 20260901] = process.argv.slice(2).map(Number);
const size = { reviewers, pulls, days, seed };
const policy = await policyOf(settingsFrom(process.env).content);

const results = ways.map((way) => ({
  way,
  ...measured(simulateTerm(size, way, policy), policy.review.quorum.reviews),
}));
process.stdout.write(`${JSON.stringify({ ...size, results }, null, 2)}\n`);
