import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const page = readFileSync('.github/SECURITY.md', 'utf8');
const promised = page.split(/^## /m).find((part) => part.startsWith('What is promised')) ?? '';
const promises = [...promised.matchAll(/^(\d+)\. \*\*([\s\S]*?)(?=^\d+\. |^And one)/gm)].map(
  ([, number, text = '']) => ({ number: Number(number), text }),
);
const testsIn = (text: string) => [...text.matchAll(/`(tests\/[^`]+)`/g)].map(([, path = '']) => path);

describe('the page on security', () => {
  it('counts its promises from one', () => {
    expect(promises.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it.each(promises)('names tests of promise $number that are there and test something', ({ text }) => {
    const tests = testsIn(text);
    expect(tests.length).toBeGreaterThan(1);
    for (const path of tests) {
      expect(existsSync(path), path).toBe(true);
      expect(readFileSync(path, 'utf8'), path).toMatch(/\bexpect\(/);
    }
  });

  it('names no test besides that is not there', () => {
    expect(testsIn(page).filter((path) => !existsSync(path))).toEqual([]);
  });

  const design = '../shared/design/safety.md';
  it.skipIf(!existsSync(design))(
    'makes every promise of the design, word for word where it is short (skipped where the folder shared is absent)',
    () => {
      const list = /^## Promises[^\n]*\n([\s\S]*?)^## /m.exec(readFileSync(design, 'utf8'))?.[1] ?? '';
      const named = [...list.matchAll(/^\d+\. (.*?)[.,:(]/gm)].map(([, words = '']) => words.trim());
      expect(named.length).toBe(promises.length);
      const plain = (text: string) =>
        text
          .replaceAll(/[*`"]|\s+/g, ' ')
          .replaceAll(/ +/g, ' ')
          .toLowerCase();
      for (const [place, words] of named.entries()) {
        const [first = ''] = plain(words).split(/ (?:is listed|run|stay) /);
        const ours = plain(promises[place]?.text ?? '');
        const shared = first.split(' ').filter((word) => word.length > 4 && ours.includes(word));
        expect(shared.length, `${words} / ${ours}`).toBeGreaterThan(
          first.split(' ').filter((word) => word.length > 4).length / 2 - 1,
        );
      }
    },
  );
});
