import type { Instance } from '#core/model/instance.ts';

type Repository = Pick<Instance, 'repository'>;

/** Where the content folder lies in the repository. */
export const contentFolder = 'content';

/** The repository's own page. */
export const repositoryPage = ({ repository }: Repository): string => `https://github.com/${repository}`;

/**
 * Encoded as a browser sends it: an address made of these parts is as long as it looks. Half a character (a lone surrogate)
 * becomes U+FFFD.
 */
const encoded = (text: string): string => encodeURIComponent(text.toWellFormed()).replaceAll("'", '%27');

const query = (parts: Readonly<Record<string, string>>): string =>
  Object.entries(parts)
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .join('&');

/** GitHub's page for a new file, filled in; `path` is below the content folder. */
export function newFilePage(instance: Repository, path: string, text: string): string {
  const cut = path.lastIndexOf('/');
  const folder = path.slice(0, cut).split('/').map(encoded).join('/');
  const filled = query({ filename: path.slice(cut + 1), value: text });
  return `${repositoryPage(instance)}/new/main/${contentFolder}/${folder}?${filled}`;
}

/** GitHub's page for a new issue with one of the forms; `filled` by the ids of its questions, and `title`. */
export const issuePage = (
  instance: Repository,
  template: string,
  filled: Readonly<Record<string, string>> = {},
): string => `${repositoryPage(instance)}/issues/new?${query({ template, ...filled })}`;
