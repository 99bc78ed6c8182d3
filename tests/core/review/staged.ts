import { addressOf } from '#core/model/kinds.ts';
import type { JudgeOptions } from '#core/review/facts.ts';
import type { Contribution, Snapshot } from '#core/review/snapshot.ts';
import { accounts, bytes, contribution, now, snapshotWith, usualOptions } from './made.ts';
import { known, type Story } from './story.ts';
import { mainOf } from './story-main.ts';
import { box, filesOf, notedIn, reviewsOf } from './story-reviews.ts';

function contentsOf(story: Story): Contribution[] {
  return filesOf(story).flatMap(({ path, change, says }) => {
    const inside = path.replace(/^content\//, '');
    if (inside === path || change === 'removed' || !addressOf(inside)) return [];
    return [{ ...contribution, path: inside, ...says }];
  });
}

/** The snapshot of a story, and what it is judged with. */
export async function staged(story: Story): Promise<{ snapshot: Snapshot; options: JudgeOptions }> {
  const { author, mergedBy, committers, ...pull } = story.pull ?? {};
  const main = mainOf(story);
  const opened = known(author ?? 'ada', story);
  const reviews = await reviewsOf(story);
  const snapshot = snapshotWith({
    main,
    reviews,
    comments: [
      ...notedIn(story, reviews),
      ...(story.comments ?? []).map(({ by, at, says, editedAt, id }, place) => ({
        ...{ id: id ?? 100 + place, by: known(by, story), body: says, at },
        ...(editedAt !== undefined && { editedAt }),
      })),
    ],
    files: filesOf(story).map(({ says: _, bytes: letter = 'a', ...file }) => ({
      ...{ change: 'added' as const, object: 'file' as const },
      ...(file.change !== 'removed' && letter !== 'unread' && { sha256: bytes(letter) }),
      ...file,
    })),
    checked: {
      findings: (story.findings ?? []).map((one) => ({
        ...{ path: contribution.path, line: 1, column: 1, ruleId: 'rule', severity: 'error', message: 'No.' },
        ...one,
      })) as Snapshot['checked']['findings'],
      contents: contentsOf(story),
      levels: [{ practice: 'paired-reading', claimed: 3, supported: 3, ...story.levels }],
    },
    complete: story.complete ?? true,
    permissions: new Map([
      [accounts.eve.id, 'write'],
      [accounts.bot.id, 'write'],
      ...Object.entries(story.permissions ?? {}).map(
        ([name, what]) => [known(name, story).id, what] as const,
      ),
    ]),
    openReviews: new Map(Object.entries(story.open ?? {}).map(([name, n]) => [known(name, story).id, n])),
    pull: {
      ...pull,
      author: opened,
      committers: (committers ?? [opened]).map((one) => known(one, story)),
      asked: Object.entries(story.asked ?? {}).map(([name, at]) => ({ ...known(name, story), at })),
      ...(mergedBy !== undefined && { mergedBy: known(mergedBy, story) }),
    },
  });
  const boxes = story.keys === 'none' || !box ? [] : [box];
  return { snapshot, options: { ...usualOptions, now: story.now ?? now, boxes, ...story.options } };
}
