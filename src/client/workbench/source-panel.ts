import { slug } from '#core/model/slug.ts';
import { contentFolder } from '#core/share/github-pages.ts';
import { placeOfFile } from '#core/workbench/place-of-file.ts';
import type { ReadFile, UnderReview } from '#core/workbench/under-review.ts';
import { button, element } from '../form-engine/element.ts';

/** What a pull request or files can be had from, and what to do with them. */
export type SourceOptions = {
  repository: string;
  /** Paths below the content folder that are published, so that a file is known as new or as changed. */
  published: () => Promise<ReadonlySet<string>>;
  /** Fetches a pull request; throws, in words, where it cannot. */
  fetchPull: (number: number) => Promise<UnderReview>;
  took: (under: UnderReview) => Promise<void>;
  numbered: (number: number) => void;
};

/** The number that somebody typed or pasted: `12`, `#12`, or the address of the pull request. 0 where there is none. */
export const numberIn = (typed: string): number => {
  const text = typed.trim();
  const [, digits] = /^#?(\d{1,9})$/.exec(text) ?? /\/pull\/(\d{1,9})(?:\D|$)/.exec(text) ?? [];
  return Number(digits ?? 0);
};

/** The largest file of this computer that is read, in bytes: nothing larger is ever published. */
const LARGEST = 5_000_000;

/** Files of this computer at their places in the repository; those whose place is not known are left out. */
async function read(
  files: readonly File[],
  practice: string,
  published: ReadonlySet<string>,
): Promise<ReadFile[]> {
  const placed = files.flatMap((file) => {
    const path = placeOfFile(file.webkitRelativePath || file.name, practice);
    return path === undefined ? [] : [{ file, path }];
  });
  return Promise.all(
    placed.map(async ({ file, path }): Promise<ReadFile> => {
      const change = published.has(path.slice(contentFolder.length + 1)) ? 'modified' : 'added';
      if (file.size > LARGEST) return { path, change };
      return { path, change, bytes: new Uint8Array(await file.arrayBuffer()) };
    }),
  );
}

const field = (label: string, help: string, control: HTMLElement): HTMLElement =>
  element(
    'div',
    { class: 'field' },
    element('label', { for: control.id }, label),
    help !== '' && element('small', {}, help),
    control,
  );

/** The part for those without GitHub: files that are chosen or dropped, or a text. `open` is given what they chose. */
function localPart(open: (files: readonly File[], practice: string) => void): HTMLElement {
  const folder = element('input', { type: 'text', id: 'folder', autocomplete: 'off', maxlength: 120 });
  const files = element('input', { type: 'file', id: 'files', multiple: true });
  const text = element('textarea', { id: 'pasted', rows: 4, spellcheck: 'false' });
  const take = (chosen: Iterable<File>) => open([...chosen], slug(folder.value, 120));
  files.addEventListener('change', () => take(files.files ?? []));
  const drop = element(
    'div',
    { class: 'drop' },
    field('Files of the write-up', '', files),
    element('p', { class: 'hint' }, 'Or drop them here. They stay on this computer.'),
  );
  drop.addEventListener('dragover', (event) => event.preventDefault());
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    take(event.dataTransfer?.files ?? []);
  });
  const openText = () => {
    const written = text.value.trim() === '' ? [] : [new File([text.value], 'index.mdx')];
    open(written, slug(folder.value, 120) || 'pasted');
  };
  return element(
    'details',
    {},
    element('summary', {}, 'Without GitHub: files or text of this computer'),
    element(
      'div',
      { class: 'fields' },
      field('Id of the write-up', 'The name of its folder, where the files do not tell.', folder),
      drop,
      field('Or the text of its index.mdx', '', text),
      element('p', { class: 'does' }, button('Open this text', 'btn', openText)),
    ),
  );
}

/** The part in which somebody says what is reviewed: a pull request that is fetched, or files and text of this computer. */
export function sourcePanel({ repository, published, fetchPull, took, numbered }: SourceOptions) {
  const said = element('p', { class: 'said', role: 'status' });
  const number = element('input', {
    ...{ type: 'text', id: 'pull', name: 'pull', inputmode: 'numeric', autocomplete: 'off', maxlength: 200 },
  });
  number.addEventListener('input', () => numbered(numberIn(number.value)));

  async function attempt(words: string, get: () => Promise<UnderReview>): Promise<void> {
    said.textContent = words;
    said.classList.remove('standstill');
    try {
      await took(await get());
      said.textContent = '';
    } catch (error) {
      said.textContent = (error as Error).message;
      said.classList.add('standstill');
    }
  }
  const fetchNow = () =>
    attempt('Fetching it from api.github.com …', async () => {
      const wanted = numberIn(number.value);
      if (wanted === 0) throw new Error('Nothing yet for the pull request, expected its number, such as 12.');
      return fetchPull(wanted);
    });
  const open = (chosen: readonly File[], practice: string) =>
    attempt('Reading …', async () => {
      const files = await read(chosen, practice, await published());
      if (files.length === 0)
        throw new Error(
          'It is not known where these files belong. Type the id of the write-up, or choose its whole folder.',
        );
      const pull = numberIn(number.value);
      return { pull, title: '', author: undefined, headSha: undefined, files, onMain: [] };
    });
  const fetching = element(
    'div',
    {},
    element(
      'p',
      { class: 'does' },
      button('Fetch it from api.github.com', 'btn main', () => void fetchNow()),
    ),
    element(
      'p',
      { class: 'hint' },
      `This asks GitHub for the files of that pull request in ${repository}. GitHub sees the address of your connection, as when you open its page; nothing else is sent, and nothing is asked before you press.`,
    ),
  );
  return {
    node: element(
      'div',
      { class: 'fields' },
      field('Pull request', 'Its number or address. The bot’s message has both.', number),
      fetching,
      localPart((files, practice) => void open(files, practice)),
      said,
    ),
    put: (wanted: number) => {
      number.value = wanted === 0 ? '' : String(wanted);
    },
  };
}
