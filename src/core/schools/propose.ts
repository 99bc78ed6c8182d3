import type { Similarity } from '../model/policy-similarity.ts';
import { apart } from './apart.ts';
import { because } from './because.ts';
import { type Characteristic, characteristics, inUnits, terms } from './characteristics.ts';
import { measuresBy } from './comparable.ts';
import { type Brings, exchanges } from './exchange.ts';
import { groupCost, leastCostGroups } from './groups.ts';
import { byId, type Comparable, sameSort } from './most-alike.ts';

/** A member of a network, as it is paired: its context, what it offers and what it asks. */
export type Member = Brings & { context: Comparable<Characteristic> };

/** A pair or three who could work together, what that costs (0 alike and answering each other; 1 as any two schools), and why. */
export type Proposal = { members: string[]; cost: number; because: string[] };

/** Schools of another phase or sort are as far apart as two steps of the usual distance: paired only where nobody is nearer. */
const otherSort = 2;

type Tie = { cost: number; because: string[] };

function tieOf(a: Member, b: Member, similarity: Similarity): Tie {
  const answers = exchanges(a, b);
  const likeness = likenessOf(a, b, similarity);
  return {
    cost: likeness.cost - similarity.askMet * answers.length,
    because: [...answers, ...likeness.because],
  };
}

function likenessOf(a: Member, b: Member, similarity: Similarity): Tie {
  const names = [a.name, b.name] as const;
  if (!sameSort(a.context, b.context))
    return { cost: otherSort, because: [`${names.join(' and ')} are of different phases or sorts.`] };
  const measures = measuresBy(characteristics, a.context.phases[0] as string, similarity);
  const { relative, parts } = apart(measures, a.context.values, b.context.values);
  if (parts.every(({ known }) => !known))
    return {
      cost: relative,
      because: [`${names.join(' and ')} are of the same phase; their figures cannot be compared.`],
    };
  const saying = { term: (key: Characteristic) => terms[key], value: inUnits, names };
  const reasons = because(
    parts.filter(({ known }) => known),
    [a.context.values, b.context.values],
    saying,
  );
  return { cost: relative, because: reasons.map((reason) => `${names.join(' and ')}. ${reason}`) };
}

/**
 * Who of these members could work with whom: pairs (or threes), nobody left out, so that together they are as alike and answer
 * as many of each other's asks as can be. The order of the members changes nothing.
 */
export function proposeGroups(members: readonly Member[], wish: 2 | 3, similarity: Similarity): Proposal[] {
  const sorted = [...members].sort((a, b) => byId(a.id, b.id));
  const ties = new Map<string, Tie>();
  const tie = (a: number, b: number): Tie => {
    const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
    const known =
      ties.get(key) ??
      tieOf(...([a, b].sort((x, y) => x - y).map((i) => sorted[i]) as [Member, Member]), similarity);
    ties.set(key, known);
    return known;
  };
  const cost = (a: number, b: number) => tie(a, b).cost;
  return leastCostGroups(sorted.length, wish, cost).map((group) => ({
    members: group.map((i) => (sorted[i] as Member).id),
    cost: groupCost(group, cost) / group.length,
    because: group.flatMap((a, i) => group.slice(i + 1).flatMap((b) => tie(a, b).because)),
  }));
}
