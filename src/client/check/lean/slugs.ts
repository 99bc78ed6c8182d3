import { part } from './part.ts';

const library = part(() => import('github-slugger'));

/** ASCII of which nothing but letters, digits, `-`, `_` and spaces is left, as `slugs.ts` hands it over. */
const ORDINARY = /^[A-Za-z0-9 _-]*$/;

const slugOf = (heading: string): string =>
  ORDINARY.test(heading) ? heading.toLowerCase().replaceAll(' ', '-') : library().slug(heading);

/** As github-slugger has it, whose table of letters is needed for other than ordinary ones only. */
export default class Slugger {
  private readonly times = new Map<string, number>();

  /** The id of a heading, unlike any before. */
  slug(heading: string): string {
    const first = slugOf(heading);
    let id = first;
    while (this.times.has(id)) {
      const time = (this.times.get(first) ?? 0) + 1;
      this.times.set(first, time);
      id = `${first}-${time}`;
    }
    this.times.set(id, 0);
    return id;
  }
}
