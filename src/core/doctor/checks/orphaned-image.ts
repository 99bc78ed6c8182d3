import { imagePath } from '#core/model/kinds.ts';
import { check } from '../check.ts';

export const orphanedImage = check({
  id: 'orphaned-image',
  part: 'content',
  why: 'A picture that no text shows is still in the repository for everybody to see, and nobody looks after it.',
  look: ({ files, imagesShown }) =>
    files
      .filter(({ path }) => imagePath.test(path) && !imagesShown.has(path))
      .map(({ path }) => ({
        ...{ severity: 'look', about: `content/${path}`, what: 'no text shows this picture' },
        type: `git rm 'content/${path}', or show it in the text: ![what it shows](./${path.split('/').at(-1)})`,
      })),
});
