/** Who can stand behind a published file, as its record says. */
export const publishers = ['quorum', 'editor', 'screened', 'machine', 'starter'] as const;
export type Publisher = (typeof publishers)[number];

/** Why the bytes of a file are published: the record that lists them. */
export type Publication = {
  by: Publisher;
  /** Path of the record below the content folder. */
  record: string;
  /** ISO day of the record. */
  on: string;
  /** These are the bytes agreed on before: the file has changed since, and no record lists the change. */
  waiting?: true;
};
