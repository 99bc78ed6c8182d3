import type { About, Contribution } from '#core/contribute/contribution.ts';
import { freeId, wishedId } from '#core/contribute/ids.ts';
import { pathOf } from '#core/contribute/kinds.ts';
import { id as idSchema } from '#core/model/fields.ts';
import { addressOf } from '#core/model/kinds.ts';

/** What names depend on: the issue's number for those that no name follows from, and the files that it has already. */
export type Naming = { issue: number; kept: readonly string[] };

/** The id of a file that the issue has already made of this kind, so that its address stays when its title changes. */
function keptId({ kind, owner }: Contribution, kept: readonly string[]): string | undefined {
  const addresses = kept.flatMap((path) => addressOf(path) ?? []);
  return addresses.find((one) => one.kind === kind && one.owner === owner)?.id;
}

/**
 * A contribution under a name that no other file has: the one that it came with or had before, the one that follows from its
 * title, or, where none does, one from the number of the issue. Nothing is overwritten.
 */
export function withName(contribution: Contribution, about: About, { issue, kept }: Naming): Contribution {
  const { answers, kind, owner } = contribution;
  const before = answers['id'] === undefined ? keptId(contribution, kept) : undefined;
  const follows = wishedId(contribution);
  const isSound = (wish: unknown): wish is string => idSchema.safeParse(wish).success;
  const isFree = (wish: unknown) => isSound(wish) && !about.taken(pathOf(kind, wish, owner));
  const wish = [answers['id'], follows, `${kind}-${issue}`].find(isSound) ?? '';
  const id = isFree(before) ? before : freeId(wish, contribution, about);
  return { ...contribution, answers: { ...answers, id } };
}

/** The contribution with a field as it has to be, in the place where it had it. */
export function withField(contribution: Contribution, field: string, value: unknown): Contribution {
  const inside = ([key]: [string, unknown]) => !key.startsWith(`${field}.`);
  const answers = Object.fromEntries(Object.entries(contribution.answers).filter(inside));
  const kept = Object.fromEntries(Object.entries(contribution.kept ?? {}).filter(inside));
  const isAnswered = Object.hasOwn(answers, field);
  return {
    ...contribution,
    ...(contribution.kept && { kept }),
    answers: isAnswered ? { ...answers, [field]: value } : answers,
    given: isAnswered ? contribution.given : { ...contribution.given, [field]: value },
  };
}
