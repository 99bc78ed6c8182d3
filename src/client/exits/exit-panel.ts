import type { Instance } from '#core/model/instance.ts';
import type { Policy } from '#core/model/policy.ts';
import { type Bundle, isText } from '#core/share/bundle.ts';
import { exitsOf } from '#core/share/exits.ts';
import { button, element } from '../form-engine/element.ts';
import { exitNode } from './one-exit.ts';

export type PanelOptions = {
  instance: Pick<Instance, 'name' | 'repository' | 'editors'>;
  safety: Pick<Policy['safety'], 'prefillBytesMax' | 'issueCharactersMax'>;
  /** The person leaves this page for another, or saves: what stands in the form should be kept. */
  left: () => void;
  /** The person says that it arrived: the draft may go. */
  arrived: () => void;
};

/** What is to be sent: `known` where the person's and the school's files exist; `ready` where nothing is left to put right. */
export type ToSend = { bundle: Bundle; known: boolean; ready: boolean };

/** What differs where something else would be sent. */
const signOf = ({ bundle, known, ready }: ToSend): string =>
  JSON.stringify([
    ready,
    known,
    bundle.files.map((file) => [file.path, isText(file) ? file.text : file.bytes.length]),
  ]);

const answers = [
  ['yes', 'Yes', true],
  ['no', 'No', false],
  ['unknown', 'I am not sure', undefined],
] as const;

/**
 * The ways to leave. Asks about an account at GitHub, offers the ways best first, says what happens next, opens a new tab,
 * and then asks whether it arrived: until then the draft stays. `show` may be called as often as the form changes.
 */
export function exitPanel({ instance, safety, left: leaving, arrived }: PanelOptions): {
  show: (place: HTMLElement, toSend: ToSend) => void;
} {
  let shown = '';
  let last: ToSend | undefined;
  let hasAccount: boolean | undefined;
  const ways = element('div', { class: 'ways' });
  const after = element('div', { class: 'arrived', role: 'status' });

  const left = () => {
    leaving();
    if (after.childElementCount > 0) return;
    const clear = (says: string) => after.replaceChildren(element('p', {}, says));
    after.append(
      element(
        'p',
        {},
        element('b', {}, 'Did it arrive?'),
        ' Your draft stays on this device until you say so.',
      ),
      element(
        'p',
        { class: 'does' },
        button('It arrived: take the draft away', 'btn', () => {
          arrived();
          clear('The draft is gone from this device. Thank you.');
        }),
        button('Not yet: keep it', 'btn', () => after.replaceChildren()),
      ),
    );
  };

  function showWays(): void {
    if (!last?.ready) {
      const wanting = 'The ways to send it stand here as soon as nothing is left to put right above.';
      ways.replaceChildren(element('p', { class: 'hint' }, wanting));
      return;
    }
    const { bundle, known } = last;
    const [best, ...others] = exitsOf(bundle, instance, { hasAccount, known }, safety).map((exit) =>
      exitNode(exit, bundle, left),
    );
    ways.replaceChildren();
    if (best) ways.append(best);
    if (others.length > 0)
      ways.append(element('details', { class: 'others' }, element('summary', {}, 'Other ways'), ...others));
  }

  const radios = answers.map(([value, text, has]) => {
    const input = element('input', { type: 'radio', name: 'account', value, checked: has === undefined });
    input.addEventListener('change', () => {
      hasAccount = has;
      showWays();
    });
    return element('label', {}, input, ` ${text}`);
  });
  const question = element(
    'fieldset',
    { class: 'field-set' },
    element('legend', {}, 'Have you an account at GitHub?'),
    element('small', {}, 'That is where the files of this site live. It is not needed.'),
    element('div', { class: 'radios' }, ...radios),
  );

  return {
    show(place, toSend) {
      const now = signOf(toSend);
      if (now !== shown) {
        [shown, last] = [now, toSend];
        showWays();
      }
      if (question.parentElement !== place)
        place.replaceChildren(element('h2', {}, 'Send it'), question, ways, after);
      question.hidden = !toSend.ready;
    },
  };
}
