import type { RateInput } from '#core/evidence/input.ts';
import { type Judged, judgeOutcomes } from '#core/evidence/judge.ts';
import { type Rating, rate } from '#core/evidence/rate.ts';
import { recordedOn } from '#core/evidence/recorded-on.ts';
import type { Level } from '#core/evidence/scale.ts';
import { toRateInput } from '#core/evidence/to-rate-input.ts';
import type { AnyEntry } from '#core/library/entry.ts';
import { entriesOf, ownedBy } from '#core/library/library.ts';
import type { Policy } from '#core/model/policy.ts';
import { sha256 } from '#core/review/digest/sha256.ts';
import { type Alike, alikeAmong, comparableOf } from './alike.ts';

/** What a rule may ask beyond its own file. `entries` is everything that could be read, `today` an ISO date. */
export type LintContext = {
  policy: Policy;
  today: string;
  entries: readonly AnyEntry[];
  /** The texts of the library held against each other; worked out when first asked. */
  alike: () => Alike;
  /** How the practice that an entry is, or belongs to, is rated; worked out when first asked. */
  rating: (entry: AnyEntry) => Rating | undefined;
  /**
   * The outcome it claims, judged: much cheaper than the whole rating, which tries what would raise it. Nothing where no
   * finding is told, of which there is nothing to judge.
   */
  judged: (entry: AnyEntry) => Judged | undefined;
  /** The highest level that the facts of that practice support. */
  supportedLevel: (entry: AnyEntry) => Level | undefined;
};

type Facts = Pick<LintContext, 'policy' | 'today' | 'entries'> & Partial<Pick<LintContext, 'alike'>>;

/** The context of one run over a library. */
export function lintContext(facts: Facts): LintContext {
  const { policy, entries } = facts;
  const folders = Map.groupBy(entries, practiceOf);
  const inputs = remembered((id: string) => rateInputOf(id, folders.get(id) ?? [], facts));
  const outcomes = remembered((id: string) => {
    const input = inputs(id);
    return input && tellsFindings(input) ? judgeOutcomes(input, policy)[0] : undefined;
  });
  const ratings = remembered((id: string) => {
    const input = inputs(id);
    return input && rate(input, policy);
  });
  const asked =
    <T>(find: (id: string) => T | undefined) =>
    (entry: AnyEntry) => {
      const id = practiceOf(entry);
      return id === undefined ? undefined : find(id);
    };
  const judged = asked(outcomes);
  const comparables = () => entries.flatMap(({ path, text }) => comparableOf(path, text) ?? []);
  return {
    alike: alikeAmong(comparables, policy.likeness.shareMin),
    ...facts,
    rating: asked(ratings),
    judged,
    supportedLevel: asked((id) => inputs(id) && (outcomes(id)?.level ?? ACCOUNT)),
  };
}

/** The level of what is told and not measured: all that no finding supports. */
const ACCOUNT: Level = 1;

/** Whether there is any finding to judge; most write-ups that are being written have none yet. */
const tellsFindings = ({ practice, reports }: RateInput): boolean =>
  [practice, ...reports].some(({ findings }) => findings.length > 0);

/** Works each answer out once. */
function remembered<T>(find: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    if (!known.has(id)) known.set(id, find(id));
    return known.get(id) as T;
  };
}

/** The practice an entry is or lies in the folder of; nothing for projects, people and the rest. */
export const practiceOf = ({ kind, id, owner }: AnyEntry): string | undefined =>
  kind === 'practice' ? id : kind === 'project' ? undefined : owner;

function rateInputOf(
  id: string,
  folder: readonly AnyEntry[],
  { policy, today }: Pick<LintContext, 'policy' | 'today'>,
): RateInput | undefined {
  const [practice] = entriesOf(folder, 'practice');
  if (!practice) return undefined;
  const records = ownedBy(folder, 'review', id).map(({ data }) => data);
  // Readers that need no digests leave them out; here only those of tries are, and they are few.
  const tries = ownedBy(folder, 'try', id).map((each) => ({
    ...each,
    mergedAt: recordedOn({ path: each.path, sha256: each.sha256 || sha256(each.text) }, records),
  }));
  const reports = ownedBy(folder, 'report', id);
  return toRateInput({ id, writeup: practice.data, reports, tries }, { today, policy });
}
