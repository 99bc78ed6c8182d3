import type { Facts } from '../facts.ts';
import { isEditorOf } from '../people.ts';
import { agreedOrNot } from './agreed-or-not.ts';
import { editor, notOurs, type Ruling, rule } from './ruling.ts';

/** Whether what was merged had been agreed by those who have to, by the day of the merge. */
export const wasAgreed = (facts: Facts): boolean => agreedOrNot(facts).judgement.is === 'agreed';

/** A merge is right where it was agreed, where the bot did it (it merges nothing else), or where an editor did it by hand. */
function mergedRightly(facts: Facts): boolean {
  const { snapshot, requirement } = facts;
  const by = snapshot.pull.mergedBy;
  if (by && isEditorOf(by.id, snapshot)) return true;
  return wasAgreed(facts) || (requirement.lane === 'machine' && by?.id === snapshot.bot.id);
}

/** Pull requests that are over: merged, or closed without. */
export function ended(facts: Facts): Ruling | undefined {
  const { snapshot, unrecorded, requirement, said } = facts;
  const { pull, complete } = snapshot;
  const nobody = { who: 'nobody' } as const;
  if (pull.state === 'closed')
    return rule({ is: 'closed' }, nobody, { rule: 'closed', facts: 'It was closed without being merged.' });
  if (pull.state === 'open' && said.withdrawn)
    return rule({ is: 'closed' }, nobody, {
      rule: 'withdrawn',
      facts: `@${said.withdrawn.by.login} took it back, so it is closed.`,
    });
  if (pull.state !== 'merged') return undefined;
  if (!complete)
    return rule(
      { is: 'waiting-on-editor', why: 'incomplete' },
      { who: 'bot' },
      {
        rule: 'complete',
        facts:
          'GitHub did not give the whole of it, so nothing is recorded. It is read again at the next run.',
      },
    );
  if (unrecorded.length === 0)
    return requirement.outside.length > 0
      ? notOurs(requirement.outside)
      : rule({ is: 'recorded' }, nobody, {
          rule: 'recorded',
          facts: 'It was merged, and its record is on main.',
        });
  if (mergedRightly(facts))
    return rule(
      { is: 'merged-unrecorded', practices: unrecorded },
      { who: 'bot' },
      {
        rule: 'record',
        facts: `Merged, and the record is still missing for ${unrecorded.join(', ')}.`,
      },
    );
  return rule({ is: 'waiting-on-editor', why: 'merged-unreviewed', detail: unrecorded.join(', ') }, editor, {
    rule: 'merged-unreviewed',
    facts: 'It was merged, and what was merged was not agreed by those who have to. It is not published.',
  });
}
