import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parse } from 'yaml';
import { jsonSchemaOf } from '#core/model/json-schema.ts';
import { type Kind, kindNames, kinds } from '#core/model/kinds.ts';
import { policy } from '#core/model/policy.ts';

const folder = '.vscode/schemas';
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const glob = (kind: Kind): string => `content/${kinds[kind].at.replace(/<[^>]+>/g, '*')}`;
const fileOf = (kind: Kind): string => `${folder}/${kind}.json`;

/** Settings that tell VS Code which schema belongs to which files; front matter is completed from Astro's collections. */
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
});

/** Every schema file by path, with its text as it should be, made from the schemas and the project's own policy. */
export async function schemaFiles(): Promise<Map<string, string>> {
  const limits = policy.parse(parse(await readFile('content/policy.yaml', 'utf8'), { schema: 'core' }));
  const files = new Map(kindNames.map((kind) => [fileOf(kind), json(jsonSchemaOf(kind, limits))]));
  return files.set('.vscode/settings.json', json(editorSettings()));
}

/** Writes them. */
export async function writeSchemas(files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}
