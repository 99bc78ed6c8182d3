import { Octokit } from 'octokit';
import type { z } from 'zod';
import { classify, fromAnswer } from './classify.ts';
import { type Failure, ForgeError, failed } from './error.ts';

/** Clock and waiting, handed in so that tests need not wait. */
export type Time = { now: () => Date; sleep: (milliseconds: number) => Promise<void> };

/** How long the bot bears with GitHub. Waits in milliseconds. */
export type Patience = {
  /** For one answer, from sending to its last byte. */
  timeout: number;
  /** Before each further try of a read; its length is the number of further tries. */
  waits: readonly number[];
  /** The longest wait for a rate limit; a longer one ends the run with an error that says when to go on. */
  longest: number;
};

export const usualPatience: Patience = { timeout: 20_000, waits: [1_000, 4_000, 10_000], longest: 120_000 };

export type Connection = {
  /** `owner/name`. */
  repository: string;
  token?: string;
  /** Address of the API. */
  api?: string;
  time: Time;
  patience?: Patience;
  fetch?: typeof globalThis.fetch;
};

type Values = Record<string, unknown>;
type Answer = { status: number; headers: Record<string, string | number | undefined>; data: unknown };

/** One connection: requests with their owner and repository filled in, answers parsed, failures named. */
export type Calls = ReturnType<typeof openCalls>;

const passing: readonly Failure[] = ['network', 'server', 'damaged', 'rate-limited'];

// Octokit hands a body that is cut over as a string, and a lost one as "": bodies are read here.
const asSent = { redirect: 'manual' as const, parseSuccessResponseBody: false };

/**
 * What `doing` gives, or a `TimeoutError` after so many milliseconds. It also ends where nothing hears the signal: one that is
 * handed through requests can be collected as garbage before it is heard, and then an answer is waited for without end.
 */
async function within<T>(milliseconds: number, doing: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    const reason = new DOMException(`Nothing within ${milliseconds} ms.`, 'TimeoutError');
    late.reject(reason);
    stop.abort(reason);
  }, milliseconds);
  try {
    return await Promise.race([doing(stop.signal), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** The JSON of a body; undefined where there is none. */
async function bodyOf(data: unknown, asked: string): Promise<unknown> {
  if (!(data instanceof ReadableStream)) return undefined;
  const text = await new Response(data).text();
  try {
    return JSON.parse(text);
  } catch {
    throw new ForgeError(
      'damaged',
      `Unexpected body of ${text.length} characters in the answer to ${asked}, expected whole JSON.`,
    );
  }
}

/** Opens a connection. Nothing is sent before the first call. */
export function openCalls({ repository, token, api, time, patience = usualPatience, fetch }: Connection) {
  const [owner, repo] = repository.split('/');
  const ours = (route: string) => (route.includes('{owner}') ? { owner, repo } : {});
  // Its plugins send a POST again after a lost answer, and wait with a clock of their own.
  const octokit = new Octokit({
    auth: token,
    ...(api ? { baseUrl: api.replace(/\/+$/, '') } : {}),
    retry: { enabled: false },
    throttle: { enabled: false },
    log: { debug() {}, info() {}, warn() {}, error() {} },
  });

  async function answer(route: string, values: Values): Promise<Answer> {
    const asked = named(route, values);
    const ask = async (signal: AbortSignal): Promise<Answer> => {
      const request = { ...asSent, signal, ...(fetch ? { fetch } : {}) };
      const given = await octokit.request(route, { ...ours(route), ...values, request });
      if (given.status < 300) return { ...given, data: await bodyOf(given.data, asked) };
      throw fromAnswer(given, asked, time.now());
    };
    try {
      return await within(patience.timeout, ask);
    } catch (error) {
      throw classify(error, asked, time.now());
    }
  }

  /** Sends once and parses the body; a body that is no JSON of that shape is `damaged`. */
  async function send<T>(route: string, values: Values, shape: z.ZodType<T>): Promise<T> {
    return parsed(await answer(route, values), shape, named(route, values));
  }

  /** Waits until a failure that passes by itself may have passed; throws it where that takes too long. */
  async function bear(error: unknown, wait: number | undefined): Promise<void> {
    if (wait === undefined || !failed(error, ...passing)) throw error;
    const until = error.retryAt ? Date.parse(error.retryAt) - time.now().getTime() : 0;
    if (until > patience.longest) throw error;
    await time.sleep(Math.max(wait, until));
  }

  async function patiently<T>(ask: () => Promise<T>): Promise<T> {
    for (const wait of [...patience.waits, undefined]) {
      try {
        return await ask();
      } catch (error) {
        await bear(error, wait);
      }
    }
    throw new Error('Unreachable: the last try gives or throws.');
  }

  return {
    /** A read of one thing, tried again while it may help. */
    read: <T>(route: string, values: Values, shape: z.ZodType<T>) =>
      patiently(() => send(route, values, shape)),
    /** One page of a list, and its headers. */
    page: <T>(route: string, values: Values, shape: z.ZodType<T>) =>
      patiently(async () => {
        const given = await answer(route, values);
        return {
          data: parsed(given, shape, named(route, values)),
          link: String(given.headers['link'] ?? ''),
        };
      }),
    /** A write: sent once. Where it fails nobody knows what landed: see settle.ts. */
    send,
    bear,
    time,
  };
}

function parsed<T>(given: Answer, shape: z.ZodType<T>, asked: string): T {
  const result = shape.safeParse(given.data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue?.path.length ? ` at ${issue.path.join('.')}` : '';
  throw new ForgeError(
    'damaged',
    `Unexpected body in the answer to ${asked}${where}: ${issue?.message ?? 'no JSON'}. Expected what GitHub documents.`,
    { status: given.status },
  );
}

/** The request as people read it: `GET /repos/{owner}/{repo}/pulls/{pull_number}` with the values filled in. */
function named(route: string, values: Values): string {
  return route
    .replace('/repos/{owner}/{repo}', '')
    .replaceAll(/\{(\w+)\}/g, (hole, name) => (name in values ? String(values[name]) : hole));
}
