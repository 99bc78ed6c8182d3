import type { Preview, PreviewPage } from '#views/preview.ts';
import { drawMark } from '../draw-mark.ts';
import { element } from './element.ts';
import { fromHtml, type PictureFor } from './from-html.ts';

const listOf = (title: string, items: readonly string[]): HTMLElement | undefined =>
  items.length === 0
    ? undefined
    : element(
        'div',
        {},
        element('h3', { class: 'side-h' }, title),
        element('ul', {}, ...items.map((text) => element('li', {}, text))),
      );

/** The head of a write-up, as its page has it. */
function lead({ meta, title, post, sentence, hallmark, status, facts }: PreviewPage): HTMLElement {
  const legend = hallmark.marks.map(({ id, look, term, name, says }) =>
    element(
      'div',
      {},
      element('dt', { class: 'hallmark' }, element('span', { class: 'vh' }, term), drawMark(id, look)),
      element('dd', {}, element('b', {}, name), says),
    ),
  );
  return element(
    'header',
    { class: 'lead' },
    element('p', { class: 'meta' }, ...meta.map((text) => element('span', {}, text))),
    element('h2', { class: 'h1' }, title),
    element('p', { class: 'standfirst' }, post),
    element(
      'div',
      { class: 'verdict' },
      element('p', { class: 'say' }, sentence),
      element('dl', { class: 'legend' }, ...legend),
      element('p', { class: 'standing' }, status),
    ),
    element(
      'dl',
      { class: 'facts' },
      ...facts.map(({ term, value }) =>
        element('div', {}, element('dt', {}, term), element('dd', {}, value)),
      ),
    ),
  );
}

const sources = (all: PreviewPage['sources']): HTMLElement | undefined =>
  all.length === 0
    ? undefined
    : element(
        'ul',
        { class: 'refs' },
        ...all.map(({ text, href }) => element('li', {}, text, href && ` ${href}`)),
      );

/** The nodes of a preview: what a reader will see, made of this page's own elements. */
export function printed(preview: NonNullable<Preview>, picture: PictureFor): Node[] {
  if (preview.is === 'report') {
    const { name, meta, post, html, findings, changed } = preview.report;
    return [
      element('h3', {}, name),
      element('p', { class: 'meta' }, ...meta.map((text) => element('span', {}, text))),
      element('p', { class: 'post' }, post),
      element('div', { class: 'prose' }, ...(fromHtml(html, picture) as HTMLElement[])),
      listOf(
        'What was changed',
        changed.map(({ what, part }) => `${part}. ${what}`),
      ),
      ...fromHtml(findings, picture),
    ].filter((node): node is HTMLElement => node !== undefined);
  }
  const { page } = preview;
  return [
    lead(page),
    element(
      'div',
      { class: 'prose' },
      element(
        'div',
        { class: 'where ui' },
        listOf('Keep, or it is something else', page.core),
        listOf('Change to suit', page.adaptable),
      ),
      ...(fromHtml(page.html, picture) as HTMLElement[]),
      sources(page.sources),
    ),
  ];
}
