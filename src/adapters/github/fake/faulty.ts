/**
 * What can happen to a request on its way.
 *
 * Nothing reached GitHub: `server-error`, `forbidden`, the rate limits, `unauthorised`, `hang` (which does not even hear that
 * nobody waits any more), `reset`.
 * GitHub did it and the answer got lost: `lost-answer` (502), `reset-after`, `hang-after`, `stall` (the body never ends), `truncated` (200 with half of
 * the JSON), `empty` (200 with nothing), `not-a-list` (200 with `{}`).
 */
export const faults = [
  'server-error',
  'lost-answer',
  'forbidden',
  'primary-limit',
  'secondary-limit',
  'secondary-limit-unsaid',
  'too-many',
  'unauthorised',
  'hang',
  'hang-after',
  'stall',
  'reset',
  'reset-after',
  'truncated',
  'empty',
  'not-a-list',
] as const;
export type Fault = (typeof faults)[number];

/** A request, and the how-manieth it is; counted from 0. */
export type Call = { index: number; method: string; path: string; page: number };

type Fetch = typeof globalThis.fetch;
type Happens = (given: () => Promise<Response>, request: Request) => Promise<Response>;

const refuse = (status: number, message: string, headers: Record<string, string> = {}): Happens => {
  return async () =>
    Response.json({ message, documentation_url: 'https://docs.github.com/rest' }, { status, headers });
};

const hang = (request: Request): Promise<Response> =>
  new Promise((_, reject) => {
    request.signal.addEventListener('abort', () => reject(request.signal.reason), { once: true });
  });

const reset = (): never => {
  throw new TypeError('fetch failed', { cause: new Error('read ECONNRESET') });
};

const badGateway = () =>
  new Response('<html>Bad gateway</html>', { status: 502, headers: { 'content-type': 'text/html' } });

const happenings = (now: () => Date): Record<Fault, Happens> => ({
  'server-error': async () => badGateway(),
  'lost-answer': async (given) => {
    await given();
    return badGateway();
  },
  forbidden: refuse(403, 'Resource not accessible by integration'),
  'primary-limit': refuse(403, 'API rate limit exceeded', {
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(Math.ceil(now().getTime() / 1000) + 30),
  }),
  'secondary-limit': refuse(403, 'You have exceeded a secondary rate limit.', { 'retry-after': '20' }),
  'secondary-limit-unsaid': refuse(403, 'You have exceeded a secondary rate limit.'),
  'too-many': refuse(429, 'Too many requests'),
  unauthorised: refuse(401, 'Bad credentials'),
  hang: () => new Promise(() => {}),
  'hang-after': async (given, request) => {
    await given();
    return hang(request);
  },
  stall: async (given, request) => {
    await given();
    const body = new ReadableStream({
      start: (stream) =>
        request.signal.addEventListener('abort', () => stream.error(request.signal.reason), { once: true }),
    });
    return new Response(body, { status: 200, headers: { 'content-type': 'application/json' } });
  },
  reset: async () => reset(),
  'reset-after': async (given) => {
    await given();
    return reset();
  },
  truncated: async (given) => {
    const whole = await (await given()).text();
    return json(whole.slice(0, Math.floor(whole.length / 2)));
  },
  empty: async (given) => {
    await given();
    return json('');
  },
  'not-a-list': async (given) => {
    await given();
    return json('{}');
  },
});

const json = (text: string): Response =>
  new Response(text, { status: 200, headers: { 'content-type': 'application/json; charset=utf-8' } });

/** A `fetch` on which the planned faults happen. `now` dates the end of rate limits. */
export function faulty(fetch: Fetch, plan: (call: Call) => Fault | undefined, now: () => Date): Fetch {
  let index = 0;
  return async (input, init) => {
    const request = new Request(input, init);
    const { pathname, searchParams } = new URL(request.url);
    const page = Number(searchParams.get('page') ?? 1);
    const fault = plan({ index: index++, method: request.method, path: pathname, page });
    const given = () => fetch(request.clone());
    return fault ? happenings(now)[fault](given, request) : given();
  };
}
