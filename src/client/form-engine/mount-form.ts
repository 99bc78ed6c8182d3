import type { Question } from '#core/contribute/question.ts';
import { readFieldName } from '#core/share/answering.ts';
import type { Look } from '#core/share/look.ts';
import type { ChosenPicture, Who } from '#core/share/underway.ts';
import type { Asks } from '../check/protocol.ts';
import { makeAllSteps } from './all-steps.ts';
import { element } from './element.ts';
import type { Field } from './field.ts';
import { makeFields } from './fields.ts';
import type { Change } from './inputs/input.ts';
import { makeLast } from './last-step.ts';
import { later } from './later.ts';
import { makeNewcomers } from './newcomers.ts';
import { picturesBelow } from './pictures.ts';
import type { Form, Setting } from './setting.ts';
import { stateFrom } from './state.ts';
import { makeSupport } from './support.ts';
import { makeTakingOut } from './taking-out.ts';

/** Milliseconds without a letter after which the check is asked, and after which what stands there is kept. */
const PAUSE = 300;

const whos: readonly Who[] = ['main', 'person', 'school'];

/** What is asked before the check has looked. */
const firstLook = (questions: readonly Question[]): Look => ({
  ...{ questions: [...questions], id: '', path: '', text: '', said: [], open: [] },
});

/** The folder of what is written, with a slash at its end. */
const folderOf = ({ main }: Partial<Record<Who, Look>>): string => main?.path.replace(/[^/]+$/, '') ?? '';

/** Puts a form into an empty element: its steps, its fields, what the check says beside them, and the ways to leave. */
export function mountForm(root: HTMLElement, setting: Setting): Form {
  const { checker, keep, of, beside = [] } = setting;
  const state = stateFrom(setting.underway);
  const { kind } = setting.underway.main;
  const isRated = kind === 'practice' || kind === 'report';
  const support = makeSupport();
  const status = element('p', { class: 'hint', role: 'status' });
  let pictures: readonly ChosenPicture[] = setting.pictures ?? [];
  let looks: Partial<Asks['look']['answer']> = { main: firstLook(setting.questions ?? []) };

  const keeping = later(() => keep?.(state.underway(), pictures));
  const looking = later(() => void look());
  const changed = (how: Change) => {
    keeping.soon(PAUSE);
    looking.soon(how === 'typed' ? PAUSE : 0);
  };
  const fields = makeFields(state, {
    changed(how) {
      takingOut.settle();
      changed(how);
    },
    made: dress,
  });
  const takingOut = makeTakingOut(state, fields.named, () => changed('chosen'));
  const newcomers = makeNewcomers(state, fields, () => changed('chosen'));
  const labelOf = (name: string) => fields.named(name)?.label ?? name;
  const last = makeLast({ setting, state, looks: () => looks, pictures: () => pictures, labelOf });
  const steps = makeAllSteps(kind, state, fields, last.node);
  const follow = () => {
    steps.follow();
    looking.now();
    if (steps.isLast()) last.show();
  };
  const form: Form = {
    underway: state.underway,
    answer(name, value) {
      const { who, key } = readFieldName(name);
      state.put(who, key, value ?? undefined);
      changed('chosen');
    },
    close() {
      keeping.flush();
      looking.never();
      removeEventListener('hashchange', follow);
      removeEventListener('pagehide', keeping.flush);
      root.replaceChildren();
    },
  };

  function choose(picture: ChosenPicture): void {
    pictures = [...pictures.filter(({ name }) => name !== picture.name), picture];
    changed('chosen');
  }

  /** Adds to a field that was made what the page and the kind of text want there. */
  function dress(field: Field, question: Question): void {
    const { control } = field.input;
    if (question.form.is === 'lines' && control instanceof HTMLTextAreaElement) {
      setting.textField?.(control);
      if (kind === 'practice' && setting.pictureLimits)
        field.add(picturesBelow(control, setting.pictureLimits, choose));
    }
    const extra = setting.below?.(field.name, form);
    if (extra) field.add(extra);
    const takeOut = takingOut.below(field.name);
    if (takeOut) field.add(takeOut);
  }

  async function look(): Promise<void> {
    const folder = folderOf(looks);
    const shown = pictures.map(({ name, bytes }) => ({ path: folder + name, bytes }));
    const given = { underway: state.underway(), beside: [...beside, ...shown], ...(of && { of }) };
    const reply = await checker.ask('look', given);
    if (reply.is === 'failed') status.textContent = reply.says;
    if (reply.is !== 'answered') return;
    looks = reply.answer;
    status.textContent = '';
    // Pictures lie in the folder that the title names, which may just have changed.
    const isElsewhere = pictures.length > 0 && folderOf(looks) !== folder;
    if (show() || isElsewhere) await look();
    else if (isRated) await rate(given);
  }

  /** What the facts support is worked out after what is said of them: nobody waits for it to be told of a fault. */
  async function rate(given: Asks['rated']['given']): Promise<void> {
    const reply = await checker.ask('rated', given);
    if (reply.is === 'answered') support.show(reply.answer);
    if (reply.is === 'failed') status.textContent = reply.says;
  }

  /** Puts what is asked now in its place; whether that answered anything that was not asked before. */
  function show(): boolean {
    const before = state.underway();
    for (const who of whos) state.suggest(who, looks[who]?.questions ?? []);
    steps.fill(looks, newcomers(looks));
    fields.say(looks);
    takingOut.show();
    if (steps.isLast()) last.show();
    return state.underway() !== before;
  }

  const page = element('form', { class: 'form', novalidate: true }, ...steps.nodes);
  page.addEventListener('submit', (event) => event.preventDefault());
  root.replaceChildren(
    steps.stepper,
    element('div', { class: 'left' }, page, status, isRated && support.line),
    ...(isRated ? [support.aside] : []),
  );
  addEventListener('hashchange', follow);
  addEventListener('pagehide', keeping.flush);
  support.show(null);
  show();
  follow();
  return form;
}
