import { describe, expect, it } from 'vitest';
import { allowanceRules } from '#core/lint/known/allowances.ts';
import { lint } from '#core/lint/lint.ts';
import { lintRules } from '#core/lint/rules/index.ts';
import { type ToldFile, told } from '#core/lint/told.ts';
import { readTold } from '#core/lint/try-example.ts';
import { policy } from '../evidence/policy.ts';

const check = (file: ToldFile, options: { publishing?: boolean } = {}) => {
  const { entry, entries } = readTold(file, policy);
  return lint([entry], { policy, today: '2026-11-22', library: entries, ...options });
};
/** "severity rule line:column" of what a check says, of some rules. */
const said = (file: ToldFile, pattern: RegExp) =>
  check(file)
    .filter(({ ruleId }) => pattern.test(ruleId))
    .map(({ severity, ruleId, line, column }) => `${severity} ${ruleId} ${line}:${column}`);

describe.each(allowanceRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it.each(rule.examples.map((example) => [example.title, example] as const))(
    '%s',
    (_, { file, expect: lines }) => {
      const found = check(file).filter(({ ruleId }) => ruleId === id);
      const shown = found.map(({ line, column, message }) => `${line}:${column}: ${message}`);
      expect(shown.map((each, place) => each.slice(0, lines[place]?.length ?? each.length))).toEqual(lines);
      for (const { message, severity } of found) {
        expect(message).toMatch(/^Unexpected [\s\S]+?, expected [\s\S]+?[.?] [\s\S]+\.$/);
        expect(severity).toBe(rule.severity);
      }
    },
  );
});

const body = 'This definitely helps.\n\nIt definitely does.';
const why = 'The song is called that';
const allow = (...allowed: { rule: string; at?: string }[]) =>
  told({ data: { allowed: allowed.map((one) => ({ ...one, why })) }, body });

describe('a finding that its author allows', () => {
  it('becomes a note with the reason, and nothing is mended there', () => {
    const [first] = check(allow({ rule: 'certainty-words', at: 'This definitely' })).filter(
      ({ severity }) => severity === 'note',
    );
    expect(first?.message).toMatch(
      /^Unexpected "definitely".* Allowed by the author: The song is called that\.$/,
    );
    expect(first).not.toHaveProperty('edit');
  });

  it('is the one place and no other', () => {
    expect(said(allow({ rule: 'certainty-words', at: 'This definitely' }), /certain|allow/)).toEqual([
      'note certainty-words 13:6',
      'warning certainty-words 15:4',
    ]);
    expect(said(allow({ rule: 'certainty-words', at: 'definitely' }), /certain|allow/)).toEqual([
      'warning certainty-words 13:6',
      'warning certainty-words 15:4',
      'warning allowance-unused 10:19',
    ]);
  });

  it('is found across the end of a line', () => {
    const file = told({
      data: { allowed: [{ rule: 'certainty-words', at: 'it always works', why }] },
      body: '> Ah: it\n> always works.\n\nKeep it: it\nalways works.',
    });
    expect(said(file, /certain|allow/)).toEqual(['note certainty-words 17:1']);
  });

  it('may be an error about evidence', () => {
    const file = told({
      data: { allowed: [{ rule: 'causal-language', at: 'caused', why }] },
      body: '## What happened\n\nQuizzing caused a rise.',
    });
    expect(said(file, /causal|allow/)).toEqual(['note causal-language 15:10']);
  });

  it.each(
    lintRules
      .filter(({ family, severity }) => family === 'privacy' && severity === 'error')
      .map(({ id }) => id),
  )('is never an error of privacy: %s', (id) => {
    const rule = lintRules.find((one) => one.id === id);
    const faulty = (rule?.examples ?? []).filter(
      ({ file, expect: lines }) => lines.length > 0 && file.path.endsWith('index.mdx'),
    );
    expect(faulty.length).toBeGreaterThan(0);
    for (const { file } of faulty) {
      const errors = (one: ToldFile) =>
        check(one).filter(({ ruleId, severity }) => ruleId === id && severity === 'error');
      const before = errors(file).length;
      const text = file.text.replace('---\n', `---\nallowed: [{ rule: ${id}, why: "${why}" }]\n`);
      expect(errors({ ...file, text })).toHaveLength(before);
    }
  });

  it('of a rule that did not run is not called unused, and one nobody may allow is refused all the same', () => {
    const file = allow({ rule: 'certainty-words', at: 'never there' }, { rule: 'level-above' });
    expect(check(file, { publishing: true }).map(({ ruleId }) => ruleId)).toEqual(['allowance-refused']);
  });

  it('does not hide what its own words give away', () => {
    const file = told({
      data: { allowed: [{ rule: 'unique-pupil-number', at: 'B801200005001', why }] },
      body: 'Pupil B801200005001 read on.',
    });
    expect(said(file, /pupil|allow/)).toEqual([
      'error unique-pupil-number 10:47',
      'error unique-pupil-number 13:7',
      'error allowance-refused 10:19',
    ]);
  });
});

it('needs a reason of some words', () => {
  const file = told({ data: { allowed: [{ rule: 'certainty-words', why: 'It is' }] }, body });
  expect(() => readTold(file, policy)).toThrow(/expected a reason of at least 4 words/);
});

it('says of every rule the most it can say: publishing passes over those that only warn', () => {
  const order = ['note', 'warning', 'error'];
  for (const rule of lintRules)
    for (const { file } of rule.examples)
      for (const { ruleId, severity } of check(file))
        if (ruleId === rule.id)
          expect(order.indexOf(severity)).toBeLessThanOrEqual(order.indexOf(rule.severity));
});

it('publishing takes no page down for what other files could change: there the rule is not even asked', () => {
  const file = told({ data: { claim: { outcome: 'writing', change: 'better', level: 4 } } });
  const errors = (publishing: boolean) =>
    check(file, { publishing }).flatMap(({ ruleId, severity }) => (severity === 'error' ? [ruleId] : []));
  expect(errors(false)).toEqual(['level-above']);
  expect(errors(true)).toEqual([]);
});
