import { z } from 'zod';
import { policy } from '#core/model/policy.ts';
import { sha256 } from '#core/review/digest/sha256.ts';
import type { SiteData } from '../site-data.ts';
import type { SiteView } from '../site-view.ts';
import { columnsOf } from './columns.ts';
import { csvLines } from './csv.ts';
import type { Dataset } from './dataset.ts';
import { encoded } from './encoded.ts';
import { datasets } from './index.ts';

/** A file of open data: its name under `/data/`, its text as bytes in UTF-8, and what a reader should know of it. */
export type DataFile = {
  name: string;
  dataset: string | null;
  type: string;
  text: Uint8Array<ArrayBuffer>;
  bytes: number;
  sha256: string;
  rows: number | null;
};

/** The formats a dataset comes in, and the schema of the first. */
export const dataFormats = ['json', 'csv', 'schema.json'] as const;

/** The names of all files, for those who need no more. */
export const dataFileNames: readonly string[] = [
  ...datasets.flatMap(({ name }) => dataFormats.map((format) => `${name}.${format}`)),
  'manifest.json',
];

const head = z.strictObject({
  dataset: z.string().meta({ description: 'Name of the dataset' }),
  site: z.string().meta({ description: 'Site it was taken from' }),
  asOf: z.iso.datetime().meta({ description: 'Clock of the build: what was due then depends on it' }),
  licence: z.literal('CC-BY-4.0').meta({ description: 'Anybody may reuse it who names the source' }),
  attribution: z.string().meta({ description: 'The source to name' }),
  demo: z.boolean().meta({ description: 'True where the site holds fiction' }),
  schema: z.string().meta({ description: 'JSON Schema of this file' }),
  dictionary: z.string().meta({ description: 'What each column means' }),
  count: z.int().min(0).meta({ description: 'Number of rows' }),
});

/** The schema of a whole file. That of the practices also carries the policy, without which no verdict can be recomputed. */
export const fileSchema = ({ name, row }: Dataset): z.ZodObject =>
  head.extend({
    ...(name === 'practices' && {
      policy: policy.meta({ description: 'The numbers that ratings were worked out with' }),
    }),
    rows: z.array(row),
  });

function jsonSchemaText(one: Dataset): string {
  const schema = z.toJSONSchema(fileSchema(one), {
    io: 'output',
    unrepresentable: 'any',
    // Lengths that policy sets are for those who write, not for those who read.
    override: ({ jsonSchema }) => delete jsonSchema['limit'],
  });
  return `${JSON.stringify({ ...schema, title: one.title, description: one.says }, null, 1)}\n`;
}

/** A JSON file with one row a line, so that two versions can be compared line by line. */
function* jsonLines(top: Record<string, unknown>, rows: Iterable<unknown>): Generator<string> {
  yield `${JSON.stringify(top).slice(0, -1)},"rows":[\n`;
  let before = '';
  for (const row of rows) {
    yield before + JSON.stringify(row);
    before = ',\n';
  }
  yield '\n]}\n';
}

const made = new WeakMap<SiteData, DataFile[]>();

/** SHA-256 of some bytes, in hexadecimal. */
type Digest = (bytes: Uint8Array) => string;

/** Every file of open data, the manifest last; written once for each `SiteData`. `digest`: a quicker way to the same SHA-256. */
export function dataFiles(view: SiteView, digest: Digest = sha256): DataFile[] {
  const known = made.get(view.site);
  if (known) return known;
  const files = datasets.flatMap((one) => filesOf(one, view, digest));
  const all = [...files, manifest(files, view, digest)];
  made.set(view.site, all);
  return all;
}

function filesOf(one: Dataset, view: SiteView, digest: Digest): DataFile[] {
  const { site, address } = view;
  const rows = one.rows(view);
  const top = {
    ...{ dataset: one.name, site: address('/'), asOf: site.now, licence: 'CC-BY-4.0' },
    ...{ attribution: site.instance.name, demo: site.policy.allowDemo },
    ...{ schema: address(`/data/${one.name}.schema.json`), dictionary: address(`/data/#${one.name}`) },
    count: rows.length,
    ...(one.name === 'practices' && { policy: site.policy }),
  };
  const about = { dataset: one.name, rows: rows.length, digest };
  return [
    file(`${one.name}.json`, 'application/json', jsonLines(top, rows), about),
    file(
      `${one.name}.csv`,
      'text/csv; charset=utf-8; header=present',
      csvLines(columnsOf(one.row), rows),
      about,
    ),
    file(`${one.name}.schema.json`, 'application/schema+json', [jsonSchemaText(one)], {
      ...about,
      rows: null,
    }),
  ];
}

type About = Pick<DataFile, 'dataset' | 'rows'> & { digest: Digest };

function file(name: string, type: string, lines: Iterable<string>, { digest, ...about }: About): DataFile {
  const text = encoded(lines);
  return { name, type, text, bytes: text.length, sha256: digest(text), ...about };
}

/** What there is, how large, and the SHA-256 of each file: so that anybody can tell whether a copy is the same. */
function manifest(files: readonly DataFile[], { site, address }: SiteView, digest: Digest): DataFile {
  const list = files.map(({ name, type, bytes, sha256: known, rows }) => ({
    ...{ name, address: address(`/data/${name}`), type, bytes, sha256: known, rows },
  }));
  const about = { site: address('/'), asOf: site.now, licence: 'CC-BY-4.0', attribution: site.instance.name };
  const text = `${JSON.stringify({ ...about, demo: site.policy.allowDemo, files: list }, null, 1)}\n`;
  return file('manifest.json', 'application/json', [text], { dataset: null, rows: null, digest });
}
