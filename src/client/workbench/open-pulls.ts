import './without-eval.ts';
import type { OpenPull } from '#core/workbench/github-answers.ts';
import { element } from '../form-engine/element.ts';
import { gitHub } from './github.ts';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** What the bot's label says, in words; those that wait for reviewers come first. */
const standings: Readonly<Record<string, string>> = {
  split: 'Two reviews are far apart: a third is needed.',
  'awaiting-reviewers': 'Waits for reviewers.',
  overdue: 'Somebody is late.',
  'in-review': 'Enough have been asked.',
  'author-to-answer': 'The author has something to answer.',
};
const order = Object.keys(standings);

const placeOf = ({ where }: OpenPull): number => {
  const place = order.indexOf(where ?? '');
  return place === -1 ? order.length : place;
};

const row = ({ number, title, since, by, where }: OpenPull, workbench: string): HTMLElement =>
  element(
    'li',
    {},
    element('h3', {}, element('a', { href: `${workbench}?pull=${number}` }, title)),
    element(
      'p',
      { class: 'meta' },
      element('span', {}, `Pull request ${number}`),
      element('span', {}, `by @${by}`),
      element('span', {}, `since ${day.format(new Date(since))}`),
    ),
    element(
      'p',
      {},
      standings[where ?? ''] ?? 'The bot has not said where it stands, or somebody else has to act.',
    ),
  );

/** The button that asks GitHub which pull requests wait for reviewers. Nothing is asked before it is pressed. */
export function startOpenPulls(root: HTMLElement): void {
  const press = root.querySelector<HTMLButtonElement>('button');
  const said = root.querySelector<HTMLElement>('[role="status"]');
  const list = root.querySelector<HTMLElement>('ul');
  const { repository = '', workbench = '' } = root.dataset;
  if (!press || !said || !list) return;
  press.hidden = false;
  press.addEventListener('click', async () => {
    said.textContent = 'Asking api.github.com …';
    try {
      const { readOpenPulls } = await import('#core/workbench/github-answers.ts');
      const answer = await gitHub(repository).ask('pulls?state=open&per_page=100');
      if (answer === undefined)
        throw new Error(`GitHub knows of no repository ${repository} that anybody may read.`);
      const pulls = readOpenPulls(answer).sort((a, b) => placeOf(a) - placeOf(b));
      said.textContent =
        pulls.length === 0
          ? 'Nothing is open: nobody waits for you.'
          : `${pulls.length} open, what waits for reviewers first.`;
      list.replaceChildren(...pulls.map((pull) => row(pull, workbench)));
    } catch (error) {
      said.textContent = (error as Error).message;
    }
  });
}
