import type { Source } from '#core/model/writeup.ts';
import { label } from './words.ts';

/** How a study is named in tables: `Star & Seifert 2006`, `Rittle-Johnson et al. 2007`; from the id where the citation does not tell. */
export function studyName(id: string, sources: readonly Source[] = []): string {
  const study = sources.find(({ kind }) => kind === 'study');
  if (!study) return fromId(id);
  const [names = ''] = study.text.split(/\(?\b(?:1[89]|20)\d\d/, 1);
  const surnames = [
    ...names.matchAll(/(?:^|[\s,&])(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*), (?:\p{Lu}\p{Ll}*\.[ -]?)+/gu),
  ].map(([, surname]) => surname as string);
  const year = study.year ?? study.text.match(/\b(?:1[89]|20)\d\d\b/)?.[0] ?? '';
  const [first, second] = surnames;
  if (!first) return fromId(id);
  if (surnames.length === 1) return `${first} ${year}`.trim();
  if (surnames.length === 2) return `${first} & ${second} ${year}`.trim();
  return `${first} et al. ${year}`.trim();
}

function fromId(id: string): string {
  return id
    .split('-')
    .map((word) => label(word))
    .join(' ');
}

/** Where a citation leads: its DOI, else its address; undefined for neither. */
export function sourceLink({ doi, url }: Source): string | undefined {
  return doi ? `https://doi.org/${doi}` : url;
}
