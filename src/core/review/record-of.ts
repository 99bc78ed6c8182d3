import type { Facts } from './facts.ts';
import { wasAgreed } from './judge/ended.ts';
import { type Lane, strictest } from './lanes.ts';
import { handleOf, isEditorOf } from './people.ts';
import type { Received } from './received.ts';
import { type RecordFacts, writeRecord } from './record.ts';
import { practicesTouched, recordable } from './recorded.ts';
import { laneOf } from './requirement/lane-of-file.ts';

/** A record to write on main: its path in the repository, its text, the message of the commit. */
export type PendingRecord = { path: string; text: string; message: string };

type Review = RecordFacts['reviews'][number];

const below = (practice: string): string => `practices/${practice}/`;

/** The files of one write-up's folder that people judged. */
const judgedIn = (practice: string, { requirement }: Facts): string[] =>
  requirement.judged.map(({ path }) => path).filter((path) => path.startsWith(below(practice)));

function reviewOf(received: Received, practice: string, facts: Facts): Review[] {
  const { challenges } = facts;
  const { block, review, by, person, sealed, independence, expertise } = received;
  if (!block) return [];
  const { challenge: text, ...rating } = block;
  const told = challenges.find(({ reviewId }) => reviewId === review.id);
  return [
    {
      by: { handle: person.handle, githubId: by.id, login: by.login },
      at: review.at,
      sealed,
      ...rating,
      independence: { ...independence, reasons: [...independence.reasons] },
      expertise: { ...expertise, on: [...expertise.on] },
      challenge: {
        text,
        ...(told?.answer && { answer: told.answer.text, answeredAt: told.answer.at }),
        ...(told?.resolved && { resolvedAt: told.resolved.at }),
      },
      judged: judgedIn(practice, facts),
    },
  ];
}

/** What the files of one write-up's folder needed: a try beside a write-up needs no more than a try alone. */
const laneIn = (practice: string, { basis }: Facts): Lane =>
  strictest(
    basis.files
      .filter(({ path }) => path.startsWith(`content/${below(practice)}`))
      .map((file) => laneOf(file, basis).lane),
  );

/** Who decided: machines, one who screened, an editor (by hand, adjudicating or founding), or the quorum. */
function decidedBy(lane: Lane, facts: Facts): RecordFacts['outcome']['by'] {
  const { founding, said, snapshot } = facts;
  const merger = snapshot.pull.mergedBy;
  const byHand = merger !== undefined && isEditorOf(merger.id, snapshot) && !wasAgreed(facts);
  if (byHand || lane === 'editor') return 'editor';
  if (lane === 'machine') return 'machine';
  if (founding || said.adjudication) return 'editor';
  return lane === 'screened' ? 'screened' : 'quorum';
}

function outcomeOf(practice: string, facts: Facts): RecordFacts['outcome'] {
  const by = decidedBy(laneIn(practice, facts), facts);
  const { counted, founding, level, basis } = facts;
  const found = basis.checked.levels.find((each) => each.practice === practice);
  const { claimed, supported, verdict, security } = found ?? { claimed: 1, supported: 1 };
  const [screener] = counted;
  return {
    is: basis.checked.withdrawn?.includes(practice) ? 'withdrawn' : 'published',
    by,
    ...((by === 'quorum' || by === 'editor') && {
      ...{ level: Math.min(level, supported), claimed, supported },
      ...(verdict !== undefined && security !== undefined && { verdict, security }),
    }),
    ...(by === 'editor' && founding && { founding }),
    ...(by === 'screened' &&
      screener && {
        screened: {
          by: { handle: screener.person.handle, githubId: screener.by.id, login: screener.by.login },
          at: screener.review.at,
        },
      }),
  };
}

/** The record of one write-up's folder, with all files of the pull request in it. */
function recordOf(practice: string, facts: Facts): RecordFacts {
  const { basis, counted, said, policyDigest } = facts;
  const { pull, main, checked } = basis;
  const folder = below(practice);
  const warnings = checked.findings.filter(
    ({ severity, path }) => severity === 'warning' && path.startsWith(folder),
  );
  const editor = (id: number) => handleOf(id, main) ?? 'unknown';
  const { adjudication } = said;
  return {
    pull: pull.number,
    openedAt: pull.createdAt,
    mergedAt: pull.mergedAt ?? facts.now,
    headSha: pull.headSha,
    files: recordable(basis).filter(({ path }) => path.startsWith(folder)),
    outcome: outcomeOf(practice, facts),
    reviews:
      judgedIn(practice, facts).length > 0
        ? counted.flatMap((received) => reviewOf(received, practice, facts))
        : [],
    waivers: said.waivers.map(({ rule, about, reason, by, at }) => ({
      rule: about ? `${rule}: ${about}` : rule,
      reason,
      by: editor(by.id),
      at,
    })),
    adjudication: adjudication
      ? {
          level: adjudication.level,
          reason: adjudication.reason,
          by: editor(adjudication.by.id),
          at: adjudication.at,
        }
      : null,
    changed: changedFor(practice, facts),
    checks: {
      policyDigest,
      passed: facts.errors === 0,
      warnings: [...new Set(warnings.map(({ message }) => message.slice(0, 2000)))].toSorted(),
    },
  };
}

/** What changed while it was reviewed: files whose bytes are others than those an earlier review judged, and whose review it was. */
function changedFor(practice: string, { received, requirement }: Facts): RecordFacts['changed'] {
  const inside = requirement.judged.filter(({ path }) => path.startsWith(below(practice)));
  return inside.flatMap(({ path, sha256 }) => {
    const earlier = received.findLast(
      ({ review }) => review.judged?.some((file) => file.path === path && file.sha256 !== sha256) ?? false,
    );
    return earlier
      ? [
          {
            where: path,
            because: `review by ${earlier.person.handle}`,
            what: 'Changed after this review, and judged again',
          },
        ]
      : [];
  });
}

/**
 * The records that a merged pull request still needs, one for each write-up's folder it touched.
 *
 * Throws where a record could not be read back; its problems are in the message.
 */
export function recordsFor(facts: Facts): PendingRecord[] {
  const { snapshot, unrecorded } = facts;
  const { number } = snapshot.pull;
  return practicesTouched(snapshot)
    .filter((practice) => unrecorded.includes(practice))
    .map((practice) => {
      const written = writeRecord(recordOf(practice, facts));
      if ('problems' in written)
        throw new Error(
          `The record of ${practice} (#${number}) cannot be written: ${written.problems.join(' ')}`,
        );
      return {
        path: `content/practices/${practice}/reviews/${number}.json`,
        text: written.text,
        message: `Record the review of ${practice} (#${number})`,
      };
    });
}
