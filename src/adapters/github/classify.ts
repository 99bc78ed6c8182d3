import { RequestError } from 'octokit';
import { type Failure, ForgeError } from './error.ts';

/** Where the answer says nothing of when to go on, GitHub asks for a minute at least. */
const restSeconds = 60;

type Answer = { status: number; headers: Record<string, string | number | undefined>; data: unknown };

/** Turns what a request threw into a `ForgeError`. `asked` names the request; `now` reads waits given in seconds. */
export function classify(error: unknown, asked: string, now: Date): ForgeError {
  if (error instanceof ForgeError) return error;
  if (!(error instanceof RequestError) || !error.response) return unanswered(error, asked);
  return fromAnswer(error.response, asked, now);
}

function unanswered(error: unknown, asked: string): ForgeError {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const late = cause instanceof Error && /^(Timeout|Abort)Error$/.test(cause.name);
  const words = late ? 'it took too long' : cause instanceof Error ? cause.message : String(cause);
  return new ForgeError(
    'network',
    `No answer to ${asked}: ${words}. Check the connection; the next run goes on.`,
  );
}

/** Turns an answer that is no success into a `ForgeError`. */
export function fromAnswer(answer: Answer, asked: string, now: Date): ForgeError {
  const { status } = answer;
  const said = messageOf(answer.data);
  if (isRateLimit(answer, said)) return rateLimited(answer, asked, now);
  if (status >= 500)
    return new ForgeError('server', `GitHub failed (${status}) at ${asked}. The next run goes on.`, {
      status,
    });
  if (status === 401)
    return new ForgeError(
      'forbidden',
      `GitHub refused the token (401) at ${asked}. Expected a token that is valid: look at GITHUB_TOKEN.`,
      { status },
    );
  if (status < 400)
    return new ForgeError(
      'not-found',
      `Unexpected: ${asked} has moved to ${answer.headers['location'] ?? 'elsewhere'}. Name the repository as it is called now: --repo owner/name`,
      { status },
    );
  if (said === undefined)
    return new ForgeError('damaged', `Unexpected answer (${status}) to ${asked}, expected one from GitHub.`, {
      status,
    });
  return new ForgeError(kindOf(status), `GitHub says "${said}" (${status}) at ${asked}.`, { status });
}

function kindOf(status: number): Failure {
  if (status === 403 || status === 451) return 'forbidden';
  if (status === 404 || status === 410) return 'not-found';
  if (status === 409) return 'moved';
  return 'refused';
}

function isRateLimit({ status, headers }: Answer, said: string | undefined): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  return (
    headers['retry-after'] !== undefined ||
    String(headers['x-ratelimit-remaining']) === '0' ||
    /rate limit|abuse/i.test(said ?? '')
  );
}

function rateLimited({ status, headers }: Answer, asked: string, now: Date): ForgeError {
  const after = Number.parseInt(String(headers['retry-after']), 10);
  const reset = Number.parseInt(String(headers['x-ratelimit-reset']), 10) * 1000;
  const spent = String(headers['x-ratelimit-remaining']) === '0';
  const at =
    after >= 0
      ? now.getTime() + after * 1000
      : spent && reset > now.getTime()
        ? reset
        : now.getTime() + restSeconds * 1000;
  const retryAt = new Date(at).toISOString();
  return new ForgeError(
    'rate-limited',
    `GitHub's rate limit is used up (${status}) at ${asked}. Nothing is lost: go on after ${retryAt}.`,
    { status, retryAt },
  );
}

/** GitHub's own words, where the body is one of its error bodies. */
function messageOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('message' in data)) return undefined;
  if (typeof data.message !== 'string') return undefined;
  const errors = 'errors' in data && Array.isArray(data.errors) ? data.errors.map(wordsOf) : [];
  return [data.message, ...errors].filter((one) => one !== '').join('; ');
}

function wordsOf(error: unknown): string {
  if (typeof error === 'string') return error;
  if (typeof error !== 'object' || error === null) return '';
  return 'message' in error && typeof error.message === 'string' ? error.message : '';
}
