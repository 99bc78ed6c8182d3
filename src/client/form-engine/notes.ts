import type { Severity } from '#core/model/problem.ts';
import type { Said } from '#core/share/said.ts';
import { button, element } from './element.ts';

/** How a note is drawn. Thick: cannot be right. Double: the words claim too much. Thin: good to know. */
const looks: Record<Severity, string> = { error: 'finding stop', warning: 'finding ask', note: 'finding' };

/** The first sentence of a message, and the rest: the rest tells what to do. */
export function sentences(message: string): [first: string, rest: string] {
  const [first = message] = /^.*?[.?!](?=\s+[A-Z“"(]|$)/s.exec(message) ?? [];
  return [first, message.slice(first.length).trim()];
}

/** What the check says of a field, as a note beside it; with one press it mends what it can mend. */
export function note(
  { message, severity, mend }: Said,
  take: (mend: NonNullable<Said['mend']>) => void,
): HTMLElement {
  const [first, rest] = sentences(message);
  return element(
    'div',
    { class: looks[severity] },
    element('b', {}, first),
    rest,
    mend && button('Use that wording', '', () => take(mend)),
  );
}
