import type { Policy } from '#core/model/policy.ts';
import { type Marks, type Reading, readMarks, type Summary } from '#core/share/marks.ts';
import { button, element } from '../form-engine/element.ts';
import type { Form } from '../form-engine/setting.ts';

type Limits = Policy['safety']['smallNumbers'];
type Figures = Readonly<Record<string, number | undefined>>;

/** How the columns of marks fit what was answered about a result: who was compared, and when. */
function readingFor(form: Form, finding: string): Reading {
  const { answers } = form.underway().main;
  if (answers[`${finding}.?before`] === true) return 'before-after';
  return answers[`${finding}.?compared`] === true ? 'groups' : 'one';
}

const asks: Record<Reading, string> = {
  one: 'One column: a mark in each line.',
  'before-after': 'Two columns, of one group of pupils: before and after, a pupil in each line.',
  groups: 'Two columns: those who did it, and those who did without.',
};

/** The figures as answers, by what they are of. */
function answersFrom({ columns, correlation }: Marks, reading: Reading, side: string): Figures {
  const of = (prefix: string, summary: Summary | null | undefined, withN: boolean): Figures =>
    summary
      ? {
          ...(withN && { [`${prefix}n`]: summary.n }),
          [`${prefix}mean`]: summary.mean,
          [`${prefix}sd`]: summary.sd,
        }
      : {};
  const [first, second] = columns;
  if (reading === 'one') return of(`${side}.`, first, true);
  if (reading === 'groups') return { ...of('treated.', first, true), ...of('comparison.', second, true) };
  return {
    ...of(`${side}.before.`, first, false),
    ...of(`${side}.`, second, true),
    ...(side === 'treated' && { correlation }),
  };
}

const inWords = ({ n, mean, sd, median }: Summary): string =>
  `${n} pupils, mean ${mean}, standard deviation ${sd}, median ${median}`;

function resultOf(marks: Marks, reading: Reading): HTMLElement {
  const names = { one: [''], 'before-after': ['Before: ', 'After: '], groups: ['Did it: ', 'Did without: '] }[
    reading
  ];
  const figures = marks.columns.flatMap((summary, place) =>
    summary ? [element('li', {}, `${names[place] ?? ''}${inWords(summary)}.`)] : [],
  );
  const left =
    marks.incomplete === 0 ? [] : [`${marks.incomplete} with only one of the two marks are left out.`];
  const said = marks.noMarks
    .slice(0, 8)
    .map(({ line, said: what }) => `line ${line}, “${what.slice(0, 20)}”`);
  const more = marks.noMarks.length > 8 ? ` and ${marks.noMarks.length - 8} more` : '';
  const others = said.length === 0 ? [] : [`Not taken for a mark: ${said.join('; ')}${more}.`];
  return element(
    'div',
    {},
    element(
      'ul',
      {},
      ...figures,
      ...[...left, ...others, ...marks.cautions].map((text) => element('li', {}, text)),
    ),
  );
}

/**
 * A box to paste a column of marks into, below the number of pupils of a result. The figures go into the form; the marks are
 * wiped, and are never part of it or of a draft.
 */
export function marksBelow(key: string, form: Form, limits: Limits): HTMLElement | undefined {
  const [, finding = '', side = ''] = /^(findings\.\d+)\.(treated|comparison)\.n$/.exec(key) ?? [];
  if (finding === '') return undefined;
  const id = `marks-${finding.replace('.', '-')}-${side}`;
  const hint = element('small', { id: `${id}-hint` });
  const box = element('textarea', {
    id,
    rows: 5,
    autocomplete: 'off',
    spellcheck: false,
    'aria-describedby': `${id}-hint`,
  });
  const result = element('div', { role: 'status', class: 'marks-result' });
  const readNow = (): Reading => {
    const reading = readingFor(form, finding);
    return side === 'comparison' && reading === 'groups' ? 'one' : reading;
  };
  const work = button('Work it out', 'btn', () => {
    const reading = readNow();
    const read = readMarks(box.value, reading, limits);
    if ('problem' in read) {
      result.replaceChildren(element('p', {}, read.problem));
      return;
    }
    box.value = '';
    result.replaceChildren(resultOf(read, reading));
    for (const [name, value] of Object.entries(answersFrom(read, reading, side)))
      if (value !== undefined) form.answer(`${finding}.${name}`, value);
  });
  const fold = element(
    'details',
    { class: 'marks' },
    element('summary', {}, 'Or paste a column of marks'),
    element('label', { for: id }, 'Marks'),
    hint,
    box,
    element('p', { class: 'does' }, work),
    result,
  );
  fold.addEventListener('toggle', () => {
    hint.textContent = `${asks[readNow()]} No names: only the number of pupils, the mean and the spread are kept.`;
  });
  // What is typed here is nobody's answer: the form must not hear of it.
  for (const event of ['input', 'change', 'paste'])
    fold.addEventListener(event, (heard) => heard.stopPropagation());
  return fold;
}
