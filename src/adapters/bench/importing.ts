import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { columns } from '#core/schools/register/columns.ts';
import { type Random, randomFrom } from '#core/synthetic/random.ts';
import type { CommandContest } from './contest.ts';

/** The register has some 140 columns, most of which are not read; so many stand here for those. */
const others = 60;

/** Reads the same file whole, as most programs do. Its lines are cut first, so that open quotation marks do not stop it. */
const wholeFile = `
const { readFileSync } = require('node:fs');
const { parse } = require('csv-parse/sync');
const text = new TextDecoder('windows-1252').decode(readFileSync(process.argv[1]));
const rows = text.split(/\\r?\\n/).map((line) => parse(line, { relax_quotes: true, relax_column_count: true, skip_records_with_error: true })[0] ?? []);
const [header, ...schools] = rows;
const records = schools.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
console.log(records.length);
`;

/** The register of schools, dirty as registers come, read row by row and told; against all of it held at once. */
export const importing: CommandContest = {
  id: 'import-schools',
  what: 'rows of a dirty register of schools read, checked and told (nothing written)',
  against: 'the same file read whole into records by csv-parse',
  count: 30_000,
  async commands(count, folder) {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'register.csv');
    for (const piece of dirtyRegister(count)) appendFileSync(file, piece);
    return {
      ours: {
        file: 'scripts/import-schools.ts',
        args: [file, '--dry-run', '--out', join(folder, 'schools')],
      },
      baseline: { file: '--eval', args: [wholeFile, file] },
    };
  },
};

/**
 * A made-up register with so many rows, of which one in fifteen or so cannot be used; the same each time, in pieces: what makes it
 * up must stay small, since a program's peak memory counts from that of the one that started it.
 */
export function* dirtyRegister(count: number): Generator<Buffer> {
  const random = randomFrom(count);
  const more = Array.from({ length: others }, (_, i) => `Other${i + 1}`);
  const header = [...Object.values(columns), ...more].map(quoted).join(',');
  yield Buffer.from(`${header}\r\n`);
  for (let from = 0; from < count; from += rowsPerPiece)
    yield Buffer.concat(
      Array.from({ length: Math.min(rowsPerPiece, count - from) }, (_, i) => row(from + i, random)),
    );
}

const rowsPerPiece = 1000;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function row(i: number, random: Random): Buffer {
  const dirt = random.next();
  const urn = String(100_000 + (dirt < 0.01 ? Math.max(0, i - 7) : i));
  const cells = [
    ...[
      dirt > 0.98 ? 'unknown' : urn,
      `Made-up Caf\u00e9 School ${i}`,
      random.next() < 0.3 ? 'Closed' : 'Open',
    ],
    ...[random.next() < 0.7 ? 'Primary' : 'Secondary', '4', '11', 'Community school'],
    ...[
      'Local authority maintained schools',
      'Urban city and town',
      '',
      '18-01-2026',
      String(100 + (i % 900)),
    ],
    ...Array.from({ length: others }, (_, at) => `filling ${at} of ${i}`),
  ];
  if (dirt > 0.01 && dirt < 0.02) cells.pop();
  const line = `${cells.map(quoted).join(',')}\r\n`;
  const text = dirt > 0.02 && dirt < 0.03 ? line.replace('"', '') : line;
  return Buffer.from(text, dirt > 0.5 ? 'utf8' : 'latin1');
}
