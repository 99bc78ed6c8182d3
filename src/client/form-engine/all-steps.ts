import type { Contributed } from '#core/contribute/kinds.ts';
import { fieldName } from '#core/share/answering.ts';
import type { Look } from '#core/share/look.ts';
import { lastStep, stepOf, stepsOf } from '#core/share/steps.ts';
import type { Who } from '#core/share/underway.ts';
import type { Fields } from './fields.ts';
import type { State } from './state.ts';
import { makeStep, makeStepper, type Placed, type Progress } from './steps.ts';

type Looks = Partial<Record<Who, Look>>;

/** The steps of a form, one of them shown. */
export type AllSteps = {
  stepper: HTMLElement;
  nodes: HTMLElement[];
  /** Puts every question in its step, and tells how far each step is. */
  fill: (looks: Looks, newcomers: readonly HTMLElement[]) => void;
  /** Shows the step that the address asks for, or the one of the field that it asks for. */
  follow: () => void;
  isLast: () => boolean;
};

/** Brings a field into sight and gives it the focus, opening what it is folded into. */
function focusOn(field: HTMLElement): void {
  const fold = field.closest('details');
  if (fold) fold.open = true;
  field.scrollIntoView({ block: 'center' });
  field.focus();
}

/** How far a step is: what of it is open, and what is wrong. */
function progressOf(id: string, kind: Contributed, { main }: Looks, state: State): Omit<Progress, 'seen'> {
  const { questions = [], open = [], said = [] } = main ?? {};
  const own = questions.filter((question) => stepOf(kind, question) === id);
  const keys = new Set(own.map(({ key }) => key));
  const unread = [...keys].filter((key) => state.problem(fieldName('main', key)) !== undefined);
  const wrong = said.filter(
    ({ key, severity }) => severity === 'error' && key !== undefined && keys.has(key),
  );
  return { open: open.filter((key) => keys.has(key)).length, wrong: unread.length + wrong.length };
}

/** The steps of a form. Newcomers are asked about before those who are known; where there is one step, at its end. */
export function makeAllSteps(kind: Contributed, state: State, fields: Fields, last: HTMLElement): AllSteps {
  const steps = stepsOf(kind);
  const views = steps.map((step, place) => makeStep(step, place + 1, steps));
  const stepper = makeStepper(steps);
  const seen = new Set<string>();
  const first = steps[0]?.id ?? lastStep.id;
  const asksWho = steps.some(({ id }) => id === 'you') ? 'you' : first;
  let current = first;
  let looks: Looks = {};
  const tell = () =>
    stepper.show(current, (id) => ({ ...progressOf(id, kind, looks, state), seen: seen.has(id) }));
  return {
    stepper: stepper.node,
    nodes: views.map(({ node }) => node),
    isLast: () => current === lastStep.id,
    fill(now, newcomers) {
      looks = now;
      const placed = new Map<string, Placed[]>(steps.map(({ id }) => [id, []]));
      for (const question of looks.main?.questions ?? [])
        placed.get(stepOf(kind, question))?.push({ question, node: fields.of('main', question).node });
      for (const { step, fill } of views) {
        const who = step.id === asksWho ? newcomers : [];
        const after = step.id === lastStep.id ? [last] : [];
        const own = placed.get(step.id) ?? [];
        if (step.id === 'you') fill(own, who, after);
        else fill(own, [], [...who, ...after]);
      }
      tell();
    },
    follow() {
      const wish = decodeURIComponent(location.hash.slice(1));
      const field = wish ? document.getElementById(wish) : null;
      seen.add(current);
      current = field?.closest<HTMLElement>('.step')?.id ?? first;
      for (const { node, step } of views) node.hidden = step.id !== current;
      tell();
      if (field && field.id !== current) focusOn(field);
      else if (wish) views.find(({ step }) => step.id === current)?.heading.focus();
    },
  };
}
