import type { Project } from '#core/model/community.ts';
import type { ReviewRecord } from '#core/model/review-record.ts';
import { type MadeFile, mdx } from '#core/synthetic/content.ts';
import type { Random } from '#core/synthetic/random.ts';
import { paragraph } from '#core/synthetic/words.ts';
import { askFiles, challengeFiles, priorityFiles } from './around.ts';
import { demoNow } from './calendar.ts';
import { folderOf, type Piece, type WriteUpPiece, yaml } from './pieces.ts';
import type { Community } from './planning.ts';

const askCount = 28;

/** A record, and the write-up in whose folder it lies. */
export type Recorded = { folder: string; id: string; path: string; data: ReviewRecord };

/** A demo network made: who is in it, and what came of it. */
export type World = Community & {
  writeUps: readonly WriteUpPiece[];
  tried: readonly Exclude<Piece, WriteUpPiece>[];
  /** Those of each network, in the order of the networks. */
  projects: readonly { id: string; path: string; data: Project }[][];
};

/** The network as the quality register reads it. */
export function inputOf(
  { people, networks, writeUps, tried, projects }: World,
  records: readonly Recorded[],
) {
  const pieces = Map.groupBy(tried, folderOf);
  const recorded = Map.groupBy(records, ({ folder }) => folder);
  return {
    ...{ now: demoNow, withdrawn: [], people },
    practices: writeUps.map((one) => ({
      ...one,
      reports: (pieces.get(one.id) ?? []).flatMap((piece) => (piece.kind === 'report' ? [piece] : [])),
      tries: (pieces.get(one.id) ?? []).flatMap((piece) => (piece.kind === 'try' ? [piece] : [])),
      ...{ reviews: recorded.get(one.id) ?? [], starter: null },
    })),
    networks: networks.map(({ id, data }, place) => ({
      ...{ id, data, path: `networks/${id}/index.mdx` },
      projects: projects[place] ?? [],
    })),
  };
}

/** Every file that no pull request brought: those who are there, what they ask, and what was asked of them later. */
export const filesAround = (
  random: Random,
  { schools, people, networks, projects, writeUps }: World,
): MadeFile[] => [
  ...schools.map(({ id, data }) => ({ path: `schools/${id}.yaml`, text: yaml(data) })),
  ...people.map(({ id, data }) => ({ path: `people/${id}.yaml`, text: yaml(data) })),
  ...priorityFiles(random, people[0]?.id ?? ''),
  ...networks.map(({ id, data }) => ({
    path: `networks/${id}/index.mdx`,
    text: mdx(data, paragraph(random, 3)),
  })),
  ...projects.flat().map(({ path, data }) => ({ path, text: mdx(data, paragraph(random, 2)) })),
  ...askFiles(random, { schools, people, writeUps }, askCount),
  ...challengeFiles(random, { people, writeUps }),
];
