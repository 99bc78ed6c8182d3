import { imagePath } from '#core/model/kinds.ts';
import { inContent, isContent } from '#core/review/lanes.ts';
import type { Judged } from '#core/workbench/judged.ts';
import { changeIn, folderAfter, type ReadFile, type UnderReview } from '#core/workbench/under-review.ts';
import type { Checker } from '../check/client.ts';
import type { ChangeLookedAt } from '../check/protocol.ts';
import { element } from '../form-engine/element.ts';
import { drawnPicture } from '../form-engine/pictures.ts';
import { printed } from '../form-engine/preview.ts';
import { section } from './section.ts';
import { findings, support } from './what-machines-say.ts';

/** What is read beside the rating: the files, what the check says of them, and what people judge. */
export type ToRead = { under: UnderReview; looked: ChangeLookedAt; judged: Judged };

const decoder = new TextDecoder();

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** The head: which pull request, by whom, and which bytes a rating is bound to. */
function head({ under, judged }: ToRead): HTMLElement {
  const { pull, title, author, headSha, files } = under;
  const name = pull === 0 ? 'Files of this computer' : `Pull request ${pull}`;
  const meta = [
    author && author.id !== 0 ? `by @${author.login}` : '',
    many(files.length, 'file'),
    headSha ? `at ${headSha.slice(0, 10)}` : '',
  ];
  const rows = judged.files.map(({ path, sha256 }) =>
    element('li', {}, element('code', {}, path), ` ${sha256.slice(0, 12)}…`),
  );
  return section(
    'reading',
    title === '' ? name : `${name}: ${title}`,
    element(
      'p',
      { class: 'meta' },
      ...meta.filter((text) => text !== '').map((text) => element('span', {}, text)),
    ),
    element(
      'details',
      { class: 'bound' },
      element('summary', {}, `A rating is bound to ${many(judged.files.length, 'file')}`),
      element('ul', { class: 'refs' }, ...rows),
      element('p', { class: 'hint' }, `Digest ${judged.digest}`),
    ),
    judged.outside.length > 0
      ? element(
          'p',
          { class: 'finding stop' },
          `Reviewers have no say in ${judged.outside.join(', ')}: the bot asks for a pull request of its own.`,
        )
      : '',
  );
}

/** A write-up or report as it would be read; its text as it stands where it cannot be shown. */
async function asRead(file: ReadFile, { under }: ToRead, checker: Checker): Promise<HTMLElement> {
  const path = inContent(file.path);
  const text = decoder.decode(file.bytes);
  const practice = /^practices\/([^/]+)\//.exec(path)?.[1] ?? '';
  const beside = folderAfter(changeIn(under), under.onMain, practice);
  const reply = await checker.ask('preview', { path, text, beside }, path);
  const preview = reply.is === 'answered' ? reply.answer : null;
  if (!preview)
    return element(
      'div',
      {},
      element(
        'p',
        { class: 'hint' },
        `${path}, as it stands: it has no page of its own, or something is wrong with it.`,
      ),
      element(
        'div',
        { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': path },
        element('pre', { class: 'changes' }, text),
      ),
    );
  const picture = (name: string, alt: string) => {
    const found = beside.find(
      (one) => imagePath.test(one.path) && one.path.endsWith(`/${name.replace(/^\.\//, '')}`),
    );
    return drawnPicture(found && { name, bytes: found.bytes }, alt);
  };
  return element('div', { class: 'preview writeup', lang: 'en-GB' }, ...printed(preview, picture));
}

/** What changed against what is published, file by file. */
async function changes({ under }: ToRead): Promise<HTMLElement> {
  const { whatChanged } = await import('./what-changed.ts');
  const main = new Map(under.onMain.map(({ path, bytes }) => [path, bytes]));
  const rows = under.files.map(({ path, was, change, bytes }) => {
    const own = inContent(path);
    const before = main.get(inContent(was ?? path));
    const title = element('h3', {}, own);
    if (change === 'removed') return [title, element('p', {}, 'Would be taken away.')];
    if (!isContent(path) || !bytes) return [title, element('p', {}, 'Not read here.')];
    if (imagePath.test(own))
      return [title, element('p', {}, before ? 'Another picture in its place.' : 'A picture, new.')];
    if (!before)
      return [
        title,
        element(
          'p',
          {},
          under.headSha
            ? 'New: nothing of it is published.'
            : 'What is published is not known here: fetch it from GitHub to compare.',
        ),
      ];
    return [title, whatChanged(decoder.decode(before), decoder.decode(bytes), own)];
  });
  return section('changed', 'What changed', ...rows.flat());
}

const isRead = ({ path, change, bytes }: ReadFile): boolean =>
  change !== 'removed' && bytes !== undefined && isContent(path) && !imagePath.test(inContent(path));

/** Everything there is to read of a change, the figures and the text before what machines say of them. */
export async function reading(toRead: ToRead, checker: Checker): Promise<HTMLElement[]> {
  const texts = await Promise.all(
    toRead.under.files.filter(isRead).map((file) => asRead(file, toRead, checker)),
  );
  return [
    head(toRead),
    section('as-read', 'How it will read', ...texts),
    await changes(toRead),
    support(toRead.looked),
    findings(toRead.looked),
  ];
}
