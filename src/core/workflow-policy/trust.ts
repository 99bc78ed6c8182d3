import type { Workflow } from './workflow.ts';

/** Events that run the workflow and the code of the pull request itself: whoever opened it decides what runs. */
export const untrustedEvents = [
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
] as const;

/** Events that run the workflow and the code of the main branch. */
export const trustedEvents = [
  'schedule',
  'workflow_run',
  'issue_comment',
  'issues',
  'workflow_dispatch',
  'repository_dispatch',
  'push',
] as const;

/** Whether any event that starts it runs a contributor's code: then it may read and tell, and nothing else. */
export const isUntrusted = ({ events }: Workflow): boolean =>
  untrustedEvents.some((name) => events.has(name));
