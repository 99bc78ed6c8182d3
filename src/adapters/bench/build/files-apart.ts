import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder with its digest, by its path. */
function digestsIn(folder: string): Map<string, string> {
  const files = globSync('**', { cwd: folder }).filter((path) => statSync(join(folder, path)).isFile());
  return new Map(
    files.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}

/** Paths of the files that are not byte for byte the same in two folders, or are in one of them alone. */
export function filesApart(one: string, other: string): string[] {
  const [here, there] = [digestsIn(one), digestsIn(other)];
  return [...new Set([...here.keys(), ...there.keys()])]
    .filter((path) => here.get(path) !== there.get(path))
    .sort();
}

/** How many bytes the files below a folder have together. */
export const bytesIn = (folder: string): number =>
  globSync('**', { cwd: folder }).reduce((sum, path) => {
    const stat = statSync(join(folder, path));
    return stat.isFile() ? sum + stat.size : sum;
  }, 0);
