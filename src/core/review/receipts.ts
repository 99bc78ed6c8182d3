import { type Receipt, writeReceipt } from './block/receipt.ts';
import { blockDigest } from './block/standing.ts';
import type { Facts } from './facts.ts';
import { receiptsIn } from './noted.ts';

/** Receipts for reviews the bot sees for the first time, and for those whose block it sees changed. */
function newReceipts({ basis, snapshot, received, options, requirement }: Facts): Receipt[] {
  const before = receiptsIn(snapshot);
  return received.flatMap(({ review, by, sealed, standing }) => {
    const block = blockDigest(review.body);
    if (!block || standing === 'faulty' || !review.judged) return [];
    const seen = before.filter(({ post }) => post === review.id);
    if (seen.at(-1)?.block === block) return [];
    const judged = new Map(review.judged.map(({ path, sha256 }) => [path, sha256]));
    const files =
      seen[0]?.files ??
      requirement.judged.flatMap(({ path }) => {
        const sha256 = judged.get(path);
        return sha256 === undefined ? [] : [{ path, sha256 }];
      });
    const { editedAt } = review;
    const edited = editedAt === undefined ? {} : { edited: editedAt };
    const one = { pull: basis.pull.number, post: review.id, by: by.id, ...edited };
    return { ...one, seen: options.now, sealed, block, files };
  });
}

/**
 * The receipts that belong into the living comment, those it has first, within so many characters. Where there are too many,
 * those of reviews that were followed by another go first: what counts is never forgotten before what does not.
 */
export function receiptsFor(facts: Facts, most: number): Receipt[] {
  const all = [...receiptsIn(facts.snapshot), ...newReceipts(facts)];
  const counting = new Set(facts.counted.map(({ review }) => review.id));
  const standing = new Set(
    facts.received.filter((one) => one.standing !== 'superseded').map(({ review }) => review.id),
  );
  const worth = ({ post }: Receipt) => (counting.has(post) ? 0 : standing.has(post) ? 1 : 2);
  let left = most;
  const kept = new Set(
    all
      .map((receipt, place) => ({ receipt, place }))
      .toSorted((a, b) => worth(a.receipt) - worth(b.receipt) || b.place - a.place)
      .filter(({ receipt }) => {
        left -= writeReceipt(receipt).length + 1;
        return left >= 0;
      })
      .map(({ receipt }) => receipt),
  );
  return all.filter((receipt) => kept.has(receipt));
}
