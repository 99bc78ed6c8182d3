import { z } from 'zod';
import { livingTag } from '../noted.ts';
import type { Instant } from '../snapshot.ts';

/**
 * What the bot found at its last look, in a hidden line at the end of its comment. It only ever saves a look; nothing is
 * merged, asked or said because of it.
 */
export type LastLook = { fingerprint: string; lookAgainAt: Instant };

const shape = z.strictObject({
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  lookAgainAt: z.iso.datetime(),
});

const line = /\n*<!-- worked-here:look v1 ([A-Za-z0-9._:-]+) -->\s*$/;

/** A living comment with the line at its end, in place of one that is there. */
export const withLastLook = (body: string, { fingerprint, lookAgainAt }: LastLook): string =>
  `${withoutLastLook(body)}\n\n<!-- worked-here:look v1 ${fingerprint}.${lookAgainAt} -->`;

/** A comment without that line: what the bot says. */
export const withoutLastLook = (body: string): string => body.replace(line, '');

/** Reads the line; undefined where there is none or it is none of ours. */
export function readLastLook(body: string): LastLook | undefined {
  if (!body.startsWith(livingTag)) return undefined;
  const [, fingerprint = '', ...at] = /^([0-9a-f]*)\.(.*)$/.exec(line.exec(body)?.[1] ?? '') ?? [];
  const read = shape.safeParse({ fingerprint, lookAgainAt: at.join('') });
  return read.success ? read.data : undefined;
}
