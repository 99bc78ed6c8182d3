/** Run by `npm run bench`: measures one side of one contest, prints its cost as JSON. Arguments: contest, side, input, runs. */
import { readFile } from 'node:fs/promises';
import { contestsOf } from '#adapters/bench/benches.ts';
import { sides } from '#adapters/bench/contest.ts';
import { measure } from '#adapters/bench/measure.ts';
import { settingsFrom } from '#adapters/files/project.ts';
import { policyOf } from '#adapters/files/root-files.ts';

const [id, named, input = '', runs] = process.argv.slice(2);
const contest = contestsOf('all').find((one) => one.id === id);
const side = sides.find((one) => one === named);
if (!contest || !('start' in contest) || !side)
  throw new Error(`There is no side "${named}" of a contest "${id}".`);
const { content, now } = settingsFrom(process.env);
const setting = { policy: await policyOf(content), today: now.slice(0, 10) };
const work = contest.start(await readFile(input, 'utf8'), setting)[side];
process.stdout.write(JSON.stringify(measure(work, Number(runs))));
