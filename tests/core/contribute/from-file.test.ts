import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surroundings } from '#adapters/prompts/surroundings.ts';
import { fromFile } from '#core/contribute/from-file.ts';
import { contributed, pathOf } from '#core/contribute/kinds.ts';
import { textParts } from '#core/contribute/texts.ts';
import { toData } from '#core/contribute/to-data.ts';
import { writeFile } from '#core/contribute/write-file.ts';
import { readData } from '#core/library/read-data.ts';
import { addressOf, kinds } from '#core/model/kinds.ts';
import { policy } from '../evidence/policy.ts';
import { aboutWith } from './about.ts';
import { dataOf } from './arbitrary.ts';

const content = fileURLToPath(new URL('../../../content', import.meta.url));
const files = readdirSync(content, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((path) => contributed.some((kind) => kind === addressOf(path)?.kind));

const bodyOf = (text: string) => text.slice(text.indexOf('\n---\n') + 5).trim();

describe('the starter library', () => {
  const about = surroundings(content, { policy, today: '2026-11-22' });

  it.each(files)('%s: a file, the form, and the same file again', (path) => {
    const kind = contributed.find((one) => one === addressOf(path)?.kind) ?? 'practice';
    const text = readFileSync(join(content, path), 'utf8');
    const read = fromFile(path, text, about);
    if ('problems' in read) throw new Error(read.problems.join('\n'));
    const again = writeFile(read.contribution, toData(read.contribution, about));
    const data = (of: string) => {
      const parsed = readData(of, path, kinds[kind].format as 'mdx' | 'yaml');
      return 'data' in parsed ? parsed.data : parsed;
    };
    expect(data(again)).toEqual(data(text));
    if (kinds[kind].format === 'mdx') expect(bodyOf(again)).toBe(bodyOf(text));
  });

  it('is there', () => expect(files.length).toBeGreaterThan(40));
});

describe.each(contributed)('%s', (kind) => {
  it('any data that the schema accepts comes back as it was', () => {
    const about = aboutWith({ policy: { ...policy, allowDemo: true } });
    const owner =
      kinds[kind].at.includes('practices/<id>/') && kind !== 'practice' ? 'paired-reading' : undefined;
    const path = pathOf(kind, 'a-name', owner);
    let read = 0;
    fc.assert(
      fc.property(dataOf(kind), fc.string({ maxLength: 40 }), (data, words) => {
        const answers = Object.fromEntries(
          textParts(kind).map(({ key }) => [key, `Some words ${words.replaceAll(/[^a-z \n]/gi, '')}.`]),
        );
        const text = writeFile({ kind, answers }, data);
        const back = fromFile(path, text, about);
        // What refuses a text for its characters never was a file.
        if ('problems' in back) return;
        expect(toData(back.contribution, about)).toEqual(data);
        expect(writeFile(back.contribution, data)).toBe(text);
        read += 1;
      }),
      { numRuns: 40 },
    );
    expect(read).toBeGreaterThan(15);
  });
});
