import { type FileDigest, fileLine, inOrder, readFileLine } from '../digest.ts';

/**
 * What the bot says it received: in which review or comment (`post`, its id), whose (numeric GitHub id), on which pull
 * request, when it first saw it (ISO), when it had been edited before that (left out: never, or GitHub does not say), the
 * digest of the block as it stood (`blockDigest`), and the files it is bound to. It holds nothing of what the block says.
 */
export type Receipt = {
  pull: number;
  post: number;
  by: number;
  seen: string;
  edited?: string;
  sealed: boolean;
  block: string;
  files: FileDigest[];
};

const INSTANT = String.raw`(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z)`;
const HEAD = new RegExp(
  String.raw`^pull (\d{1,15}), post (\d{1,15}), reviewer (\d{1,15}), (sealed|not sealed), seen ${INSTANT}(?:, edited ${INSTANT})?, block (sha256:[0-9a-f]{64})$`,
);

/** A receipt as the bot posts it: a block of code that a person can compare with `sha256sum`. */
export function writeReceipt({ pull, post, by, seen, edited, sealed, block, files }: Receipt): string {
  const when = `seen ${seen}${edited === undefined ? '' : `, edited ${edited}`}`;
  const head = `pull ${pull}, post ${post}, reviewer ${by}, ${sealed ? '' : 'not '}sealed, ${when}, block ${block}`;
  return ['```review-receipt', head, ...inOrder(files).map(fileLine), '```', ''].join('\n');
}

function readOne(text: string): Receipt | undefined {
  const [first = '', ...lines] = text.split('\n');
  const files = lines.map(readFileLine);
  const head = HEAD.exec(first) as [string, string, string, string, string, string, string?, string?] | null;
  if (!head || !files.every((file) => file !== undefined)) return undefined;
  const [, pull, post, by, sealed, seen, edited, block = ''] = head;
  return {
    ...{
      pull: Number(pull),
      post: Number(post),
      by: Number(by),
      seen,
      ...(edited === undefined ? {} : { edited }),
    },
    ...{ sealed: sealed === 'sealed', block, files },
  };
}

/** Every receipt in a comment, in its order. Only a comment by the bot itself is worth reading: anyone can type one. */
export function readReceipts(body: string): Receipt[] {
  const blocks = body.replaceAll('\r\n', '\n').matchAll(/^```review-receipt\n(.*?)\n```$/gms);
  return [...blocks].flatMap(([, text]) => readOne(text as string) ?? []);
}
