import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** The text of policy.yaml: the remarks beside its numbers are their sources, and only the text has them. */
export const policyText = (): Promise<string> =>
  readFile(resolve(process.cwd(), process.env['CONTENT_DIR'] || 'content', 'policy.yaml'), 'utf8');
