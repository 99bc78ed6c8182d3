import type { Instance } from '#core/model/instance.ts';

/** Pages of the repository where a reader can do something about a write-up; all open a ready form or editor. */
export type RepositoryLinks = {
  home: string;
  edit(path: string): string;
  history(path: string): string;
  newFile(folder: string, filename: string, text: string): string;
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
    newFile: (folder, filename, text) =>
      `${home}/new/main/${content}/${folder}?filename=${encodeURIComponent(filename)}&value=${encodeURIComponent(text)}`,
  };
}
