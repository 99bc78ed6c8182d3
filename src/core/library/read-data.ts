import type { Problem } from '#core/model/problem.ts';
import { readFrontMatter } from '#core/writeup/front-matter.ts';
import { type ReadYaml, readYaml } from '#core/writeup/yaml.ts';

function readJson(text: string, path: string): ReadYaml {
  const top = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const refuse = (message: string): { problems: Problem[] } => ({
    problems: [{ path, ...top, ruleId: 'json-syntax', severity: 'error', message }],
  });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return refuse(
      `Unexpected text, expected JSON as the bot writes it: ${(error as Error).message}. Only the bot changes this file.`,
    );
  }
  if (data === null || typeof data !== 'object' || Array.isArray(data))
    return refuse('Unexpected value, expected a record with named fields. Only the bot changes this file.');
  return { data: data as Record<string, unknown>, locate: () => top };
}

/** The fields of a file: its front matter, or the whole of a YAML or JSON file. */
export function readData(text: string, path: string, format: 'mdx' | 'yaml' | 'json'): ReadYaml {
  if (format === 'mdx') return readFrontMatter(text, path);
  return format === 'yaml' ? readYaml(text, path) : readJson(text, path);
}
