import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { answer } from '#core/evidence/verbs/answer.ts';
import { policy } from '#core/model/policy.ts';
import { columnsOf } from '#views/data/columns.ts';
import { readCell } from '#views/data/csv.ts';
import { dataFileNames, dataFiles, fileSchema } from '#views/data/files.ts';
import { datasets } from '#views/data/index.ts';
import { dataPage, sizeText } from '#views/data-page.ts';
import { siteView } from '#views/site-view.ts';
import { siteOfContent } from '../site-of-content.ts';

const example = '../shared/design/example/content';
const roots = ['content', ...(existsSync(example) ? [example] : [])];

describe.each(roots)('the dump of %s', async (root) => {
  const view = siteView(await siteOfContent(root));
  const files = new Map(dataFiles(view).map((file) => [file.name, file]));
  const textOf = (name: string) => new TextDecoder().decode(files.get(name)?.text);
  const json = (name: string) => JSON.parse(textOf(`${name}.json`));

  test('any verdict can be worked out again from practices.json alone', () => {
    const { rows, policy: numbers } = json('practices');
    expect(rows.length).toBe(view.site.practices.length);
    for (const row of rows) {
      const again = answer('rate', JSON.stringify(row.input), policy.parse(numbers));
      if (!again.ok) throw new Error(`${row.id}: ${again.faults.join('\n')}`);
      const { level, security, verdict, pool, reasons, nextStep, words } = JSON.parse(
        JSON.stringify(again.json),
      );
      expect({ level, security, verdict, reasons, nextStep, words }, row.id).toEqual({
        ...{ level: row.levelSupported, security: row.security, verdict: row.verdict },
        ...{ reasons: row.reasons, nextStep: row.nextStep, words: row.words },
      });
      expect([pool?.estimate ?? null, pool?.ci ?? [null, null], pool?.n ?? 0], row.id).toEqual([
        row.g,
        [row.ciLow, row.ciHigh],
        row.n,
      ]);
      expect(row.level).toBeLessThanOrEqual(level);
    }
  });

  test.each(datasets.map((one) => [one.name, one] as const))(
    '%s: schema, JSON and CSV say the same',
    (name, one) => {
      const file = json(name);
      const parsed = fileSchema(one).safeParse(file);
      expect(parsed.error?.issues ?? []).toEqual([]);
      const schema = JSON.parse(textOf(`${name}.schema.json`));
      const ajv = new Ajv2020({
        strict: true,
        strictTuples: false,
        strictTypes: false,
        strictRequired: false,
      });
      formats.default(ajv);
      const fits = ajv.compile(schema);
      expect(fits(file), JSON.stringify(fits.errors?.slice(0, 3))).toBe(true);
      const ids = file.rows.map(({ id }: { id: string }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(file.count).toBe(ids.length);

      const flat = columnsOf(one.row).filter(({ kind }) => kind !== 'nested');
      const [header, ...lines] = parse(textOf(`${name}.csv`), {
        record_delimiter: '\r\n',
      }) as string[][];
      expect(header).toEqual(flat.map(({ name: column }) => column));
      expect(lines.map((line) => line.map((cell, at) => readCell(cell, flat[at]?.kind ?? 'text')))).toEqual(
        file.rows.map((row: Record<string, unknown>) => flat.map(({ name: column }) => row[column])),
      );
    },
  );

  test('the manifest has the size and SHA-256 of every other file, as the platform works them out', () => {
    const manifest = JSON.parse(textOf('manifest.json'));
    const named = manifest.files.map(({ name }: { name: string }) => name);
    expect([...named, 'manifest.json']).toEqual(dataFileNames);
    for (const { name, bytes, sha256 } of manifest.files) {
      const data = Buffer.from(textOf(name), 'utf8');
      expect([bytes, sha256], name).toEqual([data.length, createHash('sha256').update(data).digest('hex')]);
    }
    expect([manifest.licence, manifest.asOf]).toEqual(['CC-BY-4.0', view.site.now]);
  });

  test('findings and reports are all there', () => {
    const { practices } = view.site;
    expect(json('reports').count).toBe(practices.flatMap(({ reports }) => reports).length);
    const findings = practices.flatMap(({ data, reports }) => [data, ...reports.map((one) => one.data)]);
    expect(json('findings').count).toBe(findings.flatMap((one) => one.findings ?? []).length);
  });
});

test('every column of every dataset is explained', () => {
  for (const { row, name } of datasets)
    for (const [column, field] of Object.entries(row.shape))
      expect((field as { description?: string }).description, `${name}.${column}`).toBeTruthy();
});

test('the dictionary has every column once, in order, and says which are in CSV', async () => {
  const { sets } = dataPage(siteView(await siteOfContent('content')));
  for (const [place, { columns }] of sets.entries()) {
    const wanted = columnsOf(datasets[place]?.row as never);
    expect(columns.map(({ name, inCsv }) => [name, inCsv])).toEqual(
      wanted.map(({ name, kind }) => [name, kind !== 'nested']),
    );
  }
});

test.each([
  [940, '940 bytes'],
  [12_345, '12 kB'],
  [3_400_000, '3.4 MB'],
])('%d bytes are %s', (bytes, text) => expect(sizeText(bytes)).toBe(text));
