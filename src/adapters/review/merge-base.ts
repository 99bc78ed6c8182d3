import type { PullCommit, Whole } from '../github/port.ts';
import type { Checkout } from './checkout.ts';

/**
 * The newest commit of main that a pull request builds on, worked out from where its commits begin and a checkout that holds
 * main: it saves asking GitHub. Undefined where these do not tell for certain.
 */
export function mergeBaseHere(
  { items, complete }: Whole<PullCommit>,
  main: string,
  { holds }: Pick<Checkout, 'holds'>,
): string | undefined {
  if (!complete) return undefined;
  const own = new Set(items.map(({ commit }) => commit));
  const outside = [...new Set(items.flatMap(({ parents }) => parents))].filter((parent) => !own.has(parent));
  if (!outside.every((parent) => holds(parent, main))) return undefined;
  return outside.find((one) => outside.every((other) => holds(other, one)));
}
