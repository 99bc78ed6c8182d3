import type { Asked, Given, World } from './routes/route.ts';
import { routes } from './routes.ts';
import { apiAddress } from './show-basics.ts';
import { Refusal } from './state.ts';

export type Fetch = typeof globalThis.fetch;

const compiled = Object.entries(routes).map(([key, route]) => {
  const [method = '', address = ''] = key.split(' ');
  const pattern = address.replaceAll(/([:*])(\w+)/g, (_, kind: string, name: string) =>
    kind === '*' ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`,
  );
  return { method, pattern: new RegExp(`^${pattern}$`), route };
});

/** The fake as a `fetch`: what octokit sends is answered by the rules of the world. */
export function answerer(world: World): Fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    try {
      const by = whoAsks(world, request);
      const url = new URL(request.url);
      const given = await route(world, request, url, by);
      return respond(given, url);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const custom = error.errors.map((message) => ({ resource: 'Issue', code: 'custom', message }));
      const errors = custom.length > 0 ? { errors: custom } : {};
      const body = {
        message: error.message,
        ...errors,
        documentation_url: 'https://docs.github.com/rest',
        status: String(error.status),
      };
      return Response.json(body, { status: error.status });
    }
  };
}

function whoAsks({ base }: World, request: Request): number {
  const token = /^(?:token|bearer) (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  const account = token === undefined ? undefined : base.people.withToken(token);
  if (!account) throw new Refusal(401, token === undefined ? 'Requires authentication' : 'Bad credentials');
  return account.id;
}

async function route(world: World, request: Request, url: URL, by: number): Promise<Given> {
  const repo = `/repos/${world.base.repository}/`;
  const { formerly } = world.base.rules;
  if (formerly !== undefined && url.pathname.startsWith(`/repos/${formerly}/`))
    return movedTo(url, formerly, repo);
  const path = url.pathname.startsWith(repo) ? `/repo/${url.pathname.slice(repo.length)}` : url.pathname;
  for (const { method, pattern, route: answer } of compiled) {
    const match = method === request.method ? pattern.exec(path) : null;
    if (!match) continue;
    const named = Object.fromEntries(
      Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
    return answer(world, { by, named, query: url.searchParams, body: await bodyOf(request) });
  }
  throw new Refusal(404, 'Not Found');
}

function movedTo(url: URL, formerly: string, repo: string): Given {
  const location = `${apiAddress}${repo}${url.pathname.slice(`/repos/${formerly}/`.length)}`;
  return { status: 301, headers: { location }, body: { message: 'Moved Permanently', url: location } };
}

async function bodyOf(request: Request): Promise<Asked['body']> {
  const sent = await request.text();
  if (sent === '') return {};
  try {
    const body: unknown = JSON.parse(sent);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { ...body };
  } catch {
    // The refusal below says it.
  }
  throw new Refusal(400, 'Problems parsing JSON');
}

/** One page of a list with its links, or the body as it is. */
function respond({ status, body, list, headers = {} }: Given, url: URL): Response {
  if (status === 204) return new Response(null, { status });
  if (!list) return Response.json(body, { status, headers });
  const size = Math.min(Math.max(Number(url.searchParams.get('per_page') ?? 30), 1), 100);
  const page = Math.max(Number(url.searchParams.get('page') ?? 1), 1);
  const last = Math.max(Math.ceil(list.count / size), 1);
  const link = (number: number, rel: string): string => {
    const query = new URLSearchParams(url.searchParams);
    query.set('page', String(number));
    return `<${apiAddress}${url.pathname}?${query}>; rel="${rel}"`;
  };
  const links = [
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
    ...(page > 1 ? [link(1, 'first'), link(page - 1, 'prev')] : []),
  ];
  return Response.json(list.slice((page - 1) * size, page * size), {
    status,
    headers: links.length > 0 ? { link: links.join(', ') } : {},
  });
}
