import type { z } from 'zod';
import { challenge } from './challenge.ts';
import { ask, network, priority, project } from './community.ts';
import { instance } from './instance.ts';
import { person, school } from './people.ts';
import { policy } from './policy.ts';
import { report } from './report.ts';
import { reviewRecord, starterRecord } from './review-record.ts';
import { tryOut } from './try.ts';
import { writeup } from './writeup.ts';

const slug = '([^/]+)';

/**
 * Every kind of file under the content folder: where it lives, what it is written in, its schema.
 * Ids come from paths only; `owner` is the write-up or network whose folder a file sits in.
 */
export const kinds = {
  policy: { path: /^policy\.yaml$/, format: 'yaml', schema: policy, at: 'policy.yaml' },
  instance: { path: /^instance\.yaml$/, format: 'yaml', schema: instance, at: 'instance.yaml' },
  priority: {
    path: new RegExp(`^priorities/${slug}\\.mdx$`),
    format: 'mdx',
    schema: priority,
    at: 'priorities/<id>.mdx',
  },
  practice: {
    path: new RegExp(`^practices/${slug}/index\\.mdx$`),
    format: 'mdx',
    schema: writeup,
    at: 'practices/<id>/index.mdx',
  },
  report: {
    path: new RegExp(`^practices/${slug}/reports/${slug}\\.mdx$`),
    format: 'mdx',
    schema: report,
    at: 'practices/<id>/reports/<id>.mdx',
  },
  try: {
    path: new RegExp(`^practices/${slug}/tries/${slug}\\.yaml$`),
    format: 'yaml',
    schema: tryOut,
    at: 'practices/<id>/tries/<id>.yaml',
  },
  challenge: {
    path: new RegExp(`^practices/${slug}/challenges/${slug}\\.yaml$`),
    format: 'yaml',
    schema: challenge,
    at: 'practices/<id>/challenges/<id>.yaml',
  },
  starter: {
    path: new RegExp(`^practices/${slug}/reviews/starter\\.json$`),
    format: 'json',
    schema: starterRecord,
    at: 'practices/<id>/reviews/starter.json',
  },
  review: {
    path: new RegExp(`^practices/${slug}/reviews/(\\d+)\\.json$`),
    format: 'json',
    schema: reviewRecord,
    at: 'practices/<id>/reviews/<pull>.json',
  },
  ask: { path: new RegExp(`^asks/${slug}\\.mdx$`), format: 'mdx', schema: ask, at: 'asks/<id>.mdx' },
  person: {
    path: new RegExp(`^people/${slug}\\.yaml$`),
    format: 'yaml',
    schema: person,
    at: 'people/<id>.yaml',
  },
  school: {
    path: new RegExp(`^schools/${slug}\\.yaml$`),
    format: 'yaml',
    schema: school,
    at: 'schools/<id>.yaml',
  },
  network: {
    path: new RegExp(`^networks/${slug}/index\\.mdx$`),
    format: 'mdx',
    schema: network,
    at: 'networks/<id>/index.mdx',
  },
  project: {
    path: new RegExp(`^networks/${slug}/projects/${slug}\\.mdx$`),
    format: 'mdx',
    schema: project,
    at: 'networks/<id>/projects/<id>.mdx',
  },
} as const;

export type Kind = keyof typeof kinds;
export type DataOf<K extends Kind> = z.infer<(typeof kinds)[K]['schema']>;
export const kindNames = Object.keys(kinds) as Kind[];

/** Which kind of file a path is, its id, and for files in a folder of another the id of that owner. */
export type Address = { kind: Kind; id: string; owner?: string };

/** Reads a path relative to the content folder; undefined where no kind of file lives. */
export function addressOf(path: string): Address | undefined {
  for (const kind of kindNames) {
    const match = kinds[kind].path.exec(path);
    if (!match) continue;
    const [, first, second] = match;
    if (kind === 'starter') return { kind, id: 'starter', owner: first as string };
    if (second !== undefined) return { kind, id: second, owner: first as string };
    return { kind, id: first ?? kind };
  }
  return undefined;
}

/** Images live beside the write-up that shows them. */
export const imagePath = /^practices\/([^/]+)\/([^/]+\.(?:png|jpe?g|webp))$/;
