/**
 * A repeatable stream of numbers from 0 to below 1: the same seed, the same stream, on every machine.
 *
 * Marsaglia's (2003) xorshift with 32-bit words and an added Weyl sequence, started from the seed by multiplicative
 * hashing. Good enough for resampling; not for secrets.
 */
export function randomStream(seed: number): () => number {
  let state = Math.imul((seed | 0) ^ 0x9e3779b9, 0x85ebca6b) || 1;
  let weyl = Math.floor(seed / 2 ** 32) | 0;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    weyl = (weyl + 362437) | 0;
    return mix((state + weyl) | 0) / 2 ** 32;
  };
  for (let i = 0; i < 16; i++) next();
  return next;
}

/** Spreads the high bits over the low ones; 0 to 2³² − 1. */
function mix(word: number): number {
  const once = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
  const twice = Math.imul(once ^ (once >>> 15), 0x735a2d97);
  return (twice ^ (twice >>> 15)) >>> 0;
}
