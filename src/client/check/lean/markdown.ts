import type { Nodes as HtmlNodes } from 'hast';
import type { Root } from 'mdast';
import { plainHast, plainMdast } from '../markdown/plain-text.ts';
import { part } from './part.ts';

const parser = part(() => import('../markdown/index.ts'));

/** A body as Markdown sees it: mere words without a parser, anything else as `markdown/index.ts` has it. */
export const mdxToMdast = (body: string): Root => plainMdast(body) ?? parser().mdxToMdast(body);

/** A body as HTML sees it, likewise. */
export const mdxToHast = (body: string): HtmlNodes => plainHast(body) ?? parser().mdxToHast(body);
