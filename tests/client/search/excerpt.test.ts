import { expect, test } from 'vitest';
import { textOf } from '../../../src/client/search/full-text.ts';

test('an excerpt is text, whatever is in it', () => {
  expect(textOf('a &lt;b&gt; <mark>Reading</mark> &amp;amp;')).toBe('a <b> Reading &amp;');
});
