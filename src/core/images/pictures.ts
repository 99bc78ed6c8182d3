import type { FileBytes, Pictures } from '#core/library/read-files.ts';
import { imagePath } from '#core/model/kinds.ts';
import type { Problem } from '#core/model/problem.ts';
import type { Limits } from '#core/writeup/limits.ts';
import { checkImage } from './check-image.ts';

/**
 * What the bytes of some pictures say, none of them decoded; where a picture is served is not known here. A picture that is
 * only known by its path is taken to be sound.
 */
export function picturesOf(files: readonly FileBytes[], paths: readonly string[], limits: Limits): Pictures {
  const there = new Set(paths.filter((path) => imagePath.test(path)));
  const problems: Problem[] = [];
  for (const { path, bytes } of files) {
    if (!there.has(path)) continue;
    const found = checkImage(bytes, path, limits);
    problems.push(...found);
    if (found.some(({ severity }) => severity === 'error')) there.delete(path);
  }
  const known = { src: '', srcset: '', width: 1, height: 1 };
  return {
    problems,
    lookup: (practice, name) => (there.has(`practices/${practice}/${name}`) ? known : undefined),
  };
}
