import { splitWriteup } from './split.ts';
import { plainLineEnds } from './text.ts';
import { type ReadYaml, readYaml } from './yaml.ts';

/**
 * The front matter of a write-up's text: the fields between `---` on the first line and the next `---`.
 * `locate` counts the lines of the whole file.
 */
export function readFrontMatter(text: string, path: string): ReadYaml {
  const parts = splitWriteup(plainLineEnds(text), path);
  return 'problems' in parts ? parts : readYaml(parts.yaml, path);
}
