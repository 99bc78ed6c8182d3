import { isAfter, monthsBefore } from '#core/review/months.ts';
import { type Approval, edgesOf } from './approvals.ts';

/** Two people who approved each other's work within the months of the policy, and the pull requests. */
export type Swap = { is: 'swap'; who: readonly [string, string]; pulls: readonly number[] };

const near = (a: Approval, b: Approval, months: number): boolean => {
  const [earlier, later] = Date.parse(a.at) <= Date.parse(b.at) ? [a.at, b.at] : [b.at, a.at];
  return isAfter(earlier, monthsBefore(later, months));
};

/**
 * Swaps: A's review of B's work counted, and B's of A's, with fewer than `months` calendar months between the two. The rule of
 * independence keeps them from counting; what is found here slipped through, was waived, or was merged side by side.
 */
export function swapsIn(approvals: readonly Approval[], months: number): Swap[] {
  const edges = edgesOf(approvals);
  const back = new Map(edges.map((edge) => [`${edge.by} ${edge.of}`, edge.approvals]));
  return edges
    .filter(({ by, of }) => by < of)
    .flatMap(({ by, of, approvals: there }): Swap[] => {
      const others = back.get(`${of} ${by}`) ?? [];
      const swapped = [
        ...there.filter((one) => others.some((other) => near(one, other, months))),
        ...others.filter((one) => there.some((other) => near(one, other, months))),
      ];
      const pulls = [...new Set(swapped.map(({ pull }) => pull))].sort((a, b) => a - b);
      return pulls.length > 0 ? [{ is: 'swap', who: [by, of], pulls }] : [];
    });
}
