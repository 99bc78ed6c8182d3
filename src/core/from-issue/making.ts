import type { About, Contribution } from '#core/contribute/contribution.ts';
import { placeOf } from '#core/contribute/faults.ts';
import { toData } from '#core/contribute/to-data.ts';
import { writeFile } from '#core/contribute/write-file.ts';
import { fieldNames } from '#core/library/field-names.ts';
import { kinds } from '#core/model/kinds.ts';
import type { Known } from './known.ts';
import type { Draft, IssueText } from './made.ts';
import type { Naming } from './name-files.ts';

/** What files are made with. */
export type Making = { issue: IssueText; known: Known; about: About; naming: Naming };

/** The file of a contribution, written as `npm run new` writes it. */
export function written(contribution: Contribution, about: About): Draft {
  const data = toData(contribution, about);
  const checked = kinds[contribution.kind].schema.safeParse(data);
  const fields = checked.success ? (checked.data as Record<string, unknown>) : data;
  return {
    contribution,
    path: placeOf(contribution),
    text: writeFile(contribution, fields),
    isWritten: true,
  };
}

/** The field in which a kind of file says who made it, if it does. */
export const makerField = ({ kind }: Contribution): 'authors' | 'by' | undefined =>
  (['authors', 'by'] as const).find((field) => fieldNames(kind, []).includes(field));

/** A field of a contribution, asked or given. */
export const fieldOf = ({ answers, given }: Contribution, field: string): unknown =>
  answers[field] ?? given[field];
