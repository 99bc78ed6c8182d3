/** What a change needs before it is published, from least to most. */
export const lanes = ['machine', 'screened', 'report', 'write-up', 'editor'] as const;
export type Lane = (typeof lanes)[number];

const content = /^content\//;

/** Whether a path of the repository lies in the content folder. */
export const isContent = (path: string): boolean => content.test(path);

/** A path below the content folder. */
export const inContent = (path: string): string => path.replace(content, '');

/** The strictest of some lanes; machines do where there is none. */
export const strictest = (of: readonly Lane[]): Lane =>
  lanes.findLast((lane) => of.includes(lane)) ?? 'machine';
