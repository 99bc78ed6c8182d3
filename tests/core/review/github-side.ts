import type { Effect } from '#core/review/effect.ts';
import type { JudgeOptions } from '#core/review/facts.ts';
import { asOfNow } from '#core/review/people.ts';
import { readRecord } from '#core/review/record.ts';
import type { Account, Snapshot } from '#core/review/snapshot.ts';
import { acted } from './acted.ts';

const accountOf = (login: string, { main }: Snapshot): Account => {
  const found = main.people.map((one) => asOfNow(one)?.github).find((account) => account?.login === login);
  if (!found) throw new Error(`GitHub knows no ${login}`);
  return found;
};

function commented(snapshot: Snapshot, body: string, at: string): Snapshot {
  const id = Math.max(0, ...snapshot.comments.map((comment) => comment.id)) + 1;
  return { ...snapshot, comments: [...snapshot.comments, { id, by: snapshot.bot, body, at }] };
}

function recorded(snapshot: Snapshot, path: string, text: string): Snapshot {
  const read = readRecord(text);
  if ('problems' in read) throw new Error(read.problems.join(' '));
  const practice = /^content\/practices\/([^/]+)\//.exec(path)?.[1] ?? '';
  const records = [...snapshot.main.records, { practice, record: read.record }];
  return { ...snapshot, main: { ...snapshot.main, records } };
}

/** What GitHub holds after an effect, as far as a snapshot shows it. A merge of a head that has moved does nothing (409). */
export function withEffect(snapshot: Snapshot, effect: Effect, now: string): Snapshot {
  const { pull } = snapshot;
  const but = (parts: Partial<Snapshot['pull']>): Snapshot => ({ ...snapshot, pull: { ...pull, ...parts } });
  switch (effect.do) {
    case 'post-comment':
      return commented(snapshot, effect.body, now);
    case 'edit-comment':
      return {
        ...snapshot,
        comments: snapshot.comments.map((one) =>
          one.id === effect.id ? { ...one, body: effect.body } : one,
        ),
      };
    case 'delete-comment':
      return { ...snapshot, comments: snapshot.comments.filter(({ id }) => id !== effect.id) };
    case 'request-reviews': {
      const fresh = effect.logins.map((login) => ({ ...accountOf(login, snapshot), at: now }));
      const before = pull.asked.filter(({ id }) => !fresh.some((one) => one.id === id));
      return but({ asked: [...before, ...fresh] });
    }
    case 'withdraw-requests':
      return but({ asked: pull.asked.filter(({ login }) => !effect.logins.includes(login)) });
    case 'add-labels':
      return but({ labels: [...new Set([...pull.labels, ...effect.labels])] });
    case 'remove-label':
      return but({ labels: pull.labels.filter((label) => label !== effect.label) });
    case 'merge':
      return pull.state === 'open' && pull.headSha === effect.headSha
        ? but({ state: 'merged', mergedAt: now, mergedBy: snapshot.bot })
        : snapshot;
    case 'write-file':
      return recorded(snapshot, effect.path, effect.text);
    case 'dispatch-publish':
      return snapshot;
    case 'close':
      return pull.state === 'open' ? but({ state: 'closed' }) : snapshot;
  }
}

/** Reads, plans and performs until nothing is left; throws where that does not come to an end. */
export function settled(snapshot: Snapshot, options: JudgeOptions): Snapshot {
  let state = snapshot;
  for (let rounds = 0; rounds < 8; rounds += 1) {
    const { effects } = acted(state, options);
    if (effects.length === 0) return state;
    state = effects.reduce((now, effect) => withEffect(now, effect, options.now), state);
  }
  throw new Error(
    `It does not come to rest: ${JSON.stringify(acted(state, options).effects.map((e) => e.do))}`,
  );
}
