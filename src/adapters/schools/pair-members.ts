import { entriesOf, type Library } from '#core/library/library.ts';
import { didYouMean } from '#core/model/closest.ts';
import { membersOf } from '#core/schools/members.ts';
import { type Proposal, proposeGroups } from '#core/schools/propose.ts';
import { loadLibrary } from '../files/load-library.ts';

/** A network whose members are paired, or members by their ids; `threes` where groups of three are wished for. */
export type PairAsked = { network?: string; members?: readonly string[]; threes: boolean };

/**
 * Who could work with whom, from a folder of content as it stands, published or not. `today` is an ISO date.
 * Throws, naming what to write, for a network or school that is not there, or fewer than two members.
 */
export async function pairMembers(
  asked: PairAsked,
  content: string,
  today: string,
): Promise<{ groups: Proposal[]; notes: string[] }> {
  const { library } = await loadLibrary(content, today, { preview: true });
  const schools = new Set(entriesOf(library.entries, 'school').map(({ id }) => id));
  const ids = [...new Set(asked.members ?? membersOfNetwork(asked.network ?? '', library, content))];
  const unknown = ids.filter((id) => !schools.has(id));
  if (asked.members && unknown[0] !== undefined)
    throw new Error(
      `Unexpected member "${unknown[0]}", expected the name of a file in ${content}/schools, without .yaml.${didYouMean(unknown[0], schools)}`,
    );
  if (ids.length < 2)
    throw new Error(
      `Unexpected number of members, ${ids.length}, expected two or more. Name others: --members one,two,three`,
    );
  const groups = proposeGroups(
    membersOf(ids, library, today),
    asked.threes ? 3 : 2,
    library.policy.similarity,
  );
  const notes = unknown.map((id) => `${id} has no file in schools/: nothing is known of it but its name.`);
  return { groups, notes };
}

function membersOfNetwork(id: string, { entries, problems }: Library, content: string): readonly string[] {
  const networks = entriesOf(entries, 'network');
  const found = networks.find((network) => network.id === id);
  if (found) return found.data.members;
  const path = `networks/${id}/index.mdx`;
  const fault = problems.find((problem) => problem.path === path && problem.severity === 'error');
  if (fault)
    throw new Error(
      `${content}/${path}:${fault.line}: ${fault.message} Put it right first: npm run check names all there is.`,
    );
  const names = networks.map((network) => network.id);
  const there = names.length ? `are ${names.join(', ')}` : 'is none';
  throw new Error(
    `Unexpected network "${id}", expected the name of a folder in ${content}/networks.${didYouMean(id, names) || ` There ${there}.`}`,
  );
}
