import { expect, test } from 'vitest';
import { piecesOf } from '../../../src/client/search/full-text.ts';

test('an excerpt is text, whatever is in it', () => {
  expect(piecesOf('a &lt;b&gt; <mark>Reading</mark> &amp;amp;')).toEqual([
    { text: 'a <b> ', matched: false },
    { text: 'Reading', matched: true },
    { text: ' &amp;', matched: false },
  ]);
});
