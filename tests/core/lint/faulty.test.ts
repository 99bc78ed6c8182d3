import { describe, expect, it } from 'vitest';
import { allRules } from '#core/lint/rules/index.ts';
import { expectedNames, expectedOf, fixtureOf, found, names } from './faulty.ts';

/** Rules that no fixture here can break, and where they are shown instead. */
const elsewhere: Record<string, string> = {
  symlink: 'a link in a folder: tests of listing files',
  'record-damaged': 'a record, which only the build weighs: examples that are files',
  'not-a-file': 'a device in a folder: tests of listing files',
  'file-size': 'too large to keep here: tests of the gate',
  'mdx-node': 'nothing that can be parsed today brings it about',
  ...Object.fromEntries(
    [
      ...['network-states', 'joint-members', 'joint-plan', 'red-without-action', 'plan-registered'],
      'rag-against-reports',
    ].map((id) => [id, 'networks and their projects, no write-ups: examples that are files']),
  ),
  'finding-missing': 'unknown-finding comes first',
};

describe('write-ups with one fault each', () => {
  it('have an expectation each, and no expectation is left over', () => {
    expect(names.length).toBeGreaterThanOrEqual(60);
    expect([...expectedNames].sort()).toEqual([...names].sort());
  });

  it.each(names)('%s', (name) => {
    const { allowDemo, findings } = expectedOf(name);
    const files = fixtureOf(name);
    const lines = found(files, allowDemo).map(({ path, line, column, ruleId, severity, message }, place) => ({
      ...(files.length > 1 && { path }),
      at: `${line}:${column}`,
      ...{ ruleId, severity, message: message.slice(0, findings[place]?.message.length) },
    }));
    expect(lines).toEqual(findings);
    expect(findings.every(({ message }) => message.length >= 12)).toBe(true);
  });

  it('break every rule that there is', () => {
    const broken = new Set(names.flatMap((name) => expectedOf(name).findings.map(({ ruleId }) => ruleId)));
    expect(allRules.map(({ id }) => id).filter((id) => !broken.has(id) && !elsewhere[id])).toEqual([]);
    expect(Object.keys(elsewhere).filter((id) => broken.has(id))).toEqual([]);
  });

  it('say nothing of the one without a fault', () => {
    expect(expectedOf('none').findings).toEqual([]);
  });
});
