import type { PostedComment } from '#core/review/snapshot.ts';
import type { Calls } from '../calls.ts';
import type { Forge } from '../port.ts';
import { toComment } from '../reads/conversation.ts';
import { orNone } from '../reads/git.ts';
import { settle } from '../settle.ts';
import * as wire from '../wire.ts';

type CommentWrites = Pick<Forge, 'postComment' | 'editComment' | 'deleteComment'>;

/** Comments in a conversation. */
export function commentWrites(calls: Calls, reads: Pick<Forge, 'me' | 'listComments'>): CommentWrites {
  const one = '/repos/{owner}/{repo}/issues/comments/{comment_id}';
  const readComment = async (id: number): Promise<PostedComment | undefined> => {
    const found = await orNone(calls.read(`GET ${one}`, { comment_id: id }, wire.comment));
    return found && toComment(found);
  };

  async function mine(number: number, tag: string): Promise<PostedComment[]> {
    const me = await reads.me();
    const all = await reads.listComments(number);
    return all.filter(({ by, body }) => by.id === me.id && body.includes(tag)).sort((a, b) => a.id - b.id);
  }

  async function editComment(id: number, body: string): Promise<void> {
    await settle(calls, {
      ...{ what: 'the edited comment', harmless: true },
      seen: async () => ((await readComment(id))?.body === body ? true : undefined),
      send: () => calls.send(`PATCH ${one}`, { comment_id: id, body }, wire.comment),
      shown: (now) => (now.id === id && now.body === body) || undefined,
    });
  }

  async function deleteComment(id: number): Promise<void> {
    await settle(calls, {
      ...{ what: 'the deletion', harmless: true },
      seen: async () => ((await readComment(id)) ? undefined : true),
      send: () => calls.send(`DELETE ${one}`, { comment_id: id }, wire.nothing),
    });
  }

  return {
    editComment,
    deleteComment,
    async postComment(number, { tag, body }) {
      if (!body.includes(tag)) throw new Error(`Unexpected comment without its tag ${tag}.`);
      const [kept, ...doubles] = await settle(calls, {
        what: 'the comment',
        seen: async () => {
          const found = await mine(number, tag);
          return found.length > 0 ? found : undefined;
        },
        send: () =>
          calls.send(
            'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
            { issue_number: number, body },
            wire.comment,
          ),
      });
      // Two runs at once may both have posted: both keep the first.
      for (const { id } of doubles) await deleteComment(id);
      if (!kept) throw new Error('Unreachable: settled with one at least.');
      if (kept.body !== body) await editComment(kept.id, body);
      return { id: kept.id };
    },
  };
}
