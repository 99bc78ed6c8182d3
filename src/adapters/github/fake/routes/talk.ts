import { showEditors, showEdits } from '../show-edits.ts';
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
  'POST /graphql': (world, { body }) => {
    if (!world.base.rules.graphql) throw notFound();
    const asked = body['variables'] as { ids?: string[]; id?: string };
    return ok(asked.id === undefined ? showEdits(world, asked.ids ?? []) : showEditors(world, asked.id));
  },
  'POST /repo/pulls/:number/requested_reviewers': (world, asked) => ({
    status: 201,
    body: showListed(world, world.talk.ask(numberOf(asked), reviewers(asked), asked.by)),
  }),
  'DELETE /repo/pulls/:number/requested_reviewers': (world, asked) =>
    ok(showListed(world, world.talk.unask(numberOf(asked), reviewers(asked), asked.by))),
  'GET /repo/issues/:number/comments': ({ base, pulls, issues, talk }, asked) => {
    const { number } = issues.find(numberOf(asked)) ?? pulls.get(numberOf(asked));
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
  'GET /repo/issues/:number/events': ({ base, pulls, issues }, asked) => {
    const { events } = issues.find(numberOf(asked)) ?? pulls.get(numberOf(asked));
    return list(events, (one) => showEvent(base, one));
  },
  'POST /repo/issues/:number/labels': (world, asked) => {
    const pull = world.talk.addLabels(numberOf(asked), texts(asked.body['labels']), asked.by);
    return ok(pull.labels.map((name) => showLabel(world, name)));
  },
  'DELETE /repo/issues/:number/labels/:name': (world, asked) => {
    const pull = world.talk.removeLabel(numberOf(asked), asked.named['name'] ?? '', asked.by);
    return ok(pull.labels.map((name) => showLabel(world, name)));
  },
};
