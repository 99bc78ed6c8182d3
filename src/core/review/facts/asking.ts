import type { Policy } from '#core/model/policy.ts';
import { broughtBy, choose } from '../assign/choose.ts';
import { isEditorOf } from '../people.ts';
import { foundingQuorum, type Given, lacking } from '../quorum.ts';
import type { Said } from '../said.ts';
import type { Instant } from '../snapshot.ts';
import type { Gathered, Pool } from './gathered.ts';
import { barredOf, outstandingOf } from './people-asked.ts';

type Asking = { said: Said; split: boolean; now: Instant; policy: Policy };

/** The quorum that people are asked for, and who of them: while an instance starts, one editor where there is one. */
function askedFor({ starting, could }: Gathered, { snapshot, quorum }: Pool) {
  const editors = could.filter(({ account }) => isEditorOf(account.id, snapshot));
  return starting && editors.length > 0
    ? { quorum: foundingQuorum, people: editors }
    : { quorum, people: could };
}

/** Who is waited for and who is to be asked. */
export function asking(all: Gathered, pool: Pool, { said, split, now, policy }: Asking) {
  const { counted, given, could, about, lacks, founding, received } = all;
  const { snapshot, requirement, candidates } = pool;
  const gave = new Set(counted.map(({ by }) => by.id));
  const outstanding = outstandingOf(snapshot, { could, given: gave }, { now, policy });
  const { quorum, people } = askedFor(all, pool);
  const need = founding ? 1 : quorum.reviews;
  const wanted = split ? { ...quorum, reviews: need + 1 } : quorum;
  const asked = new Set(outstanding.map(({ account }) => account.id));
  const fresh = outstanding.filter(
    ({ late, candidate }) => !late && people.some((one) => one.account.id === candidate.account.id),
  );
  const hoped = [...given, ...fresh.map(({ candidate }) => broughtBy(candidate))];
  const free = people.filter(({ account }) => !asked.has(account.id));
  const enough = requirement.lane === 'machine' || (lacks.length === 0 && !split);
  const context = { lane: requirement.lane, about, seed: snapshot.pull.number, said, received };
  const toAsk = enough ? [] : choose(free, { ...context, quorum: wanted, given: hoped });
  const lackingWith = (reviews: readonly Given[]) => lacking(wanted, requirement.lane, reviews, about);
  return {
    ...{ outstanding, need, toAsk },
    covered: lackingWith(hoped).length === 0,
    beyond: lackingWith([...hoped, ...toAsk.map(broughtBy)]),
    barred: enough ? [] : barredOf(snapshot, candidates, said),
  };
}
