import { showLabel, showListed } from '../show-pulls.ts';
import { showComment, showEvent, showReview } from '../show-talk.ts';
import { notFound, Refusal } from '../state.ts';
import { type Asked, list, numberOf, ok, type Routes, text, texts } from './route.ts';

function reviewers({ body }: Asked): string[] {
  if (!('reviewers' in body)) throw new Refusal(422, 'Invalid request.\n\n"reviewers" wasn\'t supplied.');
  return texts(body['reviewers']);
}

/** Comments, reviews, requests for reviews and labels. */
export const talkRoutes: Routes = {
  'GET /repo/pulls/:number/reviews': ({ base, pulls }, asked) =>
    list(pulls.get(numberOf(asked)).reviews, (one) => showReview(base, numberOf(asked), one)),
  'POST /graphql': ({ base, pulls }, { body }) => {
    if (!base.rules.graphql) throw notFound();
    const reviews = new Map(
      pulls.all.flatMap((pull) =>
        pull.reviews.map((one) => [showReview(base, pull.number, one).node_id, one]),
      ),
    );
    const { ids = [] } = body['variables'] as { ids?: string[] };
    const nodes = ids.map((id) => {
      const found = reviews.get(id);
      return found ? { id, lastEditedAt: found.edited ?? null } : null;
    });
    const errors = nodes.flatMap((node, place) =>
      node
        ? []
        : [
            {
              ...{ type: 'NOT_FOUND', path: ['nodes', place] },
              message: `Could not resolve to a node with the global id of '${ids[place]}'`,
            },
          ],
    );
    return ok({ data: { nodes }, ...(errors.length > 0 && { errors }) });
  },
  'POST /repo/pulls/:number/requested_reviewers': (world, asked) => ({
    status: 201,
    body: showListed(world, world.talk.ask(numberOf(asked), reviewers(asked), asked.by)),
  }),
  'DELETE /repo/pulls/:number/requested_reviewers': (world, asked) =>
    ok(showListed(world, world.talk.unask(numberOf(asked), reviewers(asked), asked.by))),
  'GET /repo/issues/:number/comments': ({ base, pulls, talk }, asked) => {
    const { number } = pulls.get(numberOf(asked));
    return list(
      talk.comments.filter(({ on }) => on === number),
      (one) => showComment(base, one),
    );
  },
  'POST /repo/issues/:number/comments': ({ base, talk }, asked) => {
    const made = talk.comment(numberOf(asked), { by: asked.by, body: text(asked.body['body']) });
    return { status: 201, body: showComment(base, made) };
  },
  'GET /repo/issues/comments/:number': ({ base, talk }, asked) =>
    ok(showComment(base, talk.getComment(numberOf(asked)))),
  'PATCH /repo/issues/comments/:number': ({ base, talk }, asked) =>
    ok(
      showComment(base, talk.editComment(numberOf(asked), { by: asked.by, body: text(asked.body['body']) })),
    ),
  'DELETE /repo/issues/comments/:number': ({ talk }, asked) => {
    talk.deleteComment(numberOf(asked), asked.by);
    return { status: 204 };
  },
  'GET /repo/issues/:number/events': ({ base, pulls }, asked) =>
    list(pulls.get(numberOf(asked)).events, (one) => showEvent(base, one)),
  'POST /repo/issues/:number/labels': (world, asked) => {
    const pull = world.talk.addLabels(numberOf(asked), texts(asked.body['labels']), asked.by);
    return ok(pull.labels.map((name) => showLabel(world, name)));
  },
  'DELETE /repo/issues/:number/labels/:name': (world, asked) => {
    const pull = world.talk.removeLabel(numberOf(asked), asked.named['name'] ?? '', asked.by);
    return ok(pull.labels.map((name) => showLabel(world, name)));
  },
};
