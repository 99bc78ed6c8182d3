import type { IssueForm } from '#core/issue-forms/form.ts';
import { issueForms } from '#core/issue-forms/forms.ts';
import { headingsOf } from '#core/issue-forms/issue-body.ts';
import { sectionsOf } from '#core/issue-forms/sections.ts';
import type { IssueText } from './made.ts';

/**
 * The form that an issue was made with, by its label; where the repository lacks the label, by its questions, all of them.
 * Undefined for any other issue, also where somebody gave it such a label.
 */
export function formOf({ body, labels }: Pick<IssueText, 'body' | 'labels'>): IssueForm | undefined {
  const lines = new Set(body.split(/\r\n?|\n/).map((line) => line.trimEnd()));
  const asks = (form: IssueForm) => headingsOf(form).some((heading) => lines.has(`### ${heading}`));
  const labelled = issueForms.filter((form) => labels.includes(form.id) && asks(form));
  if (labelled.length === 1) return labelled[0];
  const among = labelled.length > 1 ? labelled : issueForms;
  const fitting = among.filter((form) => !('problem' in sectionsOf(body, headingsOf(form))));
  return fitting.toSorted((a, b) => b.questions.length - a.questions.length)[0] ?? labelled[0];
}
