import type { Random } from '#core/synthetic/random.ts';
import { instantAt, later, shareOf } from './calendar.ts';
import { cyclesOf, type DemoNetworkFile, firstYear } from './networks.ts';
import { themes } from './outcomes.ts';
import type { WriteUpPiece } from './pieces.ts';
import type { DemoPerson, DemoSchool } from './places.ts';
import type { Planted } from './planted.ts';
import type { Trial } from './trying.ts';
import { type Plan, writeUpOf } from './write-ups.ts';

/** Those who live in a demo network. */
export type Community = {
  people: readonly DemoPerson[];
  schools: readonly DemoSchool[];
  networks: readonly DemoNetworkFile[];
  planted: Planted;
};

/** Write-ups each network begins with: its joint project takes them up. */
const perNetwork = 2;

/** What a practice does in truth, in standard deviations: mostly little, sometimes much, now and then harm. */
const effects = [-0.1, 0, 0, 0.1, 0.2, 0.3, 0.45] as const;

/** A write-up, and what the practice does in truth. */
export type Grown = { piece: WriteUpPiece; effect: number };

const peopleAt = ({ people }: Community, school: string): DemoPerson[] =>
  people.filter((one) => one.school === school);

/** The write-ups, in the order in which they come; the first belong to the networks' projects. */
export function writeUpsOf(random: Random, community: Community, count: number): Grown[] {
  const { schools, networks, people, planted } = community;
  const grown: Grown[] = [];
  const titles = new Set<string>();
  for (let place = 0; place < count; place += 1) {
    const network = networks[Math.floor(place / perNetwork)];
    const ringed = place % 8 === 5 && !network ? planted.ring[Math.floor(place / 8) % 4] : undefined;
    const home = network ? peopleAt(community, network.members[place % perNetwork] ?? '') : people;
    const author = ringed ?? random.pick(home);
    const school = schools.find(({ id }) => id === author.school) as DemoSchool;
    const parent = !network && random.next() < 0.14 ? random.pick(grown).piece.id : undefined;
    const theme = network ? network.theme : random.pick(random.next() < 0.6 ? author.themes : themes);
    const plan: Plan = {
      ...{ place, author, school, theme, parent },
      openedAt: instantAt(0.02 + (0.93 * (place + random.next())) / count),
      visits: school.data.visits !== undefined && random.next() < 0.5,
    };
    const effect = random.pick(effects);
    grown.push({ piece: writeUpOf(random, plan, { effect, titles }), effect });
  }
  return grown;
}

/** How many schools report on the so-manyeth write-up: many on the first, none on the last. */
const reportsOn = (place: number): number => {
  if (place < 30) return 15;
  if (place < 150) return 3;
  return place < 212 ? 2 : 0;
};

type Trying = { trial: Trial; effect: number };

function trialsOf(random: Random, community: Community, { piece, effect }: Grown, place: number): Trying[] {
  const { schools, networks, planted } = community;
  const at = Math.floor(place / perNetwork);
  const network = networks[at];
  const joint = network?.project?.schools ?? [];
  const cycles = network ? cyclesOf(network, at === planted.remeasured) : 1;
  const jointStart = `${firstYear + (cycles > 1 ? place % perNetwork : 0)}-10-06T09:00:00Z`;
  const others = schools.map(({ id }) => id).filter((id) => id !== piece.school && !joint.includes(id));
  const lot = others.map((id) => ({ id, lot: random.next() })).sort((a, b) => a.lot - b.lot);
  const order = [...joint.filter((id) => id !== piece.school), ...lot.map(({ id }) => id)];
  const told = reportsOn(place);
  const silent = told > 0 && random.next() < 0.2 ? 1 : 0;
  const going = random.next() < 0.2 ? 1 : 0;
  return order.slice(0, told + silent + going).map((school, turn) => {
    const isGoing = turn >= told + silent;
    const isJoint = joint.includes(school);
    const wait = 60 + random.next() * (place < 30 ? 500 : 100);
    const begun = isJoint ? jointStart : later(piece.openedAt, wait);
    return {
      effect,
      trial: {
        ...{ of: piece, by: random.pick(peopleAt(community, school)), tells: turn < told },
        startsAt: isGoing ? instantAt(0.96 + random.next() * 0.03) : begun,
        declares: turn >= told || isJoint || random.next() < 0.4,
        measuresAnother: isJoint && at === planted.remeasured && place % perNetwork > 0 && turn === 1,
      },
    };
  });
}

/** Who tries which write-up, when, and whether they tell how it went. Those of a joint project all declare it first. */
export const tryingOf = (random: Random, community: Community, grown: readonly Grown[]): Trying[] =>
  grown
    .flatMap((one, place) => trialsOf(random, community, one, place))
    .filter(({ trial: { tells, startsAt } }) => !tells || shareOf(startsAt) < 0.81);
