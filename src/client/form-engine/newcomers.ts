import { nothingYet } from '#core/contribute/contribution.ts';
import type { Contributed } from '#core/contribute/kinds.ts';
import type { Question } from '#core/contribute/question.ts';
import type { Look } from '#core/share/look.ts';
import type { Who } from '#core/share/underway.ts';
import { arrange, element } from './element.ts';
import { makeField } from './field.ts';
import type { Fields } from './fields.ts';
import type { State } from './state.ts';

/** Kinds that name somebody or some school; the others are those themselves. */
const named: readonly Contributed[] = ['practice', 'report', 'try', 'challenge', 'ask'];

const asked: Record<'person' | 'school', Question> = {
  person: {
    ...{ key: 'new-person', part: '', required: true, form: { is: 'yes-no' } },
    says: 'Is this the first time that you write here?',
    help: 'Then your name is asked; nothing else is needed.',
  },
  school: {
    ...{ key: 'new-school', part: '', required: true, form: { is: 'yes-no' } },
    says: 'Is your school still missing from the list?',
    help: 'Then it is asked what a reader wants to know of it.',
  },
};

/** What is asked of somebody, or of a school, that is new here: as much as the first contribution needs. */
const first: Record<'person' | 'school', readonly string[]> = {
  person: ['name'],
  school: ['name', 'country', 'phase', 'ages', 'place', 'urn'],
};

/** Asks whether somebody, or their school, is new here; with a yes they are added to what leaves. */
function asking(who: 'person' | 'school', state: State, changed: () => void): HTMLElement {
  const field = makeField(asked[who], `new-${who}`, {
    mend: () => undefined,
    changed() {
      state.along(who, field.input.reads() === true ? nothingYet(who) : undefined);
      changed();
    },
  });
  field.input.show(state.underway()[who] ? true : undefined);
  return element('div', { class: 'newcomer' }, field.node);
}

/**
 * Asks about those who are new here. Gives what draws their questions, and what is to be put on the page; nothing for a
 * contribution that names nobody.
 */
export function makeNewcomers(
  state: State,
  fields: Fields,
  changed: () => void,
): (looks: Partial<Record<Who, Look>>) => HTMLElement[] {
  if (!named.includes(state.underway().main.kind)) return () => [];
  const all = (['person', 'school'] as const).map((who) => ({ who, node: asking(who, state, changed) }));
  return (looks) =>
    all.map(({ who, node }) => {
      const questions = (looks[who]?.questions ?? []).filter(({ key }) => first[who].includes(key));
      const inside = questions.map((question) => fields.of(who, question).node);
      arrange(node, [node.firstElementChild as Element, ...inside]);
      return node;
    });
}
