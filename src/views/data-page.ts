import { challengeForm } from '#core/issue-forms/practice-forms.ts';
import { columnsOf } from './data/columns.ts';
import { dataFiles } from './data/files.ts';
import { datasets } from './data/index.ts';
import type { Tag } from './entry.ts';
import { fieldsOf } from './field-guide.ts';
import { plain } from './numbers.ts';
import { repositoryLinks } from './repository-links.ts';
import type { SiteView } from './site-view.ts';

/** A column in the dictionary. `inCsv` says whether the CSV file has it. */
export type DictionaryRow = { name: string; type: string; says: string; values: string[]; inCsv: boolean };

/** A dataset as the page shows it. */
export type DataSetView = {
  name: string;
  title: string;
  says: string;
  count: string;
  files: (Tag & { size: string })[];
  columns: DictionaryRow[];
};

/** The page of open data: what there is, and what each column means, made from the schemas of the rows. */
export function dataPage(view: SiteView): {
  sets: DataSetView[];
  manifest: Tag;
  asOf: string;
  tellHref: string;
} {
  const files = dataFiles(view);
  const href = (name: string) => view.href(`/data/${name}`);
  return {
    sets: datasets.map(({ name, title, says, row }) => {
      const own = files.filter(({ dataset }) => dataset === name);
      return {
        ...{ name, title, says },
        count: plain(own[0]?.rows ?? 0, 0),
        files: own.map((file) => ({
          ...{ text: formatText(file.name, name), href: href(file.name), size: sizeText(file.bytes) },
        })),
        columns: dictionary(row),
      };
    }),
    manifest: { text: 'manifest.json', href: href('manifest.json') },
    asOf: view.site.now,
    tellHref: repositoryLinks(view.site.instance).form(challengeForm),
  };
}

const formatText = (file: string, name: string): string =>
  ({ json: 'JSON', csv: 'CSV', 'schema.json': 'Schema' })[file.slice(name.length + 1)] ?? file;

/** Bytes as people say them: `940 bytes`, `12 kB`, `3.4 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1e6 ? `${plain(bytes / 1000, 0)} kB` : `${plain(bytes / 1e6, 1)} MB`;
}

/** The columns of a dataset; what is nested has its own schema and is not spelt out here. */
function dictionary(row: Parameters<typeof columnsOf>[0]): DictionaryRow[] {
  const kinds = new Map(columnsOf(row).map(({ name, kind }) => [name, kind]));
  return fieldsOf(row)
    .filter(({ name }) => kinds.has(name))
    .map(({ name, type, says, values }) => ({
      ...{ name, type, says, values: values.length > 1 ? values : [] },
      inCsv: kinds.get(name) !== 'nested',
    }));
}
