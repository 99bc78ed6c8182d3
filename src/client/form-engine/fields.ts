import type { Question } from '#core/contribute/question.ts';
import { fieldName } from '#core/share/answering.ts';
import type { Look } from '#core/share/look.ts';
import type { Said } from '#core/share/said.ts';
import type { Who } from '#core/share/underway.ts';
import { type Field, makeField, makingOf } from './field.ts';
import type { Change } from './inputs/input.ts';
import type { State } from './state.ts';

/** All fields of a form by their names, each made once for as long as its question stays the same. */
export type Fields = {
  /** The field of a question; made, or made anew, where it has to be. */
  of: (who: Who, question: Question) => Field;
  named: (name: string) => Field | undefined;
  /** Puts what is said of each beside it. */
  say: (looks: Partial<Record<Who, Look>>) => void;
};

type Events = {
  changed: (how: Change) => void;
  /** Is told of each field when it is made. */
  made: (field: Field, question: Question) => void;
};

/** A message about what could not be read as an answer. */
const unread = (message: string): Said => ({ severity: 'error', ruleId: 'unread', message });

/** The fields of a form; their answers go into its state. */
export function makeFields(state: State, { changed, made }: Events): Fields {
  const fields = new Map<string, Field>();
  const make = (who: Who, question: Question, name: string): Field => {
    const field: Field = makeField(question, name, {
      changed(how) {
        state.type(who, question, field.input.reads());
        field.count();
        changed(how);
      },
      mend({ from, to, text }) {
        const answer = String(state.shown(who, question.key) ?? '');
        state.put(who, question.key, answer.slice(0, from) + text + answer.slice(to));
        field.input.show(state.shown(who, question.key));
        field.count();
        field.input.control.focus();
        changed('chosen');
      },
    });
    made(field, question);
    return field;
  };
  return {
    named: (name) => fields.get(name),
    of(who, question) {
      const name = fieldName(who, question.key);
      const known = fields.get(name);
      const field = known?.made === makingOf(question) ? known : make(who, question, name);
      fields.set(name, field);
      const shown = state.shown(who, question.key) ?? (question.key === 'id' ? question.usual : undefined);
      if (document.activeElement !== field.input.control) field.input.show(shown);
      field.count();
      return field;
    },
    say(looks) {
      for (const [who, look] of Object.entries(looks))
        for (const { key } of look?.questions ?? []) {
          const name = fieldName(who as Who, key);
          const problem = state.problem(name);
          const said = (look?.said ?? []).filter((one) => one.key === key);
          fields.get(name)?.say(problem === undefined ? said : [unread(problem)]);
        }
    },
  };
}
