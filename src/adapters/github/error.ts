import type { Instant } from '#core/review/snapshot.ts';

/**
 * What can go wrong with a request.
 * - `damaged`: the answer is not what GitHub documents (cut off, empty, another shape).
 * - `not-found`: there is no such thing, or the token may not see it.
 * - `forbidden`: the token is refused, or may not do this.
 * - `rate-limited`: `retryAt` says when to go on.
 * - `moved`: what was to be changed is not what it was when it was judged. Read again.
 * - `refused`: GitHub says no, in the words of the message.
 * - `network`: no answer. `server`: GitHub failed.
 */
export const failures = [
  'damaged',
  'not-found',
  'forbidden',
  'rate-limited',
  'moved',
  'refused',
  'network',
  'server',
] as const;
export type Failure = (typeof failures)[number];

/** A request that did not give what it should; the message is meant for people. */
export class ForgeError extends Error {
  readonly kind: Failure;
  /** HTTP status, where there was an answer. */
  readonly status?: number;
  /** When a rate limit ends. */
  readonly retryAt?: Instant;

  constructor(kind: Failure, message: string, more: { status?: number; retryAt?: Instant } = {}) {
    super(message);
    this.name = 'ForgeError';
    this.kind = kind;
    if (more.status !== undefined) this.status = more.status;
    if (more.retryAt !== undefined) this.retryAt = more.retryAt;
  }
}

/** Whether an error is a failed request, of one of these kinds where any are named. */
export function failed(error: unknown, ...kinds: readonly Failure[]): error is ForgeError {
  return error instanceof ForgeError && (kinds.length === 0 || kinds.includes(error.kind));
}
