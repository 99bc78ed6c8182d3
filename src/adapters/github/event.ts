import { z } from 'zod';
import { sha } from './wire.ts';

/** Which pull requests an event asks to look at. An event says only where to look, never what is so there. */
export type Look =
  | { at: 'pulls'; numbers: readonly number[] }
  /** The open pull requests with this head: GitHub does not say which one a run of a fork's belongs to. */
  | { at: 'head'; sha: string }
  | { at: 'all' }
  | { at: 'none'; why: string };

const none = (why: string): Look => ({ at: 'none', why });
const number = z.int().positive();

const workflowRun = z.object({
  action: z.string(),
  workflow_run: z.object({
    event: z.string(),
    head_sha: sha,
    pull_requests: z.array(z.object({ number })),
  }),
});

function lookAfterRun({ action, workflow_run }: z.infer<typeof workflowRun>): Look {
  const { event, head_sha, pull_requests } = workflow_run;
  if (action !== 'completed') return none(`the run is ${action}, not completed`);
  if (event !== 'pull_request') return none(`the run was started by ${event}, not by a pull request`);
  if (pull_requests.length === 0) return { at: 'head', sha: head_sha };
  return { at: 'pulls', numbers: pull_requests.map((pull) => pull.number) };
}

const issueComment = z.object({
  action: z.string(),
  issue: z.object({ number, pull_request: z.object({}).nullish() }),
  comment: z.object({ user: z.object({ type: z.string().optional() }).nullish() }),
});

function lookAfterComment({ action, issue, comment }: z.infer<typeof issueComment>): Look {
  if (action !== 'created') return none(`the comment was ${action}, not created`);
  if (!issue.pull_request) return none(`${issue.number} is an issue, not a pull request`);
  if (comment.user?.type === 'Bot') return none('the comment is by a bot');
  return { at: 'pulls', numbers: [issue.number] };
}

/** Started by hand, for one pull request or for all. */
const dispatch = z.object({
  inputs: z.object({ pull: z.union([z.string(), z.number()]).nullish() }).nullish(),
});

function lookAfterDispatch({ inputs }: z.infer<typeof dispatch>): Look {
  const asked = String(inputs?.pull ?? '').trim();
  if (asked === '') return { at: 'all' };
  if (/^[1-9]\d{0,8}$/.test(asked)) return { at: 'pulls', numbers: [Number(asked)] };
  return none(`Unexpected pull "${asked}", expected the number of a pull request or nothing`);
}

const listened: Readonly<Record<string, (payload: unknown) => Look>> = {
  schedule: () => ({ at: 'all' }),
  workflow_run: reader(workflowRun, lookAfterRun),
  issue_comment: reader(issueComment, lookAfterComment),
  workflow_dispatch: reader(dispatch, lookAfterDispatch),
};

function reader<T>(shape: z.ZodType<T>, look: (event: T) => Look): (payload: unknown) => Look {
  return (payload) => {
    const read = shape.safeParse(payload);
    return read.success ? look(read.data) : none('Unexpected event, expected what GitHub documents');
  };
}

/** Where to look after an event, by its name (`GITHUB_EVENT_NAME`) and payload. Others than those listened to: nowhere. */
export function readEvent(name: string, payload: unknown): Look {
  const read = Object.hasOwn(listened, name) ? listened[name] : undefined;
  return read ? read(payload) : none(`nothing here listens to ${name}`);
}
