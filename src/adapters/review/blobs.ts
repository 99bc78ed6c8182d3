import type { Forge } from '../github/port.ts';
import type { Checkout } from './checkout.ts';
import { gitName } from './git-name.ts';

/** Bytes by the names Git gives them; each is read once in a run. */
export type Blobs = {
  /** Undefined where they are more than `most`. `path` is where the checkout may hold the same bytes. */
  bytes: (
    entry: { object: string; size?: number; path?: string },
    most: number,
  ) => Promise<Uint8Array | undefined>;
};

/** Blobs of a repository: from the checkout where it holds the very same, else over the API. */
export function openBlobs(forge: Forge, checkout: Checkout): Blobs {
  const known = new Map<string, Uint8Array>();
  return {
    async bytes({ object, size, path }, most) {
      if (size !== undefined && size > most) return undefined;
      const here = known.get(object) ?? fromCheckout(checkout, object, path);
      const bytes = here ?? (await forge.readBlob({ object, ...(size !== undefined && { size }) }, most));
      if (bytes) known.set(object, bytes);
      return bytes && bytes.length <= most ? bytes : undefined;
    },
  };
}

function fromCheckout(checkout: Checkout, object: string, path?: string): Uint8Array | undefined {
  const there = path === undefined ? undefined : checkout.bytesAt(path);
  if (there && gitName(there, object) === object) return there;
  return path === undefined ? checkout.blob(object) : undefined;
}
