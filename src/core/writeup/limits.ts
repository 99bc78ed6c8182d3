import type { Policy } from '#core/model/policy.ts';

/** The limits of `content/policy.yaml` that a write-up and its pictures must keep to. */
export type Limits = Pick<
  Policy['safety'],
  'fileBytesMax' | 'lineCharactersMax' | 'parseMillisecondsMax' | 'nestingMax' | 'imageMegapixelsMax'
>;
