import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { surroundings } from '#adapters/prompts/surroundings.ts';
import { checkBlobs } from '#core/check/check-blobs.ts';
import { type Contribution, nothingYet } from '#core/contribute/contribution.ts';
import { fromFile } from '#core/contribute/from-file.ts';
import { withAnswer } from '#core/share/answering.ts';
import { type CheckOf, lookAt } from '#core/share/look.ts';
import { lookAtAll } from '#core/share/look-at-all.ts';
import { aboutWith } from '../contribute/about.ts';
import { policy } from '../evidence/policy.ts';

const about = aboutWith();
const paths = [
  'people/sam-example.yaml',
  'schools/example-bridge.yaml',
  'priorities/reading-for-meaning.mdx',
];
const bytes = (text: string) => new TextEncoder().encode(text);
const check =
  (more: readonly string[] = []): CheckOf =>
  (path, text) =>
    checkBlobs([{ path, bytes: bytes(text) }], { policy, today: '2026-11-22', paths: [...paths, ...more] });

const begun = (answers: Record<string, unknown>): Contribution => ({ ...nothingYet('practice'), answers });
const look = (answers: Record<string, unknown>) => lookAt(begun(answers), about, check());
const saidOf = (answers: Record<string, unknown>) =>
  look(answers).said.map(({ key, severity, ruleId }) => `${key} ${severity} ${ruleId}`);

describe('a form in which little is written', () => {
  it('says nothing but what is still open', () => {
    const { said, open, path } = look({});
    expect(said).toEqual([]);
    expect(path).toBe('practices/new/index.mdx');
    expect(open).toEqual([
      ...['title', 'post', 'ages', 'declares', 'claim.outcome', 'claim.change', 'core'],
      ...['the-problem', 'what-we-did', 'what-happened', 'what-did-not-work', 'if-you-try-it', 'id'],
    ]);
  });

  it('tells of a pupil’s number beside the sentence that has it, whatever else is missing', () => {
    const { said } = look({ 'what-we-did': 'We began with B801200005001 and his group.' });
    expect(said).toContainEqual({
      ...{ key: 'what-we-did', severity: 'error', ruleId: 'unique-pupil-number' },
      message: expect.stringContaining('unique pupil number'),
    });
  });

  it('tells of an overclaim before it is known what was measured', () => {
    const answers = { 'what-happened': 'Quizzing caused a rise in the scores of everybody in the class.' };
    expect(saidOf(answers)).toContain('what-happened error causal-language');
  });

  it('says what is wrong with an answer, beside it', () => {
    expect(saidOf({ ages: [9, 7] })).toEqual(['ages error field']);
    expect(saidOf({ title: 'A'.repeat(200) })).toContain('title error title-length');
  });

  it('asks for what a result still lacks, and does not call it a fault', () => {
    const { open, said } = look({ 'findings.0.?': true, 'findings.0.measure.name': 'Reading age test' });
    expect(said).toEqual([]);
    expect(open).toContain('findings.0.measure.kind');
    expect(open).toContain('findings.0.?compared');
  });
});

describe('a mending', () => {
  const texts: [string, string][] = [
    ['title', 'Reading in pairs , every day'],
    ['post', 'We say “caused” , and "quote" it.'],
    ['what-we-did', 'One two.\n\nThree  four ,  five.\n\n- six'],
  ];
  it.each(texts)('in %s stands on the words that it is about', (key, text) => {
    const { said } = look({ [key]: text });
    for (const { mend } of said) if (mend) expect(text.slice(mend.from, mend.to)).not.toBe(mend.text);
  });
});

describe('a finished write-up', () => {
  const content = fileURLToPath(new URL('../../../content', import.meta.url));
  const library = surroundings(content, { policy, today: '2026-11-22' });
  const all = readdirSync(content, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  const ids = readdirSync(join(content, 'practices'));

  it.each(ids)('%s: has nothing open, and all that the check says of its file is said', (id) => {
    const path = `practices/${id}/index.mdx`;
    const files = all
      .filter((name) => name.startsWith(`practices/${id}/`) && /\.(?:mdx|ya?ml|json)$/.test(name))
      .map((name) => ({ path: name, bytes: new Uint8Array(readFileSync(join(content, name))) }));
    const read = fromFile(path, readFileSync(join(content, path), 'utf8'), library);
    if ('problems' in read) throw new Error(read.problems.join('\n'));
    const found: string[] = [];
    const { open, said } = lookAt(read.contribution, library, (at, text) => {
      const others = files.filter((file) => file.path !== at);
      const problems = checkBlobs([...others, { path: at, bytes: bytes(text) }], {
        ...{ policy, today: '2026-11-22', paths: all, wanted: (other: string) => other === at },
      });
      found.push(...problems.map(({ ruleId }) => ruleId));
      return problems;
    });
    expect(open).toEqual([]);
    expect(said.map(({ ruleId }) => ruleId).sort()).toEqual(found.sort());
    for (const one of said) expect(one.key, one.message).toBeDefined();
  });
});

describe('somebody who is new, at a school that is new', () => {
  const underway = {
    main: begun({ title: 'Reading in pairs' }),
    person: { ...nothingYet('person'), answers: { name: 'Jo Sample' } },
    school: { ...nothingYet('school'), answers: { name: 'Bridge Example School' } },
  };
  const looked = lookAtAll(underway, aboutWith({}, ['people/jo-sample.yaml']), (path, text, beside) =>
    check(beside)(path, text),
  );

  it('is named in what they write, without being asked again', () => {
    expect(looked.main.text).toContain('authors: [ jo-sample-2 ]');
    expect(looked.main.text).toContain('school: bridge-example-school');
    expect(looked.person?.text).toContain('school: bridge-example-school');
    const keys = looked.main.questions.map(({ key }) => key);
    expect(keys).not.toContain('authors');
    expect(keys).not.toContain('school');
  });

  it('is not told that nobody of that name is here', () => {
    expect(looked.main.said).toEqual([]);
    expect(looked.person?.said).toEqual([]);
    expect(looked.school?.open).toEqual(['phase', 'ages']);
  });
});

it('an answer can be taken back', () => {
  const contribution = withAnswer(begun({ title: 'A' }), 'title', undefined);
  expect(contribution).toEqual(begun({}));
});
