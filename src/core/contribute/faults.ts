import type { AnyEntry } from '#core/library/entry.ts';
import { nothingRendered } from '#core/library/entry.ts';
import { readData } from '#core/library/read-data.ts';
import { renderBody } from '#core/library/render-body.ts';
import { fileRules } from '#core/library/rules.ts';
import { schemaProblems } from '#core/library/schema-problems.ts';
import { lintContext } from '#core/lint/context.ts';
import { privacyRules } from '#core/lint/rules/privacy.ts';
import { safetyRules } from '#core/lint/rules/safety.ts';
import { lintEntry } from '#core/lint/run.ts';
import { kinds } from '#core/model/kinds.ts';
import type { Problem } from '#core/model/problem.ts';
import { gate } from '#core/writeup/gate.ts';
import type { About, Contribution } from './contribution.ts';
import { pathOf } from './kinds.ts';
import { toData } from './to-data.ts';
import { writeFile } from './write-file.ts';

/** Pictures may be put beside the text later. */
const picture = { src: '', srcset: '', width: 1, height: 1 };
/** What a file that is still being written may lack. */
const unfinished = /^section-(?:missing|unwritten|empty)$/;

/** The path of a contribution; before it has a name, that of one called `new`. */
export const placeOf = ({ kind, owner, answers }: Contribution): string =>
  pathOf(kind, typeof answers['id'] === 'string' ? answers['id'] : 'new', owner);

/**
 * What the check would say of a contribution as far as it has got, about privacy, safety, its text, its lengths: by the
 * check's own rules, before anything of it is written anywhere. That something is still missing is no fault.
 */
export function faultsOf(contribution: Contribution, about: About): Problem[] {
  const { kind, owner } = contribution;
  const { policy, today } = about;
  const data = toData(contribution, about);
  const path = placeOf(contribution);
  const id = typeof contribution.answers['id'] === 'string' ? contribution.answers['id'] : 'new';
  const gated = gate(new TextEncoder().encode(writeFile(contribution, data)), path, policy.safety);
  if ('problems' in gated) return gated.problems;
  const { text } = gated;
  const { format } = kinds[kind];
  const read = readData(text, path, format);
  if ('problems' in read) return read.problems;
  const address = { kind, id, ...(owner !== undefined && { owner }) };
  const said = format === 'mdx' ? renderBody(text, path, address, policy, () => picture).problems : [];
  const body = said.filter(({ ruleId }) => !unfinished.test(ruleId));
  // Rules need a text that can be parsed.
  if (body.some(({ severity }) => severity === 'error')) return body;
  const locate = (field: (string | number)[]) => read.locate(field);
  const entry = {
    ...address,
    ...{ path, data, text, body: '', sha256: '', rendered: nothingRendered, locate },
  } as unknown as AnyEntry;
  const context = lintContext({ policy, today, entries: [] });
  return [
    ...body,
    ...fileRules(entry, policy),
    ...lintEntry(entry, [...privacyRules, ...safetyRules], context),
  ];
}

/** A fault of a field: where, and in words. */
export type FieldFault = { field: (string | number)[]; message: string };

/** What the schema of a kind says of fields: each fault with the path it is about. */
export function schemaFaults({ kind }: Pick<Contribution, 'kind'>, data: unknown): FieldFault[] {
  const checked = kinds[kind].schema.safeParse(data);
  if (checked.success) return [];
  return checked.error.issues.flatMap((issue) => {
    const field = issue.path as (string | number)[];
    const nowhere = () => ({ line: 0, column: 0 });
    return schemaProblems('', data, [issue], nowhere, kind).map(({ message }) => ({ field, message }));
  });
}
