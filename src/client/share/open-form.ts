import type { Contributed } from '#core/contribute/kinds.ts';
import type { Question } from '#core/contribute/question.ts';
import type { FileBytes } from '#core/library/read-files.ts';
import type { Underway } from '#core/share/underway.ts';
import type { ShareLibrary } from '#views/share-library.ts';
import type { SharePractice } from '#views/share-practice.ts';
import type { Checker } from '../check/client.ts';
import { makeDesk } from '../drafts/desk.ts';
import { exitPanel } from '../exits/exit-panel.ts';
import { mountForm } from '../form-engine/mount-form.ts';
import type { Form } from '../form-engine/setting.ts';
import { marksBelow } from '../marks/marks-below.ts';
import { pasteAsMarkdown } from '../paste/listen.ts';

export type FormOnPage = {
  /** Where the drafts and the form go. */
  drafts: HTMLElement;
  place: HTMLElement;
  kind: Contributed;
  /** The site's path. */
  base: string;
  library: ShareLibrary;
  /** The practice that a report, try or challenge is about, or that is adapted. */
  practice: SharePractice | undefined;
  checker: Checker;
  /** What is asked first, so that nobody waits for the check. */
  questions: readonly Question[];
  /** What somebody begins with who has no draft, and which draft this page goes on with. */
  fresh: () => Underway;
  fits: (underway: Underway) => boolean;
};

/** What a draft is called before anybody names it. */
function nameOf({ main }: Underway, practice: SharePractice | undefined): string {
  const { title, name } = main.answers;
  const said = [title, name, main.owner === undefined ? undefined : practice?.title].find(
    (one) => typeof one === 'string' && one.trim() !== '',
  );
  return said === undefined ? 'Without a title' : String(said).slice(0, 80);
}

/** Where a file lies from which answers are read: its name tells the id, its practice the rest. */
const pathFor = (kind: Contributed, file: string, owner: string | undefined): string => {
  const id = file.replace(/\.\w+$/, '');
  if (kind === 'practice') return `practices/${id === 'index' ? 'my-practice' : id}/index.mdx`;
  const folder = { report: 'reports', try: 'tries', challenge: 'challenges' }[kind as 'report'];
  return owner === undefined ? `${kind}s/${file}` : `practices/${owner}/${folder}/${file}`;
};

/** The tries of a practice as its folder holds them: a report that names one is checked beside them. JSON is YAML. */
const triesBeside = ({ id, tries }: SharePractice): FileBytes[] =>
  tries.map(({ value, data }) => ({
    path: `practices/${id}/tries/${value}.yaml`,
    bytes: new TextEncoder().encode(JSON.stringify(data)),
  }));

/** Puts a form on the page with its drafts, rich pasting, help with marks, and the ways to leave. */
export async function openForm(page: FormOnPage): Promise<void> {
  const { drafts, place, kind, base, library, practice, checker, questions, fresh, fits } = page;
  const { policy, instance } = library;
  let form: Form | undefined;
  const desk = makeDesk({
    ...{ place: drafts, kind, base, fits, fresh },
    current: () => form?.underway(),
    nameOf: (underway) => nameOf(underway, practice),
    stop: () => form?.close(),
    show({ underway, pictures }) {
      form = mountForm(place, {
        ...{ underway, pictures, checker, questions, keep: desk.keep, leave: leave.show },
        pictureLimits: { imageMegapixelsMax: policy.safety.imageMegapixelsMax, pictureBytesMax: 1_000_000 },
        ...(practice && {
          of: { outcome: practice.outcome, practice: practice.about },
          beside: triesBeside(practice),
        }),
        textField: (field) => void pasteAsMarkdown(field),
        below: (key, open) => marksBelow(key, open, policy.safety.smallNumbers),
      });
    },
    async understand(name, text) {
      if (name.endsWith('.json')) return undefined;
      const path = pathFor(kind, name, fresh().main.owner);
      const read = await checker.ask('read', { path, text });
      return read.is === 'answered' && 'contribution' in read.answer
        ? { main: read.answer.contribution }
        : undefined;
    },
  });
  const leave = exitPanel({
    ...{ instance, safety: policy.safety, arrived: desk.arrived },
    left: () => form && desk.flush(form.underway()),
  });
  await desk.begin();
}
