import type { IssueForm } from '#core/issue-forms/form.ts';
import { templateOf } from '#core/issue-forms/forms.ts';
import { idOf } from '#core/issue-forms/question.ts';
import type { Instance } from '#core/model/instance.ts';

/** Pages of the repository where a reader can do something about a write-up; all open a ready form or editor. */
export type RepositoryLinks = {
  home: string;
  edit(path: string): string;
  history(path: string): string;
  pull(number: number): string;
  newFile(folder: string, filename: string, text: string): string;
  /** A form for people without Git; `answers` are filled in beforehand, by the keys of its questions. */
  form(form: IssueForm, answers?: Readonly<Record<string, string>>): string;
};

/** Where the content folder lies in the repository. */
const content = 'content';

/** Links into the repository that `instance.yaml` names. */
export function repositoryLinks({ repository }: Pick<Instance, 'repository'>): RepositoryLinks {
  const home = `https://github.com/${repository}`;
  return {
    home,
    edit: (path) => `${home}/edit/main/${content}/${path}`,
    history: (path) => `${home}/commits/main/${content}/${path}`,
    pull: (number) => `${home}/pull/${number}`,
    newFile: (folder, filename, text) =>
      `${home}/new/main/${content}/${folder}?filename=${encodeURIComponent(filename)}&value=${encodeURIComponent(text)}`,
    form: (form, answers = {}) => {
      const filled = form.questions.flatMap((question) => {
        const answer = answers[question.key];
        return answer ? [[idOf(question), answer]] : [];
      });
      return `${home}/issues/new?${new URLSearchParams([['template', templateOf(form)], ...filled])}`;
    },
  };
}
