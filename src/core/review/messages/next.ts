import type { Facts } from '../facts.ts';
import type { Verdict } from '../judgement.ts';
import { day } from './dates.ts';
import { call, callAll } from './people.ts';

/** Who an actor is, called by name where there is one. */
export function actor({ next, judgement }: Verdict, { snapshot, outstanding }: Facts): string {
  switch (next.who) {
    case 'author':
      return `the author, ${call(snapshot.pull.author)}`;
    case 'reviewer':
      return `the reviewer, ${call(next.account)}`;
    case 'reviewers': {
      const due = judgement.is === 'in-review' ? judgement.due : outstanding.filter(({ late }) => !late);
      return due.length > 0
        ? `the reviewers, ${callAll(due.map(({ account }) => account))}`
        : 'the reviewers';
    }
    case 'editor':
      return 'an editor';
    case 'code-owner':
      return 'a code owner';
    case 'bot':
      return 'mine; nobody has to do anything';
    case 'nobody':
      return 'nobody’s; it is over';
  }
}

/** The first line: whose move it is, and by when. */
export const whoseMove = (verdict: Verdict, facts: Facts): string =>
  `**Whose move: ${actor(verdict, facts)}${verdict.by ? `, by ${day(verdict.by)}` : ''}.**`;
