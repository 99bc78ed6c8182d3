import type { Facts } from '../facts.ts';
import { path as asCode, inline } from './quote.ts';

const most = 20;

/** By path, then line, then words: however they were found, they read the same. */
const byPath = (a: Told, b: Told): number =>
  compare(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0) || compare(a.message ?? '', b.message ?? '');

type Told = { path: string; line?: number; message?: string };

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** What the checks found in the changed files, errors first; at most twenty of each. */
export function findingsList({ snapshot, requirement }: Facts): string {
  const refused = requirement.refused
    .toSorted(byPath)
    .map(({ path, why }) => `- ${asCode(path)}: ${inline(why, 500)}`);
  const lines = (severity: 'error' | 'warning') =>
    snapshot.checked.findings
      .filter((finding) => finding.severity === severity)
      .toSorted(byPath)
      .map(
        ({ path, line, message }) =>
          `- ${asCode(`${path}${line > 0 ? `:${line}` : ''}`)}: ${inline(message, 500)}`,
      );
  const section = (title: string, all: readonly string[]) =>
    all.length === 0
      ? []
      : [
          `**${title}**`,
          '',
          ...all.slice(0, most),
          ...(all.length > most ? [`- … and ${all.length - most} more.`] : []),
          '',
        ];
  return [
    ...section('To put right', [...refused, ...lines('error')]),
    ...section('Worth a look', lines('warning')),
  ]
    .join('\n')
    .trim();
}
