import type { Element } from 'hast';
import { imageName } from './addresses.ts';
import { element } from './element.ts';
import { problemAt } from './place.ts';
import type { Context } from './render-options.ts';
import type { TreeNode } from './tree.ts';

/** A picture with its size, so that the page does not jump. A picture that is not there is a problem. */
export function image(node: TreeNode, src: string, alt: string, context: Context): Element[] {
  const name = imageName(src) ?? src;
  const { line = 1, column = 1 } = node.position?.start ?? {};
  context.images.push({ name, alt, line });
  const built = context.options.image(name);
  if (!built) {
    const unexpected = `Unexpected picture "${name}", expected a file of this name beside the write-up`;
    const fix = 'Add the file to the same folder, or correct the name: capitals count';
    context.problems.push(
      problemAt(context.options.path, { line, column }, { ruleId: 'image-missing', unexpected, fix }),
    );
    return [];
  }
  const { width, height } = built;
  const properties = {
    src: built.src,
    srcSet: built.srcset,
    sizes: '(min-width: 48rem) 44rem, 100vw',
    width,
    height,
  };
  return [element('img', { ...properties, alt, loading: 'lazy', decoding: 'async' }, [])];
}
