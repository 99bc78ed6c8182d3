import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Template } from './templates.ts';

/** What a page costs a reader the first time, in bytes as sent: text compressed with gzip, fonts as they are. */
export type Weight = {
  html: number;
  styles: number;
  /** Scripts of their own; what stands in the page itself is part of it. */
  scripts: number;
  /** HTML, styles and scripts. */
  together: number;
  /** All fonts that its styles name, whether this page needs them or not; kept after the first page. */
  fonts: number;
};

/**
 * The most that a page may weigh, in bytes: HTML, styles and scripts together (the search is a program beside a page), and fonts;
 * and the most that it may move while it loads on a slow line (a line of text that wraps anew when a font arrives is about
 * 0.02; 0.1 is what people notice).
 */
export const budget = {
  together: { timeline: 45_000, 'write-up': 45_000, priority: 45_000, search: 60_000 },
  ...{ fonts: 120_000, shift: 0.03 },
} as const satisfies { together: Record<Template, number>; fonts: number; shift: number };

/** Weighs a page of a built site. `folder` is the site's, `page` its HTML file within, `base` the path it lives under (slash at both ends). */
export function weigh(folder: string, page: string, base: string): Weight {
  const html = readFileSync(join(folder, page), 'utf8');
  const ofSite = (address: string) => address.slice(base.length).replace(/[?#].*$/, '');
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const named = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, address = '']) => ofSite(address));

  const styles = new Set(named(/<link\b[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)"/g));
  const scripts = new Set([
    ...named(/<script\b[^>]*\bsrc="([^"]+)"/g),
    ...named(/<link\b[^>]*\brel="modulepreload"[^>]*\bhref="([^"]+)"/g),
  ]);
  // A set that grows while it is walked is walked to its new end: what is imported before the script runs.
  for (const file of scripts)
    for (const [, beside] of read(file).matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+)["']/g))
      scripts.add(file.replace(/[^/]*$/, beside as string));
  const fonts = new Set([...styles].flatMap((file) => fontsIn(read(file), file, ofSite)));

  const sum = (files: Iterable<string>, bytes: (file: string) => number) =>
    [...files].reduce((all, file) => all + bytes(file), 0);
  const sent = (file: string) => compressed(read(file));
  const weight = { html: compressed(html), styles: sum(styles, sent), scripts: sum(scripts, sent) };
  return {
    ...weight,
    together: weight.html + weight.styles + weight.scripts,
    fonts: sum(fonts, (file) => readFileSync(join(folder, file)).length),
  };
}

/** As servers of static files compress it. */
const compressed = (text: string): number => gzipSync(text, { level: 6 }).length;

const fontsIn = (css: string, file: string, ofSite: (address: string) => string): string[] =>
  [...css.matchAll(/url\(["']?([^"')]+\.woff2)["']?\)/g)].map(([, address = '']) =>
    address.startsWith('/') ? ofSite(address) : join(file, '..', address),
  );
