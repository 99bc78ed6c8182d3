import { day } from '#core/review/messages/dates.ts';
import type { Examination, Finding } from './examine.ts';

const names = {
  content: 'the content',
  software: 'the software',
  repository: 'the repository on GitHub',
} as const;

const of = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function about({ severity, about, what, type }: Finding): string[] {
  return [`${severity === 'broken' ? '✗' : '•'} ${about}: ${what}`, `    ${type.replaceAll('\n', '\n    ')}`];
}

/** An examination for a terminal: what is wrong by check, why it matters, and under each what to type or press. */
export function doctorWords({ today, looked, notes, findings }: Examination): string {
  const sections = [...Map.groupBy(findings, ({ check }) => check)].map(([, of]) =>
    [of[0]?.why ?? '', ...of.flatMap(about)].join('\n'),
  );
  const broken = findings.filter(({ severity }) => severity === 'broken').length;
  const end =
    findings.length === 0
      ? 'Nothing is wrong.'
      : `${of(broken, 'thing is', 'things are')} broken (✗), ${findings.length - broken} to be looked at (•).`;
  return `${[
    `Doctor, ${day(today)}. Looked at ${looked.map((part) => names[part]).join(', ')}.`,
    ...notes.map((note) => `Not seen: ${note}`),
    ...sections,
    end,
  ].join('\n\n')}\n`;
}
