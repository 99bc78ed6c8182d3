import { sha256 } from '../digest/sha256.ts';
import { blockText, findBlocks } from './find.ts';
import type { Receipt } from './receipt.ts';

/** A comment or review as GitHub gives it; instants in ISO. `editedAt` is left out where it is not known or there was no edit. */
export type Posted = { body: string; createdAt: string; editedAt?: string };

/** What the bot saw of the block before: the digest of its text, when, and when it had been edited by then. */
export type Seen = Pick<Receipt, 'seen' | 'edited' | 'block'>;

/** A `/review confirm` by the same person, and when it was posted (ISO). */
export type Confirmation = { at: string };

/** Whether a block counts as it stands. `since`: when it was changed, ISO; null where only the change is known, not when. */
export type Standing =
  | { is: 'as-posted' }
  | { is: 'confirmed'; at: string }
  | { is: 'void'; since: string | null; says: string };

/** Digest of the `/review` in a comment as it stands, `sha256:…`; undefined where there is none. Words around it do not matter. */
export function blockDigest(body: string): string | undefined {
  const [found] = findBlocks(body);
  return found && `sha256:${sha256(blockText(found))}`;
}

const says =
  'This review was edited after it was posted, so it does not count yet. If you stand by it as it reads now, reply with `/review confirm`; or send a new one.';

const instant = (iso: string): number => Date.parse(iso);

/** When the block became what it is, in milliseconds; infinity where that is not known; undefined where it always was. */
function changed({ body, createdAt, editedAt }: Posted, seen: readonly Seen[]): number | undefined {
  const edit = (at: string | undefined) =>
    at !== undefined && instant(at) > instant(createdAt) ? instant(at) : undefined;
  const now = blockDigest(body);
  const otherwise = seen.filter(({ block }) => block !== now);
  const same = seen.filter(({ block }) => block === now);
  if (otherwise.length === 0 && same.some(({ edited }) => edit(edited) === undefined)) return undefined;
  const last = Math.max(...otherwise.map((each) => instant(each.seen)));
  const noticed = same.map((each) => ({ at: instant(each.seen), edited: edit(each.edited) }));
  const since = noticed.filter(({ at }) => at > last).map(({ at, edited }) => edited ?? at);
  const known = [edit(editedAt), ...since].filter((at) => at !== undefined);
  if (otherwise.length === 0 && known.length === 0) return undefined;
  return Math.max(last, Math.min(...known));
}

/**
 * Whether a block still counts. It does as it was posted: never edited, or edited only around it (the bot saw the same
 * block before any edit). Once the bot has seen it otherwise it is void, even if it is changed back, until the reviewer
 * confirms it after the change; a later change voids it again. `edits` is all that the bot has seen of it. A confirmation
 * at the very instant of the change does not count. Where GitHub does not say when it was edited, the change counts from
 * when the bot saw it, so a confirmation before that does nothing.
 */
export function standingOf(
  block: Posted,
  edits: readonly Seen[],
  confirmations: readonly Confirmation[],
): Standing {
  const since = changed(block, edits);
  if (since === undefined) return { is: 'as-posted' };
  const after = confirmations.map(({ at }) => at).filter((at) => instant(at) > since);
  const [first] = after.toSorted((a, b) => instant(a) - instant(b));
  if (first !== undefined) return { is: 'confirmed', at: first };
  return { is: 'void', since: Number.isFinite(since) ? new Date(since).toISOString() : null, says };
}
