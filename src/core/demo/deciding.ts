import type { Policy } from '#core/model/policy.ts';
import { drawSamples } from '#core/review/audit/sample.ts';
import type { Random } from '#core/synthetic/random.ts';
import { later } from './calendar.ts';
import { folderOf, type Piece, type WriteUpPiece } from './pieces.ts';
import type { DemoPerson } from './places.ts';
import { driftAt, type Planted, plantedReviewers, ringRoundOf } from './planted.ts';
import type { Desk } from './reviewers.ts';
import { agreedLevel, type Decision, type Review, reviewOf } from './reviewing.ts';

/** A decision, and the write-up in whose folder its record lies. */
export type Made = Decision & { folder: string };

type Context = { random: Random; desk: Desk; planted: Planted };

/** What a reviewer gives: mostly what the facts support, sometimes a level more or less; the drifter ever less. */
function levelBy(reviewer: DemoPerson, supported: number, at: string, { random, planted }: Context): number {
  const lot = random.next();
  const chance = lot < 0.14 ? -1 : Number(lot > 0.9);
  const drift = reviewer === planted.drifter ? driftAt(at) : 0;
  return Math.min(5, Math.max(1, supported + chance - drift));
}

type Asked = {
  piece: WriteUpPiece | Exclude<Piece, { kind: 'try' }>;
  title: string;
  openedAt: string;
  count: number;
  always: readonly DemoPerson[];
  never: ReadonlySet<string>;
};

function reviewed(asked: Asked, context: Context): Pick<Decision, 'reviews' | 'mergedAt' | 'openedAt'> {
  const { piece, title, openedAt, count, always, never } = asked;
  const { random, desk } = context;
  const { author, school, theme, supported } = piece;
  const ring = ringRoundOf(context.planted, author);
  const may = always.filter((one) => desk.may(one, { author, school, at: openedAt }));
  const chosen = desk.choose({
    author,
    school,
    theme,
    at: openedAt,
    count,
    never: new Set([...never, ...ring]),
    always: may.slice(0, count),
  });
  const merit = { clarity: random.whole(2, 5), transfer: random.whole(2, 5) };
  let at = openedAt;
  const reviews = chosen.map((by) => {
    at = later(at, 0.5 + random.next() ** 2 * 14);
    const level = levelBy(by, supported, at, context);
    return reviewOf(random, { by, at, level, title, knows: by.themes.includes(theme), merit });
  });
  const resolved = reviews.map(({ challenge, at: given }) => challenge.resolvedAt ?? given);
  const last = [at, ...resolved].sort().at(-1) ?? at;
  return { openedAt, reviews, mergedAt: later(last, 0.1 + random.next() * 2) };
}

/** What is told with a piece: the title of its write-up, who wrote that, and its place among the write-ups. */
export type Around = { title: string; author: string; place: number };

/** The decision on a piece as it came in. */
export function decide(piece: Piece, { title, author, place }: Around, context: Context): Made {
  const { random, planted } = context;
  const { openedAt, path } = piece;
  const base = { folder: folderOf(piece), path, openedAt };
  if (piece.kind === 'try')
    return {
      ...{ ...base, mergedAt: later(openedAt, 0.01), reviews: [] },
      outcome: { is: 'published', by: 'machine' },
    };
  const isWriteUp = piece.kind === 'practice';
  const always = isWriteUp ? plantedReviewers(planted, piece, place) : [];
  const never = new Set([author]);
  const told = isWriteUp ? title : `${title}, tried at ${piece.school}`;
  const done = reviewed({ piece, title: told, openedAt, count: isWriteUp ? 2 : 1, always, never }, context);
  return {
    ...base,
    ...done,
    outcome: outcomeOf(done.reviews, piece.supported, random.next() < 0.3),
  };
}

/** What was agreed; some authors claim a level more than their facts support. */
function outcomeOf(reviews: readonly Review[], supported: number, claimsMore: boolean): Decision['outcome'] {
  const level = agreedLevel(
    reviews.map((one) => one.level),
    supported,
  );
  const claimed = Math.min(5, supported + Number(claimsMore));
  return { is: 'published', by: 'quorum', level, claimed, supported };
}

/** Months in which drawn pages were looked at again; the later ones still wait. */
const lastAudited = '2026-08';

/** A write-up with the decision on it. */
export type Settled = { piece: WriteUpPiece; made: Made };

/** The pages that the lot of the policy draws, each looked at again early in its month by two who had not seen it. */
export function auditAgain(
  settled: readonly Settled[],
  audit: Policy['review']['audit'],
  context: Context,
): Settled[] {
  const pages = settled.map(({ piece, made }) => ({ practice: piece.id, since: made.mergedAt.slice(0, 10) }));
  const known = new Map(settled.map((one) => [one.piece.id, one]));
  return drawSamples(pages, lastAudited, audit).flatMap(({ month, pages: drawn }) =>
    drawn.flatMap((id) => {
      const one = known.get(id);
      if (!one || !known.delete(id)) return [];
      return [{ piece: one.piece, made: again(one, `${month}-06T10:00:00Z`, context) }];
    }),
  );
}

function again({ piece, made }: Settled, openedAt: string, context: Context): Made {
  const { supported } = piece;
  const never = new Set(made.reviews.map(({ by }) => by.handle));
  const done = reviewed({ piece, title: piece.data.title, openedAt, count: 2, always: [], never }, context);
  const outcome = outcomeOf(done.reviews, supported, false);
  return {
    ...{ folder: piece.id, path: piece.path, ...done },
    outcome: { ...outcome, claimed: made.outcome.level ?? supported },
  };
}
