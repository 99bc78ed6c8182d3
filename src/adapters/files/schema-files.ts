import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { githubFiles } from '#core/github-files/index.ts';
import { jsonSchemaOf } from '#core/model/json-schema.ts';
import { type Kind, kindNames, kinds } from '#core/model/kinds.ts';
import { instanceOf, policyOf } from './root-files.ts';

const folder = '.vscode/schemas';
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const glob = (kind: Kind): string => `content/${kinds[kind].at.replace(/<[^>]+>/g, '*')}`;
const fileOf = (kind: Kind): string => `${folder}/${kind}.json`;

/**
 * Settings for VS Code: which schema belongs to which files (front matter is completed from Astro's collections), and that
 * write-ups are Markdown, so that the remark extension shows what the check says of them.
 */
const editorSettings = () => ({
  'yaml.schemas': Object.fromEntries(
    kindNames
      .filter((kind) => kinds[kind].format === 'yaml')
      .map((kind) => [`./${fileOf(kind)}`, glob(kind)]),
  ),
  'json.schemas': kindNames
    .filter((kind) => kinds[kind].format === 'json')
    .map((kind) => ({ fileMatch: [glob(kind)], url: `./${fileOf(kind)}` })),
  'astro.content-intellisense': true,
  'files.associations': { '**/content/**/*.mdx': 'markdown' },
  'remark.requireConfig': true,
});

/**
 * Every file that is made from the schemas, by path, with its text as it should be: schemas and settings for editors, and the
 * forms and templates of GitHub. The project's own policy and instance decide on lengths, addresses and names.
 */
export async function schemaFiles(): Promise<Map<string, string>> {
  const [limits, instance] = [await policyOf('content'), await instanceOf('content')];
  const files = new Map(kindNames.map((kind) => [fileOf(kind), json(jsonSchemaOf(kind, limits))]));
  return new Map([
    ...files,
    ['.vscode/settings.json', json(editorSettings())],
    ...githubFiles(limits, instance),
  ]);
}

/** Writes them. */
export async function writeSchemas(files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}
