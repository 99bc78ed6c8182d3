import type { TypedRating } from '#core/workbench/rating-so-far.ts';
import { deskLine, keptWords } from '../drafts/desk-line.ts';
import { type Draft, type DraftStore, draftStore } from '../drafts/draft-store.ts';
import { type Keeping, keepDraft } from '../drafts/keep-draft.ts';
import { onLeaving } from '../drafts/on-leaving.ts';
import { button, element } from '../form-engine/element.ts';

/** A rating that is being given: of which pull request, by whom, and which commit was read. */
export type RatingDraft = { pull: number; who: string; headSha?: string; typed: TypedRating };

const kind = 'review';
const unkept = 'This browser keeps nothing for this page now. Make the block before you leave it.';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a draft holds where it is of the right shape; what the answers are worth is for the check to say. */
export function readRatingDraft(content: unknown): RatingDraft | undefined {
  if (!isRecord(content) || !isRecord(content['typed'])) return undefined;
  const { pull, who, headSha, typed } = content;
  const isText = (one: unknown) => typeof one === 'string';
  if (!Number.isSafeInteger(pull) || !isText(who) || !Object.values(typed as object).every(isText))
    return undefined;
  return {
    ...{ pull: pull as number, who: who as string, typed: typed as TypedRating },
    ...(isText(headSha) && { headSha: headSha as string }),
  };
}

export type KeptOptions = {
  /** The site's path, so that two sites of one address keep their drafts apart. */
  base: string;
  /** Puts a draft into the form. */
  show: (draft: RatingDraft) => void;
};

/** Keeps ratings in this browser as they are typed, one draft for each pull request. */
export function keptRatings({ base, show }: KeptOptions) {
  const store: DraftStore<RatingDraft> = draftStore({
    ...{ storage: () => localStorage, prefix: `${base}review-draft:`, read: readRatingDraft },
    ...{ now: () => new Date(), events: window },
    newId: () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`,
  });
  const line = deskLine();
  const others = element('ul', { class: 'draft-list' });
  const tell = (keeping: Keeping<RatingDraft>) => {
    if (keeping.is === 'not-kept') line.wrong(unkept);
    else line.kept(keptWords(keeping.draft));
    if (keeping.is === 'renewed') show(keeping.draft.content);
  };
  let keeping = keepDraft({ store, kind, nameOf, tell });

  function nameOf({ pull }: RatingDraft): string {
    return pull === 0 ? 'Review of files' : `Review of pull request ${pull}`;
  }
  const all = (): Draft<RatingDraft>[] => store.list(kind).flatMap(({ id }) => store.open(id) ?? []);

  function list(pull: number): void {
    const rows = all()
      .filter((draft) => draft.content.pull !== pull)
      .map(({ id, name, content }) => {
        const row = element(
          'li',
          { class: 'does' },
          element('a', { href: content.pull === 0 ? '?' : `?pull=${content.pull}` }, name),
          button('Delete', 'btn', () => {
            store.remove(id);
            row.remove();
          }),
        );
        row.querySelector('button')?.setAttribute('aria-label', `Delete: ${name}`);
        return row;
      });
    others.replaceChildren(...rows);
  }

  // Whoever leaves within a moment of the last word loses none either.
  onLeaving(() => keeping.flush());

  return {
    node: element('div', { class: 'drafts' }, line.node, others),
    changed: (draft: RatingDraft) => keeping.changed(draft),
    /** Goes on with the draft of a pull request, and gives it, where there is one. */
    begin(pull: number): RatingDraft | undefined {
      keeping.end();
      const from = all().find((draft) => draft.content.pull === pull);
      keeping = keepDraft({ store, kind, from, nameOf, tell });
      list(pull);
      if (from) show(from.content);
      if (store.can() !== 'keep') line.wrong(unkept);
      else
        line.kept(
          from ? keptWords(from) : 'Kept on this device as you type. Nobody sees it until you post it.',
        );
      return from?.content;
    },
    /** Forgets the draft that is open. */
    forget(): void {
      const note = keeping.note();
      keeping.end();
      if (note) store.remove(note.id);
      keeping = keepDraft({ store, kind, nameOf, tell });
      line.kept('The draft is forgotten.');
    },
  };
}
