import type { IssueForm } from '#core/issue-forms/form.ts';
import { templateOf } from '#core/issue-forms/forms.ts';
import { idOf } from '#core/issue-forms/question.ts';
import type { Instance } from '#core/model/instance.ts';
import { contentFolder, issuePage, newFilePage, repositoryPage } from '#core/share/github-pages.ts';

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

/** Links into the repository that `instance.yaml` names. */
export function repositoryLinks(instance: Pick<Instance, 'repository'>): RepositoryLinks {
  const home = repositoryPage(instance);
  return {
    home,
    edit: (path) => `${home}/edit/main/${contentFolder}/${path}`,
    history: (path) => `${home}/commits/main/${contentFolder}/${path}`,
    pull: (number) => `${home}/pull/${number}`,
    newFile: (folder, filename, text) => newFilePage(instance, `${folder}/${filename}`, text),
    form: (form, answers = {}) => {
      const filled = form.questions.flatMap((question) => {
        const answer = answers[question.key];
        return answer ? [[idOf(question), answer]] : [];
      });
      return issuePage(instance, templateOf(form), Object.fromEntries(filled));
    },
  };
}
