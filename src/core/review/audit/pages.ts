import { type Folder, recordedDays } from '../folders.ts';

/** A published write-up as the audit sees it. */
export type Page = {
  practice: string;
  title: string;
  /** ISO day of the first record that lists it. */
  since: string;
  /** Handles of those who reviewed it so far; none for the starter library. */
  reviewedBy: readonly string[];
};

/** The write-ups that a record lists, with the day of the first: what may be drawn. */
export const pagesOf = (folders: readonly Folder[]): Page[] =>
  folders.flatMap((folder) => {
    const { id, path, data } = folder.practice;
    const [since] = recordedDays(folder, path);
    const own = folder.reviews.filter((record) => record.data.files.some((file) => file.path === path));
    const handles = own.flatMap((record) => record.data.reviews.map(({ by }) => by.handle));
    return since === undefined
      ? []
      : [{ practice: id, title: data.title, since, reviewedBy: [...new Set(handles)] }];
  });
