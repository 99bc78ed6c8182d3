import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { afterEach, expect } from 'vitest';

/** Holds requests and answers against GitHub's OpenAPI description. */

type Json = Record<string, unknown>;
type Described = { operations: Operation[]; validate: (schema: unknown) => ValidateFunction };
type Operation = {
  name: string;
  method: string;
  pattern: RegExp;
  weight: number;
  said: Json;
  parameters: Json[];
};

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const jsonAt = (value: unknown, ...keys: string[]): Json => {
  let at = value;
  for (const key of keys) at = isJson(at) ? at[key] : undefined;
  return isJson(at) ? at : {};
};

/**
 * Where GitHub is known to answer otherwise than it describes. Everything else must hold as described.
 * - The fork of a pull request may be gone: `head.repo` and `head.user` are null then.
 */
function amend(schemas: Json): void {
  for (const name of ['pull-request', 'pull-request-simple']) {
    const head = jsonAt(schemas, name, 'properties', 'head', 'properties');
    for (const key of ['repo', 'user']) head[key] = { anyOf: [head[key], { type: 'null' }] };
  }
}

/** Where the schema of a reference is found, by its name. */
const addressOf = (ref: unknown): string => `https://github/${String(ref).split('/').at(-1)}`;

/** Names of the schemas that a schema refers to. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (!isJson(value)) return [];
  const own = typeof value['$ref'] === 'string' ? [value['$ref'].split('/').at(-1) ?? ''] : [];
  return [...own, ...Object.values(value).flatMap(namesIn)];
}

const toSchemas = (named: unknown): Json =>
  Object.fromEntries(Object.entries(jsonAt(named)).map(([name, part]) => [name, toJsonSchema(part)]));

/** OpenAPI 3.0 says `nullable` where JSON Schema lists the type null. */
function toJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toJsonSchema);
  if (!isJson(value)) return value;
  const plain: Json = {};
  for (const [key, part] of Object.entries(value)) {
    if (['nullable', 'example', 'examples', 'discriminator'].includes(key)) continue;
    if (key === '$ref') plain[key] = addressOf(part);
    else if (key === 'properties') plain[key] = toSchemas(part);
    else plain[key] = key === 'enum' || key === 'default' ? part : toJsonSchema(part);
  }
  return value['nullable'] === true ? { anyOf: [plain, { type: 'null' }] } : plain;
}

function describe(): Described {
  const file = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json');
  const document: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const schemas = jsonAt(document, 'components', 'schemas');
  amend(schemas);
  const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, logger: false });
  addFormats.default(ajv);
  const added = new Set<string>();
  const addAll = (value: unknown): void => {
    for (const name of namesIn(value)) {
      if (added.has(name) || !(name in schemas)) continue;
      added.add(name);
      ajv.addSchema({ ...jsonAt(toJsonSchema(schemas[name])), $id: addressOf(name) });
      addAll(schemas[name]);
    }
  };
  const resolve = (part: unknown): Json => {
    const ref = isJson(part) ? part['$ref'] : undefined;
    return typeof ref === 'string' ? jsonAt(document, ...ref.slice(2).split('/')) : jsonAt(part);
  };
  const operations = Object.entries(jsonAt(document, 'paths')).flatMap(([path, methods]) =>
    Object.entries(jsonAt(methods)).map(([method, said]): Operation => {
      const responses = Object.entries(jsonAt(said, 'responses')).map(([status, one]) => [
        status,
        resolve(one),
      ]);
      const asked = jsonAt(said)['parameters'];
      return {
        name: `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase(),
        pattern: new RegExp(
          `^${path
            .replaceAll('.', '\\.')
            .replaceAll(/\{(path|ref)\}/g, '.+')
            .replaceAll(/\{\w+\}/g, '[^/]+')}$`,
        ),
        weight: (path.match(/\{/g) ?? []).length,
        said: { ...jsonAt(said), responses: Object.fromEntries(responses) },
        parameters: Array.isArray(asked) ? asked.map(resolve) : [],
      };
    }),
  );
  const compiled = new Map<unknown, ValidateFunction>();
  return {
    operations: operations.sort((a, b) => a.weight - b.weight),
    validate(schema) {
      const known = compiled.get(schema);
      if (known) return known;
      addAll(schema);
      const made = ajv.compile(jsonAt(toJsonSchema(schema)));
      compiled.set(schema, made);
      return made;
    },
  };
}

let described: Described | undefined;
const description = (): Described => {
  described ??= describe();
  return described;
};

/** Refusals that any operation may give, whether its description lists them or not; they have one shape. */
const anywhere = new Set([301, 401, 403, 404]);

/** The operation of an address that was asked before. */
const known = new Map<string, Operation>();

/** Operations that were seen to hold, by name and status. */
export const seen = new Set<string>();

/** What did not hold in this test: a client that bears with failures must not swallow it. */
const violations: string[] = [];
afterEach(() => {
  expect(violations.splice(0)).toEqual([]);
});

/** Throws where a request or its answer is not as GitHub describes. */
export async function validate(request: Request, response: Response): Promise<void> {
  const { operations, validate: schemaOf } = description();
  const url = new URL(request.url);
  if (url.pathname === '/graphql') return holdGraphql(request, response);
  const key = `${request.method} ${url.pathname}`;
  const found =
    known.get(key) ??
    operations.find(({ method, pattern }) => method === request.method && pattern.test(url.pathname));
  if (!found) throw new Error(`OpenAPI: no operation ${key}`);
  known.set(key, found);

  const hold = (what: string, schema: unknown, value: unknown): void => {
    const check = schemaOf(schema);
    if (check(value)) return;
    const errors = (check.errors ?? [])
      .slice(0, 6)
      .map(({ instancePath, message }) => `${instancePath} ${message}`);
    throw new Error(`OpenAPI: ${found.name}: ${what} does not hold:\n${errors.join('\n')}`);
  };

  for (const [name, value] of url.searchParams) {
    const parameter = found.parameters.find((one) => one['in'] === 'query' && one['name'] === name);
    if (!parameter) throw new Error(`OpenAPI: ${found.name} has no query parameter ${name}`);
    const whole = jsonAt(parameter, 'schema')['type'] === 'integer';
    hold(`query ${name}`, parameter['schema'], whole ? Number(value) : value);
  }

  const sent = await request.text();
  const described = jsonAt(found.said, 'requestBody', 'content', 'application/json')['schema'];
  if (sent !== '' && !described) throw new Error(`OpenAPI: ${found.name} takes no body`);
  if (described && (sent !== '' || jsonAt(found.said, 'requestBody')['required'] === true)) {
    hold('request', described, sent === '' ? undefined : JSON.parse(sent));
  }

  const answer = jsonAt(found.said, 'responses')[String(response.status)];
  if (!answer && !anywhere.has(response.status))
    throw new Error(`OpenAPI: ${found.name} does not answer ${response.status}`);
  const shape = answer
    ? jsonAt(answer, 'content', 'application/json')['schema']
    : { $ref: '#/components/schemas/basic-error' };
  const body = await response.text();
  // Its bodies of errors overlap: one that is a rule violation is a basic error as well.
  if (response.status >= 400 && isJson(shape) && 'oneOf' in shape)
    hold(`answer ${response.status}`, anyOf(shape), JSON.parse(body));
  else if (shape) hold(`answer ${response.status}`, shape, JSON.parse(body));
  seen.add(`${found.name} ${response.status}`);
}

/** Questions that are asked of GraphQL, as docs.github.com/graphql has them. */
const editsQuery =
  'query($ids: [ID!]!) { nodes(ids: $ids) { ... on PullRequestReview { id lastEditedAt } } }';
const editorsQuery =
  'query($id: ID!) { node(id: $id) { ... on Issue { userContentEdits(first: 100) { nodes { editor { login ... on User { databaseId } ... on Bot { databaseId } } } } } } }';

/** Nothing but these two may be asked and answered. */
async function holdGraphql(request: Request, response: Response): Promise<void> {
  const { query, variables, ...more } = (await request.json()) as Json;
  const plain = String(query).replaceAll(/\s+/g, ' ').trim();
  const answer = response.status === 404 ? undefined : ((await response.json()) as Json);
  const { id, ids } = jsonAt(variables);
  if (request.method !== 'POST' || Object.keys(more).length > 0)
    throw new Error(`GraphQL: unexpected question ${plain}`);
  if (plain === editsQuery && Array.isArray(ids)) holdEdits(ids, answer);
  else if (plain === editorsQuery && typeof id === 'string') holdEditors(answer);
  else throw new Error(`GraphQL: unexpected question ${plain}`);
  seen.add(`POST /graphql ${response.status}`);
}

/**
 * `nodes(ids: [ID!]!): [Node]!`, at most 100, and of a `PullRequestReview` its `id: ID!` and `lastEditedAt: DateTime`.
 */
function holdEdits(ids: readonly unknown[], answer: Json | undefined): void {
  if (ids.length > 100 || !ids.every((id) => typeof id === 'string'))
    throw new Error('GraphQL: unexpected question for edits');
  if (!answer) return;
  const nodes = jsonAt(answer, 'data')['nodes'];
  const isNode = (node: unknown) =>
    node === null ||
    (isJson(node) &&
      Object.keys(node).toSorted().join() === 'id,lastEditedAt' &&
      typeof node['id'] === 'string' &&
      (node['lastEditedAt'] === null || /^\d{4}-\d\d-\d\dT.*Z$/.test(String(node['lastEditedAt']))));
  if (!Array.isArray(nodes) || nodes.length !== ids.length || !nodes.every(isNode))
    throw new Error('GraphQL: unexpected answer');
  if (nodes.includes(null) !== (answer['errors'] !== undefined))
    throw new Error('GraphQL: an error for each missing node');
}

/**
 * `node(id: ID!): Node`, of an `Issue` its `userContentEdits: UserContentEditConnection`, whose `editor: Actor` has a
 * `login: String!` and, where it is a `User` or a `Bot`, a `databaseId: Int`.
 */
function holdEditors(answer: Json | undefined): void {
  if (!answer || answer['errors'] !== undefined) return;
  const nodes = jsonAt(answer, 'data', 'node', 'userContentEdits')['nodes'];
  const isEdit = (edit: unknown) => {
    const editor = isJson(edit) ? edit['editor'] : undefined;
    return editor === null || typeof jsonAt(editor)['login'] === 'string';
  };
  if (!Array.isArray(nodes) || nodes.length > 100 || !nodes.every(isEdit))
    throw new Error('GraphQL: unexpected answer about an issue');
}

const loosened = new WeakMap<Json, Json>();

function anyOf(shape: Json): Json {
  const known = loosened.get(shape) ?? { anyOf: shape['oneOf'] };
  loosened.set(shape, known);
  return known;
}

/** A `fetch` whose every request and answer is held against the description. */
export function validated(answer: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const response = await answer(request.clone());
    await validate(request, response.clone()).catch((error: unknown) => {
      violations.push(String(error));
      throw error;
    });
    return response;
  };
}
