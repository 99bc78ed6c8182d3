import type { WriteUp } from './input.ts';

/** ISO days of the records that list a write-up's own file, the starter library's among them, the oldest first. */
export const recordedDays = ({ path, reviews, starter }: WriteUp): string[] => {
  const lists = (files: readonly { path: string }[]) => files.some((file) => file.path === path);
  return [
    ...reviews.flatMap(({ data }) => (lists(data.files) ? [data.mergedAt.slice(0, 10)] : [])),
    ...(starter && lists(starter.files) ? [starter.addedOn] : []),
  ].sort();
};
