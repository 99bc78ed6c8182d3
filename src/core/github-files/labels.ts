import { issueForms } from '../issue-forms/forms.ts';
import { labelPrefix } from '../review/desire.ts';
import { judgements } from '../review/judgement.ts';

/** A label of issues and pull requests. `color` is six hexadecimal digits. */
export type Label = { name: string; color: string; description: string };

/** Every label that the forms, Dependabot and the review bot use. GitHub gives an issue only labels that there are. */
export const labels: readonly Label[] = [
  ...issueForms.map(({ id, name }) => ({
    name: id,
    color: '0a5a56',
    description: `Made with the form "${name}"`,
  })),
  ...judgements.map((is) => ({
    name: `${labelPrefix}${is}`,
    color: '3b4a8c',
    description: 'Where the review stands; set by the bot',
  })),
  { name: 'dependencies', color: '51575d', description: 'Newer packages and actions' },
];
