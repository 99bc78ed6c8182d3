import type { Root } from 'mdast';
import { type Address, addressOf, kinds } from '#core/model/kinds.ts';
import type { Policy } from '#core/model/policy.ts';
import type { Problem } from '#core/model/problem.ts';
import { slug } from '#core/model/slug.ts';
import { tombstone } from '#core/model/writeup.ts';
import { gate } from '#core/writeup/gate.ts';
import type { AnyEntry, Position, Rendered, Tombstone } from './entry.ts';
import { readData } from './read-data.ts';
import { type ImageLookup, renderBody } from './render-body.ts';
import { schemaProblems } from './schema-problems.ts';

/**
 * What reading one file gives: an entry, or what is left of a withdrawn write-up, or neither; and what is wrong with it.
 * `tree` is the body of the entry as Markdown sees it.
 */
export type Reading = {
  entry?: AnyEntry;
  tree?: Root;
  tombstone?: Tombstone;
  text?: string;
  problems: Problem[];
};

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function badName(path: string, { id, owner }: Address): Problem[] {
  return [owner, id]
    .filter((name) => name !== undefined && !idPattern.test(name))
    .map((name) => ({
      path,
      line: 0,
      column: 0,
      ruleId: 'path-name',
      severity: 'error',
      message: `Unexpected name "${name}" in the path, expected small letters, digits and single hyphens, such as "${slug(name ?? '')}". Rename the file or folder.`,
    }));
}

/** Problems of the fields with those of the body; both say so where the line between the two is missing. */
const alsoOf = (body: readonly Problem[], fields: readonly Problem[]): Problem[] => [
  ...fields,
  ...body.filter(({ ruleId }) => !fields.some((problem) => problem.ruleId === ruleId)),
];

/**
 * Reads one file of content from its bytes: the gate, the front matter, the schema, then the text.
 *
 * `sha256` is of those bytes. `image` tells where an image beside the file is served. Never throws on any bytes.
 */
export function readEntry(
  path: string,
  bytes: Uint8Array,
  sha256: string,
  policy: Policy,
  image: ImageLookup,
): Reading {
  const address = addressOf(path);
  if (!address)
    return {
      problems: [
        {
          path,
          line: 0,
          column: 0,
          ruleId: 'unexpected-file',
          severity: 'error',
          message:
            'Unexpected file, expected one of the kinds in the field guide, such as practices/my-practice/index.mdx. Move it or take it out.',
        },
      ],
    };
  const named = badName(path, address);
  if (named.length > 0) return { problems: named };
  const gated = gate(bytes, path, policy.safety);
  if ('problems' in gated) return { problems: gated.problems };
  const { text } = gated;
  const { format, schema } = kinds[address.kind];
  const body = format === 'mdx' ? renderBody(text, path, address, policy, image) : undefined;
  const read = readData(text, path, format);
  if ('problems' in read) return { text, problems: alsoOf(body?.problems ?? [], read.problems) };
  const locate = (field: (string | number)[]): Position => read.locate(field);

  if (address.kind === 'practice' && Object.hasOwn(read.data, 'withdrawn')) {
    const gone = tombstone.safeParse(read.data);
    if (!gone.success)
      return {
        text,
        problems: schemaProblems(path, read.data, gone.error.issues, locate, 'tombstone'),
      };
    return {
      text,
      problems: [],
      tombstone: { id: address.id, path, title: gone.data.title, ...gone.data.withdrawn },
    };
  }

  const checked = schema.safeParse(read.data);
  const faults = checked.success
    ? []
    : schemaProblems(path, read.data, checked.error.issues, locate, address.kind);
  const problems = [...faults, ...(body?.problems ?? [])];
  if (!checked.success || (body && !body.rendered)) return { text, problems };
  const rendered: Rendered = body?.rendered ?? {
    html: '',
    plain: '',
    words: 0,
    sections: [],
    findings: [],
    digest: '',
  };
  const entry = {
    ...address,
    path,
    data: checked.data,
    text,
    sha256,
    rendered,
    locate,
  } as unknown as AnyEntry;
  return { text, entry, problems, ...(body?.tree && { tree: body.tree }) };
}
