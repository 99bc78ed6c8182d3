import { longDate } from './dates.ts';
import { evidenceOf } from './evidence.ts';
import { makers } from './linked-data.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { standingOf } from './standing.ts';
import { listed } from './words.ts';

/** How to cite a write-up: as text, for BibTeX, and as the meta elements that reference managers read. */
export type CiteView = {
  plain: string;
  bibtex: string;
  tags: { name: string; content: string }[];
  og: { property: string; content: string }[];
};

/** The citation of the version that stands here: with its day, its level, and whether it was reviewed. */
export function citeView(practice: Practice, view: SiteView): CiteView {
  const { id, data, added } = practice;
  const { site, address } = view;
  const day = added ?? site.now.slice(0, 10);
  const url = address(`/practices/${id}/`);
  const who = makers(practice, view);
  const names = listed(who.map(({ name }) => name)) || site.instance.name;
  const evidence = evidenceOf(practice, site);
  const level = evidence ? `Level ${evidence.level}` : 'Level not yet worked out';
  const version = `Version of ${longDate(day)}. ${level}. ${standingOf(practice).text}`;
  const entry = {
    author: who.length
      ? who.map(({ name, organisation }) => (organisation ? `{${tex(name)}}` : tex(name))).join(' and ')
      : `{${tex(site.instance.name)}}`,
    title: `{${tex(data.title)}}`,
    year: day.slice(0, 4),
    publisher: `{${tex(site.instance.name)}}`,
    note: tex(version),
    url,
  };
  const fields = Object.entries(entry).map(([name, value]) => `  ${name.padEnd(9)} = {${value}},`);
  return {
    plain: `${names} (${day.slice(0, 4)}). ${sentence(data.title)} ${site.instance.name}. ${url} ${version}`,
    bibtex: [`@misc{${id}-${day.slice(0, 4)},`, ...fields, '}'].join('\n'),
    tags: [
      { name: 'citation_title', content: data.title },
      ...(who.length ? who : [{ name: site.instance.name }]).map(({ name }) => ({
        ...{ name: 'citation_author', content: name },
      })),
      { name: 'citation_publication_date', content: day.replaceAll('-', '/') },
      { name: 'citation_publisher', content: site.instance.name },
      { name: 'citation_language', content: 'en' },
      { name: 'citation_public_url', content: url },
      { name: 'citation_abstract', content: data.post },
    ],
    og: [
      ...(added ? [{ property: 'article:modified_time', content: added }] : []),
      ...who.map(({ url: page }) => ({ property: 'article:author', content: page })),
    ],
  };
}

/** A title as a sentence of its own: with a full stop, unless it ends in a sign that does for one. */
export const sentence = (title: string): string => (/[.!?…]$/.test(title) ? title : `${title}.`);

const texSigns: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text as BibTeX takes it: the signs that mean something to TeX are escaped, so that braces always match. */
const tex = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\~^]|[&%$#_{}]/g, (sign) => texSigns[sign] ?? `\\${sign}`);
