import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { policy as schema } from '#core/model/policy.ts';

/** The policy of this repository: tests hold for the numbers that are in force. */
export const policy = schema.parse(
  parse(readFileSync(new URL('../../../content/policy.yaml', import.meta.url), 'utf8'), { schema: 'core' }),
);
