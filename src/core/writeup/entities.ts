import type { Problem } from '#core/model/problem.ts';
import { characterReferences } from './damage.ts';
import { placesOf, problemAt } from './place.ts';
import { everyNode, type TreeNode } from './tree.ts';

/** The body with its code blanked out, offset for offset: in code, `&nbsp;` means itself. */
function withoutCode(source: TreeNode, body: string): string {
  const pieces: string[] = [];
  let done = 0;
  for (const node of everyNode(source)) {
    const { start, end } = node.position ?? {};
    if ((node.type === 'inlineCode' || node.type === 'code') && (start?.offset ?? -1) >= done) {
      pieces.push(body.slice(done, start?.offset), ' '.repeat((end?.offset ?? 0) - (start?.offset ?? 0)));
      done = end?.offset ?? done;
    }
  }
  return pieces.join('') + body.slice(done);
}

/** Refuses `&nbsp;` and its like anywhere in a body but in code. */
export function checkEntities(source: TreeNode, body: string, path: string): Problem[] {
  if (!body.includes('&')) return [];
  const place = placesOf(body);
  return characterReferences(withoutCode(source, body))
    .slice(0, 20)
    .map((fault) => problemAt(path, place(fault.start, fault.end), fault));
}
