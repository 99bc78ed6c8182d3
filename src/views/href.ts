/** Turns a path within the site (it begins with a slash) into one that works under the site's base path. */
export type Href = (path: string) => string;

/** All links of a site that lives under `base`, which is `/` or `/name`. */
export function hrefUnder(base: string): Href {
  const root = base.replace(/\/+$/, '');
  return (path) => `${root}${path}`;
}
