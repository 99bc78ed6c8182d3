import type { ChosenPicture, Underway } from '#core/share/underway.ts';
import { button, element } from '../form-engine/element.ts';
import { saveFile } from '../save-file.ts';
import { deskLine, freshWords, keptWords, unkeptWords } from './desk-line.ts';
import { readDraftFile, writeDraftFile } from './draft-file.ts';
import { draftList } from './draft-list.ts';
import { type Draft, type DraftNote, draftStore } from './draft-store.ts';
import { type Keeping, type KeptDraft, keepDraft } from './keep-draft.ts';
import { onLeaving } from './on-leaving.ts';
import { pictureStore } from './picture-store.ts';
import { readUnderway } from './read-underway.ts';

/** What stands in a form, and the pictures that go with it. */
export type InForm = { underway: Underway; pictures: readonly ChosenPicture[] };

export type DeskOptions = {
  /** Where the drafts are shown. */
  place: HTMLElement;
  kind: string;
  /** The site's path, so that two sites of one address keep their drafts apart. */
  base: string;
  /** Whether a draft is one that this page goes on with, such as one about the same practice. */
  fits: (underway: Underway) => boolean;
  /** What somebody begins with who has no draft. */
  fresh: () => Underway;
  /** What stands in the form this moment; undefined before there is one. */
  current: () => Underway | undefined;
  /** What a new draft is called. */
  nameOf: (underway: Underway) => string;
  /** Stops the form that is shown; it tells first of changes that it has not told of yet. */
  stop: () => void;
  /** Puts something into the form in place of what stands there. */
  show: (inForm: InForm) => void;
  /** Reads another file than a saved draft, such as a write-up; undefined where it cannot. */
  understand?: (name: string, text: string) => Promise<Underway | undefined>;
};

/** The drafts of a page with a form. */
export type Desk = {
  /** Shows the newest draft that fits, or a fresh form. */
  begin: () => Promise<void>;
  /** Keeps at once what stands in the form, before its page is left. */
  flush: (underway: Underway) => void;
  /** To be told of every change. */
  keep: (underway: Underway, pictures: readonly ChosenPicture[]) => void;
  /** What was open arrived where it was sent: its draft goes. */
  arrived: () => void;
};

const newId = () =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(36).padStart(2, '0')).join('');

/** A name that every computer lets a file have. */
const fileName = (name: string, kind: string): string =>
  `${name.replace(/[^\p{L}\p{N} -]/gu, '').trim() || kind}.draft.json`;

/** Keeps the drafts of a form in this browser, shows them, and lets them be renamed, deleted, saved and brought back. */
export function makeDesk({
  place,
  kind,
  base,
  fits,
  fresh,
  current,
  nameOf,
  stop,
  show,
  understand,
}: DeskOptions): Desk {
  const store = draftStore({
    ...{ storage: () => localStorage, prefix: `${base}draft:`, read: readUnderway },
    ...{ now: () => new Date(), newId, events: window },
  });
  const shelf = pictureStore(`${base}draft-pictures`);
  const line = deskLine();
  const all = element('details', { class: 'all-drafts' });
  const removed = new Set<string>();
  let keeping: KeptDraft<Underway> | undefined;
  /** What arrived, as long as nothing more is typed. */
  let sent: string | undefined;
  let now: InForm = { underway: fresh(), pictures: [] };

  function start(from?: DraftNote): void {
    keeping?.end();
    keeping = keepDraft({ store, kind, from, nameOf, tell });
  }

  /** The form tells of changes a moment late; nothing of them may be lost when something else is done. */
  function catchUp(): void {
    const here = current();
    if (!here || JSON.stringify(here) === JSON.stringify(now.underway)) return;
    now = { ...now, underway: here };
    // In a form that is fresh only what goes without saying differs, and that is no draft.
    if (keeping?.note()) keeping.changed(here);
  }

  function put(inForm: InForm, from?: DraftNote): void {
    // What the form still has to tell belongs to the draft that is open, not to the next.
    stop();
    catchUp();
    start(from);
    now = inForm;
    show(inForm);
    list();
  }

  async function open(draft: Draft<Underway>): Promise<void> {
    const pictures = await shelf.of(draft.id);
    put({ underway: draft.content, pictures }, draft);
    line.kept(keptWords(draft));
  }

  function openFresh(): void {
    put({ underway: fresh(), pictures: [] });
    const can = store.can();
    if (can === 'keep') line.kept(freshWords);
    else line.wrong(unkeptWords[can]);
  }

  function tell(told: Keeping<Underway>): void {
    if (told.is === 'not-kept') {
      line.wrong(unkeptWords[told.why]);
      return;
    }
    line.kept(keptWords(told.draft));
    if (told.is === 'apart')
      line.say(
        `You also wrote into “${told.other.name}” in another tab. Nothing is lost: what stands here is kept apart, as “${told.draft.name}”.`,
      );
    if (told.is === 'renewed') {
      line.say('You wrote on in another tab. This is the newest.');
      void open(told.draft);
    } else if (!isNaming()) list();
  }

  /** What is kept meanwhile must not take the name away that somebody is typing. */
  const isNaming = () => all.querySelector('input[type="text"]') !== null;

  const saveHere = () => {
    catchUp();
    save(keeping?.note()?.name ?? nameOf(now.underway), now);
  };

  const save = (name: string, { underway, pictures }: InForm) => {
    const text = writeDraftFile({ kind, name, content: underway, pictures });
    saveFile(fileName(name, kind), text, 'application/json');
  };

  function remove(note: DraftNote): void {
    const wasOpen = note.id === keeping?.note()?.id;
    if (wasOpen) {
      stop();
      catchUp();
      keeping?.flush();
    }
    const undo = store.remove(note.id);
    removed.add(note.id);
    if (wasOpen) openFresh();
    const bringBack = () => {
      const back = undo?.();
      const isBack = back?.is === 'kept';
      line.say(isBack ? `“${note.name}” is back.` : 'It could not be brought back: the storage is full.');
      if (wasOpen && isBack) void open(back.draft);
      else list();
    };
    line.say(`“${note.name}” is deleted. `, button('Bring it back', 'btn', bringBack));
    list();
  }

  async function restore(file: File): Promise<void> {
    const text = await file.text();
    const other = await understand?.(file.name, text).catch(() => undefined);
    const name = file.name.replace(/\.\w+$/, '');
    const read = other ? { name, content: other, pictures: [] } : readDraftFile(text, readUnderway);
    if ('problem' in read) {
      line.say(read.problem);
      return;
    }
    if (read.content.main.kind !== kind) {
      line.say('Unexpected draft of another form, expected one of this form. Open it there.');
      return;
    }
    const begun = store.begin(kind, read.name, read.content);
    if (begun.is === 'kept') {
      await shelf.keep(begun.draft.id, read.pictures);
      await open(begun.draft);
    } else put({ underway: read.content, pictures: read.pictures });
    line.say(`“${read.name}” is open.`);
  }

  function rename({ id }: DraftNote, name: string): void {
    const renamed = store.rename(id, name);
    if (renamed.is === 'kept' && id === keeping?.note()?.id) line.kept(keptWords(renamed.draft));
    list();
  }

  function list(): void {
    const notes = store.list(kind);
    const file = element('input', { type: 'file', accept: '.json,.mdx,.yaml' });
    file.addEventListener('change', () => {
      const [chosen] = file.files ?? [];
      if (chosen) void restore(chosen);
    });
    const openNote = (id: string) => {
      const draft = store.open(id);
      if (draft) void open(draft);
    };
    const saveNote = async (id: string) => {
      const draft = store.open(id);
      if (draft) save(draft.name, { underway: draft.content, pictures: await shelf.of(id) });
    };
    all.replaceChildren(
      element('summary', {}, notes.length === 0 ? 'Drafts' : `Drafts (${notes.length})`),
      draftList(notes, keeping?.note()?.id, {
        open: ({ id }) => openNote(id),
        save: ({ id }) => void saveNote(id),
        ...{ rename, remove },
      }),
      element(
        'p',
        { class: 'does' },
        button('Start a new one', 'btn', openFresh),
        button('Save what stands here to a file', 'btn', saveHere),
      ),
      element('label', {}, 'Open a saved file ', file),
    );
  }

  async function keepPictures(pictures: readonly ChosenPicture[]): Promise<void> {
    keeping?.flush();
    const note = keeping?.note();
    if (note && !(await shelf.keep(note.id, pictures))) line.wrong(unkeptWords.pictures);
  }

  onLeaving(() => keeping?.flush());
  addEventListener('pagehide', () => {
    for (const id of removed) if (!store.open(id)) void shelf.keep(id, []);
  });
  place.replaceChildren(line.node, all);

  return {
    async begin() {
      const notes = store.list(kind);
      const everywhere = notes.map(({ id }) => store.open(id));
      const fitting = everywhere.find((draft) => draft && fits(draft.content));
      if (fitting) await open(fitting);
      else openFresh();
    },
    flush(underway) {
      if (JSON.stringify(underway) === sent) return;
      now = { ...now, underway };
      keeping?.changed(underway);
      keeping?.flush();
    },
    keep(underway, pictures) {
      if (JSON.stringify(underway) === sent) return;
      const isNew = pictures !== now.pictures;
      now = { underway, pictures };
      keeping?.changed(underway);
      if (isNew) void keepPictures(pictures);
    },
    arrived() {
      const note = keeping?.note();
      start();
      sent = JSON.stringify(now.underway);
      if (note) store.remove(note.id);
      if (note) void shelf.keep(note.id, []);
      line.kept('This draft is gone from this device.');
      list();
    },
  };
}
