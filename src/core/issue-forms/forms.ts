import { addSchoolForm, askForm, joinForm } from './community-forms.ts';
import type { IssueForm } from './form.ts';
import { challengeForm, goingToTryForm, shareForm, triedForm } from './practice-forms.ts';
import { sendForm } from './send-form.ts';

/** The forms, in the order in which they are offered. */
export const issueForms: readonly IssueForm[] = [
  shareForm,
  triedForm,
  goingToTryForm,
  askForm,
  challengeForm,
  joinForm,
  addSchoolForm,
  sendForm,
];

/** The name of a form's file, by which a link opens it; GitHub lists forms in the order of these names. */
export const templateOf = (form: IssueForm): string => `${issueForms.indexOf(form) + 1}-${form.id}.yml`;
