import type { RatingSoFar } from '#core/workbench/rating-so-far.ts';
import { copyButton, outside, textBox } from '../exits/one-exit.ts';
import { button, element } from '../form-engine/element.ts';
import { makeSummary, type Wanting } from '../form-engine/summary.ts';

/** A block that is ready to be posted. */
export type Ready = { block: string; isSealed: boolean };

export type HandOverOptions = {
  /** Whether the site publishes a key. */
  hasKey: () => boolean;
  /** What is still to be put right, in order; asks for the rating to be whole. */
  wanting: () => Promise<{ wrong: Wanting[]; doubts: Wanting[]; so: RatingSoFar }>;
  /** Makes the block. Throws, in words, where it cannot. */
  make: (so: RatingSoFar, wish: 'sealed' | 'plain') => Promise<Ready>;
  /** Where a review of this pull request is posted; undefined while its number is not known. */
  postAt: () => string | undefined;
  posted: () => void;
};

/** The last part: what is missing, the block, and where to post it. */
export function handOver({ hasKey, wanting, make, postAt, posted }: HandOverOptions) {
  const summary = makeSummary();
  const said = element('p', { class: 'said', role: 'status' });
  const out = element('div', { class: 'exit', tabindex: '-1', hidden: true });
  const deeds = element('p', { class: 'does' });
  const node = element('div', { class: 'last' }, summary.node, deeds, said, out);
  summary.node.hidden = true;

  const say = (words: string, isWrong = false) => {
    said.textContent = words;
    said.classList.toggle('standstill', isWrong);
  };

  function ready({ block, isSealed }: Ready): void {
    const { node: copy, said: copied } = copyButton('Copy the block', block);
    const where = postAt();
    out.replaceChildren(
      element('h3', {}, isSealed ? 'Sealed: only the bot can open it' : 'In plain: anybody can read it'),
      element(
        'ol',
        {},
        element('li', {}, 'Copy the block.'),
        element(
          'li',
          {},
          'Open the changed files of the pull request and press “Review changes”, top right.',
        ),
        element(
          'li',
          {},
          'Paste it into the box, choose “Comment” and press “Submit review”. It has to be a review, not a comment.',
        ),
      ),
      element(
        'p',
        { class: 'does' },
        copy,
        ...(where === undefined ? [] : [outside('Open the changed files', where, () => {}, false)]),
        copied,
      ),
      textBox(isSealed ? 'The sealed block' : 'The block', block),
      element('p', { class: 'does' }, button('I have posted it: forget the draft', 'btn', posted)),
    );
    out.hidden = false;
    out.focus();
  }

  async function attempt(wish: 'sealed' | 'plain'): Promise<void> {
    out.hidden = true;
    const { wrong, doubts, so } = await wanting();
    summary.show([], wrong, doubts);
    summary.node.hidden = wrong.length + doubts.length === 0;
    if (wrong.length > 0) return summary.node.focus();
    say(wish === 'sealed' ? 'Sealing …' : '');
    try {
      ready(await make(so, wish));
      say('');
    } catch (error) {
      say((error as Error).message, true);
    }
  }

  return {
    node,
    /** Shows what can be done, once it is known whether there is a key. */
    offer(): void {
      deeds.replaceChildren(
        ...(hasKey()
          ? [
              button('Seal my rating', 'btn main', () => void attempt('sealed')),
              button('Make a plain block', 'btn', () => void attempt('plain')),
            ]
          : [button('Make the block', 'btn main', () => void attempt('plain'))]),
      );
    },
    /** What was made is no longer what stands in the form. */
    changed(): void {
      if (!out.hidden) say('Something was changed after the block was made: make it again.');
      out.hidden = true;
    },
  };
}
