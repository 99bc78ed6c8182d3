import type { Project } from '#core/model/community.ts';
import type { Policy } from '#core/model/policy.ts';
import type { RegisterInput } from '#core/quality/input.ts';
import type { MadeFile } from '#core/synthetic/content.ts';
import { type Random, randomFrom } from '#core/synthetic/random.ts';
import { auditAgain, decide, type Made, type Settled } from './deciding.ts';
import { networksOf, projectOf } from './networks.ts';
import { folderOf, type Piece, textOf, type WriteUpPiece } from './pieces.ts';
import { peopleOf, schoolsOf } from './places.ts';
import { type Community, tryingOf, writeUpsOf } from './planning.ts';
import { type Problem, plantedIn } from './planted.ts';
import { deskOf } from './reviewers.ts';
import { recordOf, type TextOf } from './reviewing.ts';
import { trialPieces } from './trying.ts';
import { filesAround, inputOf, type Recorded } from './world.ts';

/** How large a demo network is. */
const size = { schools: 44, people: 132, writeUps: 300, networks: 8 } as const;

/** `audit`: how the policy draws pages to be looked at again. `planted`: problems for the register to find. */
export type DemoOptions = { seed: number; planted: readonly Problem[]; audit: Policy['review']['audit'] };

/**
 * A fictional network of schools over three years, as the quality register reads it, and as files: all but `policy.yaml` and
 * `instance.yaml`. The same options give the same bytes. Every name in it ends in "Demo", and every file says so. The records
 * of `input` stand for files that nobody has written yet: their digests are zeros.
 */
export type DemoNetwork = {
  input: Omit<RegisterInput, 'policy'>;
  planted: Community['planted'];
  files: () => MadeFile[];
};

/** Everything that was decided, numbered in the order in which it was opened. */
function recordsOf(made: readonly Made[], textOf: TextOf): Recorded[] {
  return made
    .toSorted((a, b) => (a.openedAt === b.openedAt ? 0 : a.openedAt < b.openedAt ? -1 : 1))
    .map((one, place) => {
      const id = String(place + 1);
      const path = `practices/${one.folder}/reviews/${id}.json`;
      return { folder: one.folder, id, path, data: recordOf(one, place + 1, textOf) };
    });
}

/** The pieces decided one after the other, as they came in, and the pages drawn later decided again. */
function decideAll(
  pieces: readonly Piece[],
  writeUps: readonly WriteUpPiece[],
  { random, community, audit }: { random: Random; community: Community; audit: DemoOptions['audit'] },
): Made[] {
  const { people, schools, networks, planted } = community;
  const projects = networks.flatMap(({ project }) =>
    project ? [{ schools: project.schools } as Project] : [],
  );
  const desk = deskOf(random, { people, schools, networks: networks.map(({ data }) => data), projects });
  const places = new Map(writeUps.map((one, place) => [one.id, { one, place }]));
  const context = { random, desk, planted };
  const made = pieces
    .toSorted((a, b) => (a.openedAt < b.openedAt ? -1 : 1))
    .map((piece) => {
      const { one, place = 0 } = places.get(folderOf(piece)) ?? {};
      const around = { title: one?.data.title ?? '', author: one?.author ?? '', place };
      return { piece, made: decide(piece, around, context) };
    });
  const settled = made.flatMap(({ piece, made: how }): Settled[] =>
    piece.kind === 'practice' ? [{ piece, made: how }] : [],
  );
  const audited = auditAgain(settled, audit, context);
  const changed = new Set(audited.map(({ piece }) => piece.path));
  const first = made.map(
    ({ piece, made: how }): Made => (changed.has(piece.path) ? { ...how, before: true } : how),
  );
  return [...first, ...audited.map((one) => one.made)];
}

function communityOf(random: Random, planted: readonly Problem[]): Community {
  const schools = schoolsOf(random, size.schools);
  const people = peopleOf(random, size.people, schools);
  const unplanted = networksOf(random, { count: size.networks, schools, aimless: undefined });
  const near = { people, schools, networks: unplanted.map(({ data }) => data), projects: [] };
  const { may } = deskOf(random, near);
  const chosen = plantedIn(people, planted, { random, may });
  const networks = networksOf(random, { count: size.networks, schools, aimless: chosen.aimless }).map(
    (one) => {
      const lead = people.find(({ school }) => school === one.members[0])?.id ?? '';
      return { ...one, data: { ...one.data, lead } };
    },
  );
  return { schools, people, networks, planted: chosen };
}

const projectsOf = ({ networks, planted }: Community, writeUps: readonly WriteUpPiece[]) =>
  networks.map((network, place) => {
    const practices = writeUps.slice(2 * place, 2 * place + 2).map(({ id }) => id);
    const given = { practices, steward: network.data.lead, remeasured: planted.remeasured === place };
    const data = projectOf(network, given);
    const path = `networks/${network.id}/projects/${network.project?.id}.mdx`;
    return data ? [{ id: network.project?.id ?? '', path, data }] : [];
  });

/** Makes a demo network. */
export function demoNetwork({ seed, planted, audit }: DemoOptions): DemoNetwork {
  const random = randomFrom(seed * 7919 + 17);
  const community = communityOf(random, planted);
  const grown = writeUpsOf(random, community, size.writeUps);
  const writeUps = grown.map(({ piece }) => piece);
  const tried = tryingOf(random, community, grown).flatMap(({ trial, effect }) =>
    trialPieces(random, trial, effect),
  );
  const made = decideAll([...writeUps, ...tried], writeUps, { random, community, audit });
  const projects = projectsOf(community, writeUps);
  const world = { ...community, writeUps, tried, projects };
  return {
    input: inputOf(world, recordsOf(made, undefined)),
    planted: community.planted,
    files: () => {
      const texts = new Map([...writeUps, ...tried].map((piece) => [piece.path, textOf(piece)]));
      const records = recordsOf(made, (path) => texts.get(path) ?? '');
      return [
        ...[...texts].map(([path, text]) => ({ path, text })),
        ...records.map(({ path, data }) => ({ path, text: `${JSON.stringify(data, null, 2)}\n` })),
        ...filesAround(randomFrom(seed), world),
      ];
    },
  };
}
