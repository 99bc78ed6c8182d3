import { type BlockReading, readBlock } from '../block.ts';

const known = new WeakMap<object, { body: string; reading: BlockReading }>();

/** `readBlock` of a review or comment as posted, worked out once for each: a judgement asks for it many times. */
export function readPosted(post: { body: string }): BlockReading {
  const before = known.get(post);
  if (before && before.body === post.body) return before.reading;
  const reading = readBlock(post.body);
  known.set(post, { body: post.body, reading });
  return reading;
}
