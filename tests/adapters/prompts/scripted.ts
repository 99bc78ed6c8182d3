import type { Port } from '#adapters/prompts/port.ts';

/** What a script says to a question: what is typed or chosen, or a key. */
export type Line = [key: string, given: unknown] | [key: string, press: 'back' | 'stop', is: 'key'];

/** Somebody who answers by script, and what they were told. A question that is not the next in the script is an error. */
export function scripted(lines: readonly Line[]): { port: Port; told: string[]; left: () => Line[] } {
  const rest = [...lines];
  const told: string[] = [];
  const port: Port = {
    async ask({ key, usual }, was, wrong) {
      for (;;) {
        const line = rest.shift();
        if (!line) return { is: 'stop' };
        if (line[0] !== key) throw new Error(`Asked ${key}, the script says ${line[0]}.`);
        if (line[2] === 'key') return { is: line[1] as 'back' | 'stop' };
        const given = line[1] === 'as it stands' ? (was ?? usual) : line[1];
        const problem = wrong(given);
        if (problem === undefined) return { is: 'answer', given };
        told.push(problem);
      }
    },
    tell: (text, title) => told.push([title, text].filter(Boolean).join(': ')),
  };
  return { port, told, left: () => rest };
}
