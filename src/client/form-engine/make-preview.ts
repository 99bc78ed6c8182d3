import type { Look } from '#core/share/look.ts';
import type { ChosenPicture } from '#core/share/underway.ts';
import { element } from './element.ts';
import { drawnPicture } from './pictures.ts';
import { printed } from './preview.ts';
import type { Setting } from './setting.ts';

/** How it will look, made anew when the last step is shown and something has changed. */
export function makePreview(
  { checker, beside = [] }: Setting,
  pictures: () => readonly ChosenPicture[],
): { node: HTMLElement; show: (look: Look, along: readonly Look[]) => void } {
  const place = element('div', { class: 'preview writeup' });
  const words = element('p', { class: 'hint' });
  const node = element(
    'section',
    { 'aria-labelledby': 'preview-h' },
    element('h3', { id: 'preview-h' }, 'How it will look'),
    words,
    place,
  );
  let shown = '';
  return {
    node,
    show({ path, text }, along) {
      const named = along.map((one) => ({ path: one.path, bytes: new TextEncoder().encode(one.text) }));
      const now = [text, ...along.map((one) => one.text)].join('\n');
      if (now === shown) return;
      shown = now;
      void checker.ask('preview', { path, text, beside: [...beside, ...named] }).then((reply) => {
        if (reply.is === 'superseded') return;
        const preview = reply.is === 'answered' ? reply.answer : null;
        place.hidden = preview === null;
        words.textContent =
          reply.is === 'failed'
            ? reply.says
            : preview
              ? 'Worked out from what you wrote, as the page of it will be.'
              : 'It is shown here once everything above is answered.';
        const picture = (name: string, alt: string) =>
          drawnPicture(
            pictures().find((one) => one.name === name),
            alt,
          );
        place.replaceChildren(...(preview ? printed(preview, picture) : []));
      });
    },
  };
}
