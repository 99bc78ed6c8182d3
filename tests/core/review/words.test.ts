import { describe, expect, test } from 'vitest';
import {
  type EditorReason,
  editorReasons,
  type Judgement,
  judgements,
  lacks,
} from '#core/review/judgement.ts';
import { standings } from '#core/review/received.ts';
import { acted } from './acted.ts';
import { staged } from './staged.ts';
import { readStory, storyNames } from './story.ts';

const told = await Promise.all(
  storyNames().map(async (name) => {
    const { snapshot, options } = await staged(readStory(name));
    return { name, ...acted(snapshot, options) };
  }),
);

const one = (name: string): string => told.find((each) => each.name === name)?.comment ?? '';

/** What a reader has to find in the comment, by judgement. */
const judgementWords: Record<Judgement['is'], RegExp> = {
  'not-ours': /code owners look after/,
  closed: /Open it again whenever you like: nothing is lost/,
  draft: /Mark it “Ready for review”/,
  held: /on hold .*\n\n> .*\n\nAn editor lifts it with `\/unhold`/,
  'checks-failing': /to put right before anybody is asked|cannot be checked or reviewed as it is/,
  'awaiting-reviewers': /\d of \d reviews are here\. I am asking for /,
  'in-review': /\d of \d reviews are here\. @\w+ until \d|The author answered\. /,
  'author-to-answer': /asks( for changes)?:\n\n {2}> |settle the conflict/,
  split: /their levels lie far apart/,
  'waiting-on-editor': /[Ee]ditor|GitHub/,
  agreed: /It is merged now/,
  'merged-unrecorded': /as soon as its record is on main/,
  recorded: /Published\. Thank you/,
  overdue: /had until \d+ \w+ \d{4}\. Nothing is closed/,
};

const editorWords: Record<EditorReason, RegExp> = {
  'editors-decide': /An editor decides about this, and merges it by hand/,
  'nobody-eligible': /Nobody is left whom I could ask.*`\/assign @somebody`.*`\/waive`/,
  'fork-gone': /The fork this came from is gone/,
  adjudicate: /An editor settles it with `\/level`/,
  safeguarding: /concern about safeguarding/,
  'merge-refused': /GitHub refused to merge this: /,
  incomplete: /did not give me the whole of this pull request/,
  'merged-unreviewed': /It is not published/,
};

describe('there is a story for, and words about,', () => {
  test.each(judgements)('the judgement %s', (is) => {
    const some = told.filter(({ verdict, comment }) => verdict.judgement.is === is && comment);
    expect(some.length).toBeGreaterThan(0);
    for (const { comment, name } of some) expect(comment, name).toMatch(judgementWords[is]);
  });

  test.each(editorReasons)('an editor who is needed because of %s', (why) => {
    const some = told.filter(
      ({ verdict: { judgement } }) => judgement.is === 'waiting-on-editor' && judgement.why === why,
    );
    expect(some.length).toBeGreaterThan(0);
    for (const { comment, name } of some) expect(comment, name).toMatch(editorWords[why]);
  });

  test.each(lacks)('a quorum that lacks %s', (lack) => {
    expect(told.some(({ facts }) => facts.lacks.includes(lack))).toBe(true);
  });

  test.each(standings)('a review that stands as %s', (standing) => {
    const some = told.filter(({ facts }) => facts.received.some((each) => each.standing === standing));
    expect(some.length).toBeGreaterThan(0);
  });
});

test('no comment holds a word that was meant for a machine', () => {
  for (const { comment, name } of told) {
    expect(comment, name).not.toMatch(/undefined|\[object|NaN|Invalid Date/);
    expect(comment, name).not.toMatch(/\n{4,}/);
  }
});

test('whoever cannot count is told why', () => {
  expect(one('authors-second-account')).toContain(
    '@zoe (not sealed) cannot count: the same name as an author, ada',
  );
  expect(one('conflicted-reviewer-asked-by-hand')).toContain(
    '@ben cannot review this: same school: school-of-ada',
  );
  expect(one('login-registered-by-another')).toContain('is not on the list of reviewers');
  expect(one('approval-without-a-block')).toContain('approved without a `/review`');
  expect(one('copied-seal')).toContain('This sealed rating was made by somebody else');
  expect(one('lost-key')).toContain('it was sealed to a key that this site no longer has');
  expect(one('edited-rating')).toContain('stand by it with `/review confirm`');
  expect(one('faulty-block')).toContain('expected 1 to 5');
  expect(one('assigned-and-conflicted')).toContain('@dov cannot review this');
});

test('who reviews finds the workbench at a press, open at this pull request', async () => {
  const { snapshot, options } = await staged(readStory('new-write-up'));
  const workbench = 'https://example.org/here/review/workbench/';
  const { comment } = acted(snapshot, { ...options, workbench });
  expect(comment).toContain(`[workbench](${workbench}?pull=${snapshot.pull.number})`);
});

test('a split shows the questions and no level', () => {
  expect(one('split')).toContain('Who marked the tests');
  expect(one('split')).not.toMatch(/level \d/);
  expect(one('two-sealed-reviews-open-together')).toContain('(sealed, level 3) counts');
});

test('whoever is asked is told why, and one of them leads', () => {
  expect(one('new-write-up').match(/is asked to lead/g)).toHaveLength(1);
  expect(one('two-asked')).toMatch(
    /@\w+ is asked to lead, until 26 November 2026: knows .*reading fluency.*another school, trust and network/,
  );
});

test('while an instance is young, the comment says that one editor is enough', () => {
  expect(one('founding')).toContain('founding review');
});
