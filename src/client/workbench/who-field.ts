import { asOfNow } from '#core/review/people.ts';
import type { Account, Main, PersonThrough } from '#core/review/snapshot.ts';
import { element } from '../form-engine/element.ts';
import type { GitHub } from './github.ts';

/** Somebody who reviews: their account, and their file where the site has one. */
export type Reviewer = { account: Account; person: PersonThrough | undefined };

/** Somebody's account, as their file names it. */
const accountOf = (person: PersonThrough): Account | undefined => asOfNow(person)?.github;

const reviews = (person: PersonThrough): boolean =>
  asOfNow(person)?.roles.some((role) => role === 'reviewer' || role === 'editor') ?? false;

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.toLowerCase();

/** The person whom a user name of GitHub belongs to, as far as the site knows. */
const found = (name: string, { people }: Main): Reviewer | undefined => {
  const person = people.find((one) => same(name.replace(/^@/, ''), accountOf(one)?.login ?? ''));
  const account = person && accountOf(person);
  return account && { account, person };
};

/** Says of somebody what the bot will look at first. */
const wordsFor = (reviewer: Reviewer): string =>
  reviewer.person && reviews(reviewer.person)
    ? ''
    : `@${reviewer.account.login} is not among the reviewers of this site as it was built last. Only the reviews of those count; an editor can add you.`;

/** The field that asks who reviews, by user name at GitHub. */
export type WhoField = {
  node: HTMLElement;
  name: () => string;
  put: (name: string) => void;
  /** Who it is, where the site knows. */
  known: () => Reviewer | undefined;
  /** Who it is, asking GitHub where the site does not know. Throws, in words, where nobody has that name. */
  find: () => Promise<Reviewer>;
  says: (words: string) => void;
};

/** Makes the field. `main` is undefined until it is loaded. */
export function makeWhoField(main: () => Main | undefined, github: GitHub, changed: () => void): WhoField {
  const list = element('datalist', { id: 'reviewers' });
  const said = element('p', { class: 'hint', role: 'status', id: 'who-says' });
  const input = element('input', {
    ...{ type: 'text', id: 'rate-who', name: 'who', list: list.id, maxlength: 40 },
    ...{ autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false', 'aria-describedby': said.id },
  });
  const known = () => {
    const all = main();
    return all && input.value.trim() !== '' ? found(input.value, all) : undefined;
  };
  input.addEventListener('focus', () => {
    const names = (main()?.people ?? []).filter(reviews).flatMap((person) => accountOf(person) ?? []);
    list.replaceChildren(...names.map(({ login }) => element('option', { value: login })));
  });
  input.addEventListener('input', changed);
  return {
    node: element(
      'div',
      { class: 'field' },
      element('label', { for: input.id }, 'Your user name at GitHub'),
      element('small', {}, 'A seal is bound to its number, so that nobody else can post it.'),
      ...[input, list, said],
    ),
    name: () => input.value,
    put: (name) => {
      input.value = name;
    },
    known,
    async find() {
      const here = known();
      if (here) return here;
      const name = input.value.trim().replace(/^@/, '');
      if (name === '') throw new Error('Nothing yet for your user name at GitHub. Type it above.');
      const answer = await github.user(name);
      if (answer === undefined)
        throw new Error(`Nobody at GitHub is called ${name}. Look at the name again.`);
      const { readAccount } = await import('#core/workbench/github-answers.ts');
      const reviewer = { account: readAccount(answer), person: undefined };
      said.textContent = wordsFor(reviewer);
      return reviewer;
    },
    says(words) {
      const reviewer = known();
      const text = [reviewer ? wordsFor(reviewer) : '', words].filter((one) => one !== '').join(' ');
      if (said.textContent !== text) said.textContent = text;
    },
  };
}
