import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nothingYet } from '#core/contribute/contribution.ts';
import type { Question } from '#core/contribute/question.ts';
import { fieldName, readFieldName, taken } from '#core/share/answering.ts';
import type { Underway } from '#core/share/underway.ts';

const begun: Underway = { main: nothingYet('practice') };
const asked: Question = { key: 'ages', part: '', says: 'Ages', required: true, form: { is: 'ages' } };

it('a field has a name of its own, whoever it is about', () => {
  fc.assert(
    fc.property(fc.constantFrom('main', 'person', 'school'), fc.string(), (who, text) => {
      const key = text.replace(/^(?:person|school):/, '');
      expect(readFieldName(fieldName(who as 'main', key))).toEqual({ who, key });
    }),
  );
});

it('reads an answer as the command line does', () => {
  expect(taken(begun, 'main', asked, 'Year 4').underway.main.answers).toEqual({ ages: [8, 9] });
});

it('keeps what it cannot read, says so, and takes it for no answer', () => {
  const first = taken(begun, 'main', asked, 'the older ones');
  expect(first.problem).toContain('Unexpected "the older ones"');
  expect(first.underway).toEqual({ ...begun, typed: { ages: 'the older ones' } });
  const mended = taken(first.underway, 'main', asked, '9');
  expect(mended).toEqual({ underway: { main: { ...begun.main, answers: { ages: [9, 9] } } } });
});

it('what is taken out is asked again, but where something is usual it stays left out', () => {
  const full = taken(begun, 'main', asked, '9').underway;
  expect(taken(full, 'main', asked, '').underway).toEqual(begun);
  const usual = { ...asked, usual: [4, 5] };
  expect(taken(full, 'main', usual, ' ').underway.main.answers).toEqual({ ages: null });
});

it('changes nothing of what is not there', () => {
  expect(taken(begun, 'person', asked, '9')).toEqual({ underway: begun });
});
