/** The branch on which the files of an issue lie: one for each issue. */
export const branchOf = (issue: number): string => `issue-${issue}`;

/** The issue that a branch belongs to; undefined where it belongs to none. */
export function issueOf(branch: string): number | undefined {
  const number = /^issue-([1-9]\d{0,8})$/.exec(branch)?.[1];
  return number === undefined ? undefined : Number(number);
}
