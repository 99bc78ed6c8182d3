import type { World } from './routes/route.ts';
import { nodeId, showAccount } from './show-basics.ts';
import { showReview } from './show-talk.ts';

type Shown = { data: object; errors?: object[] };

const missing = (path: readonly (string | number)[], id: string | undefined): object => ({
  ...{ type: 'NOT_FOUND', path },
  message: `Could not resolve to a node with the global id of '${id}'`,
});

/** When reviews were last edited, as GraphQL tells. */
export function showEdits({ base, pulls }: World, ids: readonly string[]): Shown {
  const reviews = new Map(
    pulls.all.flatMap((pull) => pull.reviews.map((one) => [showReview(base, pull.number, one).node_id, one])),
  );
  const nodes = ids.map((id) => {
    const found = reviews.get(id);
    return found ? { id, lastEditedAt: found.edited ?? null } : null;
  });
  const errors = nodes.flatMap((node, place) => (node ? [] : [missing(['nodes', place], ids[place])]));
  return { data: { nodes }, ...(errors.length > 0 && { errors }) };
}

/** Who wrote the versions of an issue's text, the newest first; none where it was never edited. */
export function showEditors({ base, issues }: World, id: string): Shown {
  const issue = issues.all.find(({ number }) => nodeId('Issue', number) === id);
  if (!issue) return { data: { node: null }, errors: [missing(['node'], id)] };
  const writers = issue.edits.length === 0 ? [] : [...issue.edits.toReversed(), issue.by];
  const nodes = writers.map((by) => {
    if (base.people.byId(by).gone) return { editor: null };
    const { login, id: databaseId } = showAccount(base, by);
    return { editor: { login, databaseId } };
  });
  return { data: { node: { userContentEdits: { nodes } } } };
}
