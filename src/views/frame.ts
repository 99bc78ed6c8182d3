import { repositoryLinks } from './repository-links.ts';
import type { SiteView } from './site-view.ts';

/** What a page says of itself. `path` is its own, from the root of the site, with a slash at both ends. */
export type About = {
  title: string;
  description: string;
  path: string;
  /** What other sites are told it is; left out: website. */
  kind?: 'article' | 'profile';
};

/** A link of the main navigation. */
export type NavItem = { text: string; href: string; here: boolean };

/** What stands around every page. */
export type Frame = {
  name: string;
  title: string;
  description: string;
  canonical: string;
  home: string;
  nav: NavItem[];
  repository: string;
  feeds: { atom: string; json: string };
  links: { text: string; href: string }[];
  demo: boolean;
};

const sections = [
  ['Timeline', '/'],
  ['Find', '/search/'],
  ['Priorities', '/priorities/'],
  ['Map', '/map/'],
  ['Share', '/share/'],
] as const;

/** The frame of one page. */
export function frameOf({ title, description, path }: About, { site, href, address }: SiteView): Frame {
  const { name } = site.instance;
  return {
    name,
    title: path === '/' ? `${name}: practice that other teachers have checked` : `${title} · ${name}`,
    description,
    canonical: address(path),
    home: href('/'),
    nav: sections.map(([text, to]) => ({ text, href: href(to), here: isHere(path, to) })),
    repository: repositoryLinks(site.instance).home,
    feeds: { atom: href('/feed.atom'), json: href('/feed.json') },
    links: [
      { text: 'About', href: href('/about/') },
      { text: 'Subjects', href: href('/subjects/') },
      { text: 'People', href: href('/people/') },
      { text: 'Schools', href: href('/schools/') },
      { text: 'Asks and offers', href: href('/asks/') },
      { text: 'Networks', href: href('/networks/') },
      { text: 'Leadership', href: href('/leadership/') },
      { text: 'Changes', href: href('/changes/') },
      { text: 'Open data', href: href('/data/') },
      { text: 'Quality register', href: href('/quality/') },
      { text: 'How it works', href: href('/how-it-works/') },
      { text: 'How it is checked', href: href('/about/#how-it-is-checked') },
      { text: 'How levels are set', href: href('/evidence/') },
      { text: 'Review', href: href('/review/') },
      { text: 'How to review', href: href('/how-to-review/') },
      { text: 'What is checked', href: href('/rules/') },
      { text: 'Field guide', href: href('/field-guide/') },
    ],
    demo: site.policy.allowDemo,
  };
}

const isHere = (path: string, section: string): boolean =>
  section === '/' ? path === '/' || timelines.test(path) : path.startsWith(section);

/** Later pages of the timeline, and its other views. */
const timelines = /^\/(?:page|improved|needs-reviewers)\//;
