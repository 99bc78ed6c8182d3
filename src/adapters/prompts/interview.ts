import type { About, Contribution } from '#core/contribute/contribution.ts';
import { schemaFaults } from '#core/contribute/faults.ts';
import { measured } from '#core/contribute/guided-finding.ts';
import { type Objections, objections } from '#core/contribute/objections.ts';
import type { Question } from '#core/contribute/question.ts';
import { answered, back, nextQuestion, questionsOf, unanswered } from '#core/contribute/questions.ts';
import { readReply } from '#core/contribute/read-reply.ts';
import { standingSoFar } from '#core/contribute/standing.ts';
import { toData } from '#core/contribute/to-data.ts';
import type { Port } from './port.ts';

/** How an interview ended: everything answered, or stopped with what was answered so far. */
export type Ended = { is: 'done' | 'stopped'; contribution: Contribution };

type Judged = Objections & { value: unknown };

function judge(contribution: Contribution, question: Question, given: unknown, about: About): Judged {
  const read = readReply(question, given);
  if ('problem' in read) return { refuse: [read.problem], caution: [], value: null };
  return { ...objections(contribution, question, read.value, about), value: read.value };
}

/** The answers that a fault of a field is about; where the field was passed by, the answer that passed it by. */
function answersAbout(contribution: Contribution, field: string, about: About): string[] {
  const isAbout = (key: string) => `${field}.`.startsWith(`${key}.`) || key.startsWith(`${field}.`);
  const asked = questionsOf(contribution, about)
    .map(({ key }) => key)
    .filter((key) => Object.hasOwn(contribution.answers, key));
  const direct = asked.filter((key) => !key.includes('?') && isAbout(key));
  return direct.length > 0 ? direct : asked.filter((key) => key.startsWith('?') && isAbout(key.slice(1)));
}

/**
 * Faults that no single answer has: each is told, and its questions are to be put again. Undefined where there is none,
 * 'stuck' where nothing that was asked is at fault.
 */
function together(contribution: Contribution, about: About, port: Port): Contribution | 'stuck' | undefined {
  const faults = schemaFaults(contribution, toData(contribution, about));
  if (faults.length === 0) return undefined;
  const again = faults.flatMap(({ field }) => answersAbout(contribution, field.join('.'), about));
  port.tell(faults.map(({ message }) => message).join('\n'), 'Something does not fit together');
  return again.length === 0 ? 'stuck' : unanswered(contribution, again);
}

/**
 * Puts every question that applies, from where the contribution stands, until all are answered or the person stops.
 * `keep` is called with each answer that nothing speaks against, and with what remains after a step back.
 */
export async function interview(
  start: Contribution,
  about: About,
  port: Port,
  keep: (contribution: Contribution) => void,
): Promise<Ended> {
  let contribution = start;
  let part = '';
  let was: { key: string; value: unknown } | undefined;
  const now = (next: Contribution) => {
    contribution = next;
    keep(next);
  };
  for (;;) {
    const question = nextQuestion(contribution, about);
    if (!question) {
      const again = together(contribution, about, port);
      if (again === undefined) return { is: 'done', contribution };
      if (again === 'stuck') return { is: 'stopped', contribution };
      now(again);
      continue;
    }
    if (question.part !== part) {
      const standing = part === measured ? standingSoFar(contribution, about) : [];
      if (standing.length > 0) port.tell(standing.join('\n'), 'How sure we are so far');
      port.tell('', question.part);
      part = question.part;
    }
    const wrong = (given: unknown) => {
      const { refuse } = judge(contribution, question, given, about);
      return refuse.length === 0 ? undefined : refuse.join('\n');
    };
    const before = was?.key === question.key ? was.value : undefined;
    const reply = await port.ask(question, before, wrong);
    if (reply.is === 'stop') return { is: 'stopped', contribution };
    if (reply.is === 'back') {
      const last = back(contribution, about);
      if (!last) continue;
      was = { key: last.key, value: last.was };
      now(last.contribution);
      continue;
    }
    const { refuse, caution, value } = judge(contribution, question, reply.given, about);
    if (refuse.length > 0) continue;
    for (const message of caution) port.tell(message, 'Bear in mind');
    now(answered(contribution, question.key, value));
  }
}
