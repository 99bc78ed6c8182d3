import type { Contributed } from '#core/contribute/kinds.ts';
import { fieldName } from '#core/share/answering.ts';
import type { Look } from '#core/share/look.ts';
import type { ChosenPicture, Who } from '#core/share/underway.ts';
import { element } from './element.ts';
import { makePreview } from './make-preview.ts';
import type { Leaving, Setting } from './setting.ts';
import type { State } from './state.ts';
import { makeSummary, type Wanting } from './summary.ts';

type Looks = Partial<Record<Who, Look>>;

type From = {
  setting: Setting;
  state: State;
  looks: () => Looks;
  pictures: () => readonly ChosenPicture[];
  labelOf: (name: string) => string;
};

const whos: readonly Who[] = ['main', 'school', 'person'];

/** What stands in the way of each contribution, and what is to be thought about. */
function wantingOf({ looks, state, labelOf }: From): {
  open: Wanting[];
  wrong: Wanting[];
  doubts: Wanting[];
} {
  const all = { open: [] as Wanting[], wrong: [] as Wanting[], doubts: [] as Wanting[] };
  for (const who of whos) {
    const look = looks()[who];
    for (const { key } of look?.questions ?? []) {
      const name = fieldName(who, key);
      const problem = state.problem(name);
      if (problem !== undefined)
        all.wrong.push({
          name,
          label: labelOf(name),
          said: { severity: 'error', ruleId: 'unread', message: problem },
        });
      else if (look?.open.includes(key)) all.open.push({ name, label: labelOf(name) });
    }
    for (const said of look?.said ?? []) {
      const name = said.key === undefined ? undefined : fieldName(who, said.key);
      const wanting = { ...(name !== undefined && { name }), label: name ? labelOf(name) : 'The file', said };
      if (said.severity === 'error') all.wrong.push(wanting);
      else all.doubts.push(wanting);
    }
  }
  return all;
}

/** What it is called by its author. */
const titleOf = (
  kind: Contributed,
  {
    answers,
    given,
    owner,
  }: { answers: Record<string, unknown>; given: Record<string, unknown>; owner?: string },
): string => String(answers['title'] ?? given['title'] ?? answers['name'] ?? owner ?? kind);

/** The last step: what is still wanting, how it will look, and the ways to leave. */
export function makeLast(from: From): { node: HTMLElement; show: () => void } {
  const { setting, looks, pictures, state } = from;
  const summary = makeSummary();
  const preview = makePreview(setting, pictures);
  const place = element('div', { class: 'leave' });
  const kept = element('p', { class: 'hint', hidden: true });
  const node = element('div', { class: 'last' }, summary.node, kept, preview.node, place);
  return {
    node,
    show() {
      const { open, wrong, doubts } = wantingOf(from);
      summary.show(open, wrong, doubts);
      const { given, kept: unasked = {} } = state.underway().main;
      const also = [...Object.keys(given), ...Object.keys(unasked)];
      kept.hidden = also.length === 0;
      kept.textContent = `Your file also says what this form does not ask; it stays as it is: ${also.join(', ')}.`;
      const all = looks();
      if (!all.main?.path) return;
      // A file of fields alone has no text to look at.
      preview.node.hidden = !all.main.path.endsWith('.mdx');
      preview.show(
        all.main,
        [all.person, all.school].filter((look) => look !== undefined),
      );
      const folder = all.main.path.replace(/[^/]+$/, '');
      const leaving: Leaving = {
        bundle: {
          kind: state.underway().main.kind,
          title: titleOf(state.underway().main.kind, state.underway().main),
          files: [
            { path: all.main.path, text: all.main.text },
            ...(['person', 'school'] as const).flatMap((who) => {
              const look = all[who];
              return look ? [{ path: look.path, text: look.text }] : [];
            }),
            ...pictures().map(({ name, bytes }) => ({ path: folder + name, bytes })),
          ],
        },
        known: !all.person && !all.school,
        ready: open.length + wrong.length === 0,
      };
      setting.leave(place, leaving);
    },
  };
}
