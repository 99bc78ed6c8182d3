import type { Contributed } from '#core/contribute/kinds.ts';
import type { Instance } from '#core/model/instance.ts';
import type { Policy } from '#core/model/policy.ts';
import { filesQuestion, sendTemplate } from '../issue-forms/send-form.ts';
import { type Bundle, isText, textsOf } from './bundle.ts';
import { writeBundleText } from './bundle-text.ts';
import { type Letter, letterFor } from './exit-letter.ts';
import { afterwards, nextSteps } from './exit-words.ts';
import { issuePage, newFilePage } from './github-pages.ts';

/** What is known of whoever leaves. `hasAccount` undefined: not asked yet, so every way is offered. */
export type Leaver = {
  /** Has an account at GitHub. */
  hasAccount?: boolean | undefined;
  /** Their person's and school's files exist already. */
  known: boolean;
};

/**
 * One way to leave with what was written. `next` says, a line each, what the person will do and what will happen then.
 *
 * `new-file`: `href` is GitHub's page for a new file, filled in. `issue`: `href` is an issue form, filled in. `copy`: `copy`
 * goes to the clipboard, then `href` is the same form, empty. `download`: the files are saved under `filename`, one as it is
 * and more in a zip, and `email` is a letter to an editor to attach them to.
 */
export type Exit = { says: string; next: readonly string[] } & (
  | { is: 'new-file'; href: string }
  | { is: 'issue'; href: string }
  | { is: 'copy'; copy: string; href: string }
  | { is: 'download'; filename: string; email: Letter }
);

type Of<Is extends Exit['is']> = Extract<Exit, { is: Is }>;
type Repository = Pick<Instance, 'name' | 'repository' | 'editors'>;
type Bounds = Pick<Policy['safety'], 'prefillBytesMax' | 'issueCharactersMax'>;

/** The other questions of the form and what GitHub writes round the answers are shorter than this. */
const AROUND = 1000;

/** What a contribution is called in the title of an issue. */
const titles: Record<Contributed, string> = {
  practice: 'Share',
  report: 'Tried',
  try: 'Going to try',
  challenge: 'Challenge',
  ask: 'Ask',
  person: 'Join',
  school: 'School',
};
/** The title of an issue or pull request that brings a bundle. */
export const titleOf = ({ kind, title }: Pick<Bundle, 'kind' | 'title'>): string =>
  `${titles[kind]}: ${title.slice(0, 100)}`;

function newFile(bundle: Bundle, instance: Repository, { prefillBytesMax }: Bounds): Of<'new-file'>[] {
  const [file, ...more] = bundle.files;
  if (more.length > 0 || !isText(file)) return [];
  const href = newFilePage(instance, file.path, file.text);
  if (href.length > prefillBytesMax) return [];
  const next = [...nextSteps['new-file'], afterwards(bundle.kind)];
  return [{ is: 'new-file', says: 'Open it at GitHub as a new file', href, next }];
}

function issue(
  bundle: Bundle,
  instance: Repository,
  { prefillBytesMax, issueCharactersMax }: Bounds,
): (Of<'issue'> | Of<'copy'>)[] {
  const text = writeBundleText(textsOf(bundle));
  const pictures = bundle.files.some((file) => !isText(file));
  const steps = (is: 'issue' | 'copy') => [
    ...nextSteps[is],
    ...(pictures ? [nextSteps.pictures] : []),
    ...[nextSteps.bot, afterwards(bundle.kind)],
  ];
  const title = titleOf(bundle);
  const href = issuePage(instance, sendTemplate, { title, [filesQuestion.key]: text });
  if (href.length <= prefillBytesMax)
    return [{ is: 'issue', says: 'Send it as an issue at GitHub', href, next: steps('issue') }];
  if (text.length + AROUND > issueCharactersMax) return [];
  const empty = issuePage(instance, sendTemplate, { title });
  const says = 'Copy it, and send it as an issue at GitHub';
  return [{ is: 'copy', says, copy: text, href: empty, next: steps('copy') }];
}

/** The name under which a bundle is saved: that of its one file, which an index would not tell, or of a zip. */
function filenameOf({ files }: Bundle): string {
  const [{ path }, ...more] = files;
  const parts = path.split('/').slice(1);
  const [last = 'file.mdx'] = parts.slice(-1);
  const named = /^index\./.test(last) ? last.replace('index', parts.at(-2) ?? 'index') : last;
  return more.length === 0 ? named : named.replace(/\.\w+$/, '.zip');
}

function download(bundle: Bundle, instance: Repository): Of<'download'> {
  const filename = filenameOf(bundle);
  const email = letterFor(bundle, filename, instance);
  const next = [...nextSteps.download, afterwards(bundle.kind)];
  return { is: 'download', says: 'Save it, and send it to an editor by e-mail', filename, email, next };
}

/**
 * Ways to leave with a bundle, best first; the last is always the download, which needs no account. Somebody whose files do
 * not exist yet does best with an issue: all of them travel together.
 */
export function exitsOf(
  bundle: Bundle,
  instance: Repository,
  { hasAccount, known }: Leaver,
  bounds: Bounds,
): Exit[] {
  const saved = download(bundle, instance);
  if (hasAccount === false) return [saved];
  const asFile = newFile(bundle, instance, bounds);
  const asIssue = issue(bundle, instance, bounds);
  return known ? [...asFile, ...asIssue, saved] : [...asIssue, ...asFile, saved];
}
