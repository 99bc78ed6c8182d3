import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { clackPort } from '#adapters/prompts/clack-port.ts';
import type { Form, Question } from '#core/contribute/question.ts';

const keys = {
  enter: '\r',
  escape: '\u001b',
  stop: '\u0003',
  down: '\u001b[B',
  tab: '\t',
  space: ' ',
  back: '\u007f',
};

/** Puts one question to somebody who presses these keys, and says what came of it and what was on the screen. */
async function press(
  form: Form,
  pressed: readonly string[],
  rest: Partial<Question> & { was?: unknown; wrong?: (given: unknown) => string | undefined } = {},
) {
  const { was, wrong = () => undefined, ...parts } = rest;
  const input = new PassThrough();
  const output = new PassThrough();
  let screen = '';
  output.on('data', (bytes) => {
    screen += String(bytes);
  });
  const question = { key: 'x', part: '', says: 'How many?', required: true, form, ...parts };
  const asked = clackPort({ input, output }).ask(question, was, wrong);
  for (const one of pressed) {
    await new Promise((next) => setTimeout(next, one === keys.escape ? 20 : 5));
    input.write(one);
  }
  return { reply: await asked, screen: stripVTControlCharacters(screen) };
}

const answer = (given: unknown) => ({ is: 'answer', given });
const colours: Form = { is: 'one', of: ['red', 'green', 'blue'].map((value) => ({ value, label: value })) };
const many: Form = {
  is: 'one',
  of: Array.from({ length: 40 }, (_, place) => ({ value: `word-${place}`, label: `Word ${place}` })),
};

describe('in a terminal', () => {
  it.each<[string, Form, readonly string[], Partial<Question>, unknown]>([
    ['a line', { is: 'line' }, ['Two classes', keys.enter], {}, 'Two classes'],
    ['nothing', { is: 'line' }, [keys.enter], { required: false }, ''],
    ['the usual answer', { is: 'line' }, [keys.enter], { usual: '2025-26' }, '2025-26'],
    ['several lines', { is: 'lines' }, ['One', keys.enter, 'Two', keys.tab, keys.enter], {}, 'One\nTwo'],
    ['yes', { is: 'yes-no' }, ['y'], {}, true],
    ['no, which is what Enter says', { is: 'yes-no' }, [keys.enter], {}, false],
    ['one of a few', colours, [keys.down, keys.enter], {}, 'green'],
    ['none of a few', colours, [keys.enter], { required: false }, null],
    ['one of many, found by typing', many, ['d 27', keys.enter], {}, 'word-27'],
    [
      'several',
      { ...colours, is: 'several' },
      [keys.space, keys.down, keys.space, keys.enter],
      {},
      ['red', 'green'],
    ],
  ])('%s', async (_name, form, pressed, rest, given) => {
    expect((await press(form, pressed, rest)).reply).toEqual(answer(given));
  });

  it('what is wrong is said, and can be put right', async () => {
    const wrong = (given: unknown) => (given === '28' ? undefined : 'Unexpected "2", expected 28.');
    const { reply, screen } = await press({ is: 'line' }, ['2', keys.enter, '8', keys.enter], { wrong });
    expect(reply).toEqual(answer('28'));
    expect(screen).toContain('Unexpected "2", expected 28.');
  });

  it('a choice that is refused is put again', async () => {
    const wrong = (given: unknown) => (given === 'red' ? 'Not red.' : undefined);
    const { reply, screen } = await press(colours, [keys.enter, keys.down, keys.enter], { wrong });
    expect(reply).toEqual(answer('green'));
    expect(screen).toContain('Not red.');
  });

  it.each<[string, Form]>([
    ['a line', { is: 'line' }],
    ['lines', { is: 'lines' }],
    ['yes or no', { is: 'yes-no' }],
    ['a choice', colours],
    ['a choice of many', many],
    ['several', { ...colours, is: 'several' }],
  ])('Esc goes back and Ctrl-C stops: %s', async (_name, form) => {
    expect((await press(form, [keys.escape])).reply).toEqual({ is: 'back' });
    expect((await press(form, [keys.stop])).reply).toEqual({ is: 'stop' });
  });

  it('shows what was answered before, and what helps', async () => {
    const { reply, screen } = await press({ is: 'ages' }, [keys.enter], {
      was: [8, 9],
      help: 'Of the pupils.',
    });
    expect(reply).toEqual(answer('8, 9'));
    expect(screen).toContain('Of the pupils. Two ages such as 8,9, or a year such as Year 4.');
  });
});
