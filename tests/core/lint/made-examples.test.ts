import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readable } from '#core/check/listed.ts';
import { checkImage } from '#core/images/check-image.ts';
import { problemsAcross } from '#core/library/assemble.ts';
import { readEntry } from '#core/library/read-entry.ts';
import { madeExamples } from '#core/lint/known/made.ts';
import { allRules } from '#core/lint/rules/index.ts';
import { told } from '#core/lint/told.ts';
import type { Problem } from '#core/model/problem.ts';
import { recordProblems } from '#core/review/published/vouching.ts';
import { writeRecord } from '#core/review/record.ts';
import { gate } from '#core/writeup/gate.ts';
import { join, picture, withChunk } from '../../adapters/images/pictures.ts';
import { policy } from '../evidence/policy.ts';
import { leastWriteup, made } from '../library/made.ts';

const { safety } = policy;
const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What listing a folder says. */
const listed = (paths: readonly string[], links: readonly string[] = [], others: readonly string[] = []) => {
  const files = paths.map((path) => ({ path, size: 10 }));
  return readable({ files, links, others }, () => 1000).problems;
};
/** What the gate says of some bytes. */
const gated = (bytes: Uint8Array): Problem[] => {
  const read = gate(bytes, 'x.mdx', safety);
  return 'problems' in read ? read.problems : [];
};
const lines = (size: number): Uint8Array =>
  encoded(`${'a'.repeat(99)}\n`.repeat(size / 100 + 1).slice(0, size));
/** What reading a write-up says that shows a picture, where there is a file of this name or none. */
const showing = (name: string, there: string | undefined): Problem[] => {
  const { path, text } = told({ body: `![Books read rise from 2 to 5](./${name})` });
  const found = { src: '', srcset: '', width: 1, height: 1 };
  return readEntry(path, encoded(text), '', policy, (_, wanted) => (wanted === there ? found : undefined))
    .problems;
};
/** What is said of a picture beside these files. */
const beside = (name: string, ...paths: string[]): Problem[] =>
  problemsAcross({
    ...{ policy, tombstones: [], problems: [], paths },
    entries: paths.map((path) => made(path, leastWriteup)),
    images: [{ practice: 'paired-reading', name, path: `practices/paired-reading/${name}`, sha256: '' }],
  });
const checked = (bytes: Uint8Array, name: string): Problem[] => checkImage(bytes, name, safety);

const png = await picture().png().toBuffer();
const jpg = await picture().jpeg().toBuffer();
const webp = await picture().webp().toBuffer();
const claiming = Uint8Array.from(png);
claiming.set([0, 1, 0, 0, 0, 1, 0, 0], 16);
const frames = { raw: { width: 16, height: 32, channels: 3, pageHeight: 16 } } as const;
const moving = join(new Uint8Array(16 * 16 * 3), new Uint8Array(16 * 16 * 3).fill(255));
const index = 'practices/paired-reading/index.mdx';
const chart = 'practices/paired-reading/chart.png';
const report = 'practices/paired-reading/reports/oak.mdx';

/** What is said of the record of pull request 7, under the name of one, with a file in it. */
const recorded = (name: string, path: string): Problem[] => {
  const written = writeRecord({
    ...{ pull: 7, mergedAt: '2026-11-01T09:00:00Z', headSha: 'a'.repeat(40) },
    ...{ files: [{ path, sha256: 'b'.repeat(64) }], outcome: { is: 'published', by: 'machine' } },
    ...{ reviews: [], waivers: [], adjudication: null, changed: [] },
    checks: { policyDigest: `sha256:${'c'.repeat(64)}`, passed: true, warnings: [] },
  });
  if ('problems' in written) throw new Error(written.problems.join(' '));
  const at = `practices/paired-reading/reviews/${name}.json`;
  const { entry } = readEntry(at, encoded(written.text), '', policy, () => undefined);
  return entry ? recordProblems([entry]) : [];
};

/** Each example by its title, made. */
const makers: Record<string, () => readonly Problem[] | Promise<readonly Problem[]>> = {
  'a link in place of the write-up': () => listed([], [index]),
  'a link in place of a picture': () => listed([index], [chart]),
  'the file itself': () => listed([index]),
  'a pipe with the name of a write-up': () => listed([], [], [index]),
  'a device with the name of a picture': () => listed([index], [], [chart]),
  'an ordinary file': () => listed([index]),
  'a folder that differs from another in a capital': () =>
    listed([index, 'practices/Paired-reading/index.mdx']),
  'a name with two letters in one sign, beside the same name in plain letters': () =>
    listed(['practices/paired-reading/ﬁg.png', 'practices/paired-reading/fig.png']),
  'a name that differs in a letter': () => listed([index, 'practices/paired-readings/index.mdx']),
  'a write-up of 300 kB': () => gated(lines(300 * 1024)),
  'a write-up of one byte too many': () => gated(lines(safety.fileBytesMax + 1)),
  'a write-up of 200 kB': () => gated(lines(200 * 1024)),
  'a record that lists a file of another write-up': () => recorded('7', 'practices/other/index.mdx'),
  'a record under the name of another pull request': () => recorded('8', index),
  'a record as the bot wrote it': () => recorded('7', index),
  'a pound sign as Windows saved it in 2005': () => gated(join(encoded('It cost '), Uint8Array.of(0xa3))),
  'text saved as "Unicode" (UTF-16)': () => gated(Uint8Array.of(0xff, 0xfe, 0x49, 0)),
  'text saved as UTF-8': () => gated(encoded('It cost £20.')),
  'text saved as "UTF-8 with BOM"': () =>
    gated(join(Uint8Array.of(0xef, 0xbb, 0xbf), encoded('It cost £20.'))),
  'a mark and nothing else': () => gated(Uint8Array.of(0xef, 0xbb, 0xbf)),
  'text saved as UTF-8, without a mark': () => gated(encoded('It cost £20.')),
  './chart.png in the text, and no such file': () => showing('chart.png', undefined),
  './Chart.png in the text, and a file chart.png': () => showing('Chart.png', 'chart.png'),
  './chart.png in the text, and chart.png beside it': () => showing('chart.png', 'chart.png'),
  'a picture in a folder without a write-up': () => beside('chart.png'),
  'a picture in a folder with a report alone': () => beside('chart.jpg', report),
  'a picture beside its write-up': () => beside('chart.png', index),
  'an AVIF picture named .png': async () => checked(await picture(16, 16).avif().toBuffer(), 'a.png'),
  'a JPEG picture named .png': () => checked(jpg, 'a.png'),
  'a drawing of lines (SVG) named .png': () => checked(encoded('<svg/>'), 'a.png'),
  'a PNG picture named .png': () => checked(png, 'a.png'),
  'a photograph of 6,001 by 4,000 pixels': async () =>
    checked(await picture(6001, 4000).png().toBuffer(), 'a.png'),
  'a header that claims 65,536 by 65,536': () => checked(claiming, 'a.png'),
  '1,000 by 500 pixels': () => checked(png, 'a.png'),
  'a photograph as the camera wrote it (EXIF)': async () =>
    checked(
      await picture()
        .withExif({ IFD0: { Model: 'A' } })
        .jpeg()
        .toBuffer(),
      'a.jpg',
    ),
  'a drawing that names its author': () => checked(withChunk(png, 'tEXt', 'Author\0A'), 'a.png'),
  'the same picture, exported again': () => checked(png, 'a.png'),
  'a picture with one byte more': () => checked(join(png, Uint8Array.of(1)), 'a.png'),
  'two pictures in one file': () => checked(join(jpg, jpg), 'a.jpg'),
  'one picture in one file': () => checked(jpg, 'a.jpg'),
  'a PNG that moves': () => checked(withChunk(png, 'acTL', ''), 'a.png'),
  'a WebP that moves': async () =>
    checked(await sharp(moving, frames).webp({ loop: 0 }).toBuffer(), 'a.webp'),
  'a WebP that does not': () => checked(webp, 'a.webp'),
  'a PNG whose end is missing': () => checked(png.subarray(0, -20), 'a.png'),
  'a JPEG without anything between its ends': () => checked(Uint8Array.of(0xff, 0xd8, 0xff, 0xd9), 'a.jpg'),
  'a whole PNG': () => checked(png, 'a.png'),
};

const examples = Object.entries(madeExamples).flatMap(([id, list]) =>
  list.map((example) => [`${id}: ${example.title}`, id, example] as const),
);

describe('examples that are files', () => {
  it.each(examples)('%s', async (_, id, { title, expect: wanted }) => {
    const maker = makers[title];
    if (!maker) throw new Error(`There is no maker of "${title}".`);
    const said = (await maker()).filter(({ ruleId }) => ruleId === id).map(({ message }) => message);
    expect(said.map((message, place) => message.slice(0, wanted[place]?.length ?? message.length))).toEqual(
      wanted,
    );
  });

  it('are three or more of each rule, one of which passes; and the rule is there', () => {
    for (const [id, list] of Object.entries(madeExamples)) {
      expect(list.length, id).toBeGreaterThanOrEqual(3);
      expect(
        list.filter(({ expect: wanted }) => wanted.length === 0),
        id,
      ).toHaveLength(1);
      expect(allRules.find((rule) => rule.id === id)?.made, id).toBe(list);
    }
  });
});

it('every rule has three examples, but two that nothing brings about today', () => {
  const few = allRules.filter(({ examples: shown, made: files = [] }) => shown.length + files.length < 3);
  expect(few.map(({ id }) => id).sort()).toEqual(['finding-missing', 'mdx-node']);
});
