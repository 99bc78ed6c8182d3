import type { Contribution } from '#core/contribute/contribution.ts';
import type { Question } from '#core/contribute/question.ts';
import { readReply } from '#core/contribute/read-reply.ts';
import type { Underway, Who } from './underway.ts';

/** The name of a field in a form: whose question it is, and its key. */
export const fieldName = (who: Who, key: string): string => (who === 'main' ? key : `${who}:${key}`);

/** The reverse of `fieldName`. */
export function readFieldName(name: string): { who: Who; key: string } {
  const [, who, key = ''] = /^(person|school):(.*)$/s.exec(name) ?? [];
  return who === undefined ? { who: 'main', key: name } : { who: who as Who, key };
}

/** A contribution with an answer; with null, asked and left out; with undefined, not answered. */
export function withAnswer(contribution: Contribution, key: string, value: unknown): Contribution {
  const { [key]: _was, ...answers } = contribution.answers;
  return { ...contribution, answers: value === undefined ? answers : { ...answers, [key]: value } };
}

function withTyped({ typed = {}, ...rest }: Underway, name: string, text: string | undefined): Underway {
  const { [name]: _was, ...others } = typed;
  const now = text === undefined ? others : { ...others, [name]: text };
  return Object.keys(now).length === 0 ? rest : { ...rest, typed: now };
}

/** What stands in a form after a change of one field, and what is wrong with what was typed there, if it says nothing. */
export type Changed = { underway: Underway; problem?: string };

/**
 * Takes what a person typed or chose as the answer to a question, read as the command line reads it. What cannot be read is
 * kept as it was typed, and is no answer.
 */
export function taken(underway: Underway, who: Who, question: Question, reply: unknown): Changed {
  const { key, usual } = question;
  const name = fieldName(who, key);
  const contribution = underway[who];
  if (!contribution) return { underway };
  const read = readReply(question, reply);
  const put = (value: unknown) => ({ ...underway, [who]: withAnswer(contribution, key, value) });
  if ('problem' in read)
    return { underway: withTyped(put(undefined), name, String(reply)), problem: read.problem };
  // What is usual would be filled in again where nothing is said, so leaving it out is an answer.
  const nothing = usual === undefined ? undefined : null;
  return { underway: withTyped(put(read.value ?? nothing), name, undefined) };
}
