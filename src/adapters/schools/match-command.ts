import { matchInTable } from './match-table.ts';
import { pairMembers } from './pair-members.ts';

/** What `npm run match` was asked: a school among those of a table, or pairs of the members of a network. */
export type MatchOptions = {
  schools?: string;
  weights?: string;
  school?: string;
  top: number;
  pair?: string;
  members?: string[];
  threes?: true;
};

/** What is to be printed as JSON, and what a person should know beside it. */
type Answer = { json: unknown; notes: string[] };

/** Answers one of the two questions. Throws, naming what to write, when neither or both are asked, or a file cannot be used. */
export async function matchCommand(
  { schools, weights, school, top, pair, members, threes }: MatchOptions,
  { content, now }: { content: string; now: string },
): Promise<Answer> {
  const table = { '--schools FILE.csv': schools, '--weights FILE.json': weights, '--school ID': school };
  const given = Object.values(table).some((value) => value !== undefined);
  if ([given, pair !== undefined, members !== undefined].filter(Boolean).length !== 1)
    throw new Error(
      'Unexpected options, expected either --schools, --weights and --school, or --pair NETWORK, or --members one,two. See npm run match -- --help.',
    );
  if (schools !== undefined && weights !== undefined && school !== undefined) {
    const { matches, notes } = await matchInTable({ schools, weights, school, top });
    return { json: matches, notes };
  }
  const [missing] = Object.entries(table).find(([, value]) => value === undefined) ?? [];
  if (given)
    throw new Error(
      `Unexpected missing ${missing}, expected --schools, --weights and --school. Give all three.`,
    );
  const asked = { ...(members ? { members } : { network: pair as string }), threes: threes === true };
  const { groups, notes } = await pairMembers(asked, content, now.slice(0, 10));
  return { json: groups, notes };
}
