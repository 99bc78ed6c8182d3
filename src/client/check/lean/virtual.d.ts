/** What the bundle makes: see `src/adapters/bundle/phones-near.ts`. */
declare module 'virtual:phones-near' {
  import type { MetadataJson } from 'libphonenumber-js/core';

  export const near: MetadataJson;
}
