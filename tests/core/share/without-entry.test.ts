import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { surroundings } from '#adapters/prompts/surroundings.ts';
import { fromFile } from '#core/contribute/from-file.ts';
import { toData } from '#core/contribute/to-data.ts';
import { addressOf } from '#core/model/kinds.ts';
import { entryAskedFor, withoutEntry } from '#core/share/without-entry.ts';
import { policy } from '../evidence/policy.ts';

const about = surroundings('content', { policy, today: '2026-11-22' });
const files = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((path) => addressOf(path)?.kind === 'report' || addressOf(path)?.kind === 'practice');

describe('an entry taken out of a list', () => {
  it('leaves the others as they were, in write-ups of the starter library that have several', () => {
    let tried = 0;
    for (const path of files) {
      if (tried > 20) break;
      const read = fromFile(path, readFileSync(join('content', path), 'utf8'), about);
      if ('problems' in read) throw new Error(read.problems.join(' '));
      const before = toData(read.contribution, about);
      for (const list of ['findings', 'sources']) {
        const entries = before[list];
        if (!Array.isArray(entries) || entries.length < 2 || read.contribution.given[list]) continue;
        for (const place of entries.keys()) {
          const { main } = withoutEntry({ main: read.contribution }, 'main', { list, place });
          const after = toData(main, about);
          expect({ ...after, [list]: after[list] }).toEqual({
            ...before,
            [list]: entries.filter((_, at) => at !== place),
          });
          tried += 1;
        }
      }
    }
    expect(tried).toBeGreaterThan(20);
  });

  it('takes along what was typed there and could not be read, whoever it belongs to', () => {
    const person = {
      kind: 'person' as const,
      given: {},
      answers: { 'ties.0.?': true, 'ties.0.to': 'a', 'ties.1.?': true, 'ties.1.to': 'b', 'ties.2.?': false },
    };
    const main = { kind: 'practice' as const, given: {}, answers: { 'ties.0.?': true } };
    const typed = { 'person:ties.0.note': 'gone', 'person:ties.1.note': 'moves', 'ties.1.note': 'stays' };
    const left = withoutEntry({ main, person, typed }, 'person', { list: 'ties', place: 0 });
    expect(left.person?.answers).toEqual({ 'ties.0.?': true, 'ties.0.to': 'b', 'ties.1.?': false });
    expect(left.main).toEqual(main);
    expect(left.typed).toEqual({ 'person:ties.0.note': 'moves', 'ties.1.note': 'stays' });
  });

  it('is asked for by questions whether there is one, and by no other', () => {
    expect(entryAskedFor('findings.12.?')).toEqual({ list: 'findings', place: 12 });
    for (const key of ['findings.1.?compared', '?cost', 'findings.1.n', 'title'])
      expect(entryAskedFor(key)).toBeUndefined();
  });
});
