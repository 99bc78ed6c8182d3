import type { Question } from '#core/contribute/question.ts';

/** A question as it stands on a page: what it is called, and what helps to answer it. */
export type Wording = { label: string; hint: string };

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Ends of the first words of a question after which it only explains. */
const ENDS = /(?:: |\. | \(|; )/;

const ways: Partial<Record<Question['form']['is'], string>> = {
  list: 'One on each line.',
  ages: 'Such as Year 4, Reception to Year 2, or 8 to 9.',
};

/**
 * The words of a question, cut in two where it begins to explain: short enough to read at a glance, and the rest in small
 * print. Months and dates say how they are typed, for browsers that do not help.
 */
export function wordingOf({ says, help, form, schema, group }: Question): Wording {
  if (form.is === 'ages') return { label: 'Year groups, or ages', hint: ways.ages ?? '' };
  const whole = (group?.says ?? says).replace(' (their ids)', '').trim();
  const [end] = /^[^?]*\?/.exec(whole) ?? [];
  const cut = end ? end.length : whole.search(ENDS);
  const label = cut > 0 ? whole.slice(0, cut) : whole;
  const rest = cut > 0 ? whole.slice(cut).replace(/^[:.;]? *\(?/, '') : '';
  const explained = rest.endsWith(')') && !rest.includes('(') ? rest.slice(0, -1) : rest;
  const [example] = schema?.examples ?? [];
  const shape = form.is === 'line' && typeof example === 'string' ? `Such as ${example}.` : '';
  const isLines = form.is === 'list' && form.of !== undefined;
  const hint = [isLines ? '' : capital(explained), help, isLines ? '' : ways[form.is], shape]
    .filter((text): text is string => Boolean(text))
    .map((text) => (/[.!?…]$/.test(text) ? text : `${text}.`));
  return { label: capital(label.replace(/\.$/, '')), hint: hint.join(' ') };
}

const entries: Record<string, string> = {
  findings: 'Result',
  sources: 'Source',
  changed: 'Change',
  ties: 'Tie',
};

/** A box around questions that belong together, by a name of its own among the others of a form. */
export type Box = { key: string; legend: string };

/** The boxes in which a question stands, the outermost first; `many` where its step has questions of several parts. */
export function boxesOf({ key, part, group }: Question, many: boolean): Box[] {
  const [, list = '', place = ''] = /^(\w+)\.(\d+)\.(?!\?$)/.exec(key) ?? [];
  const entry = `${list}.${place}`;
  return [
    ...(many ? [{ key: `part ${part}`, legend: part }] : []),
    ...(list ? [{ key: entry, legend: `${entries[list] ?? capital(list)} ${Number(place) + 1}` }] : []),
    ...(group ? [{ key: `${entry} ${group.of}`, legend: group.of }] : []),
  ];
}
