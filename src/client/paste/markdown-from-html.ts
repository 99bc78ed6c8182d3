import type { Root as HtmlRoot } from 'hast';
import { fromDom } from 'hast-util-from-dom';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { toMdast } from 'hast-util-to-mdast';
import type { Root } from 'mdast';
import { inertHtml } from '../trusted/inert-html.ts';
import { plainHtml } from './office-html.ts';
import { plainMarkdown } from './plain-markdown.ts';
import { writeMarkdown } from './write-markdown.ts';

const kept: Schema = {
  tagNames: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'div', 'br', 'hr', 'blockquote', 'pre', 'code'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'strong', 'em', 'del', 'a'],
    ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ],
  attributes: { a: ['href'], ol: ['start'], td: ['colSpan', 'rowSpan'], th: ['colSpan', 'rowSpan'] },
  protocols: { href: ['http', 'https'] },
};

/** HTML as Markdown fit for a write-up. */
export function markdownFromTree(root: HtmlRoot): string {
  const safe = sanitize(plainHtml(root), kept) as HtmlRoot;
  return writeMarkdown(plainMarkdown(toMdast(safe) as Root));
}

/**
 * HTML whose styles are only data: a page that allows no inline styles complains of each one, even where nothing is drawn.
 */
const unstyled = (html: string): string =>
  html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/(["'\s])style(?=\s*=)/gi, '$1data-style'));

/**
 * HTML from the clipboard as Markdown fit for a write-up: the words, lists, tables, links and stress.
 */
export function markdownFromHtml(html: string): string {
  const { body } = inertHtml(unstyled(html));
  return markdownFromTree(fromDom(body) as unknown as HtmlRoot);
}
