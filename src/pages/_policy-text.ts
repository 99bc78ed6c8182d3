import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { project, settingsFrom } from '#adapters/files/project.ts';

/** The text of policy.yaml: the remarks beside its numbers are their sources, and only the text has them. */
export const policyText = (): Promise<string> =>
  readFile(join(resolve(project, settingsFrom(process.env).content), 'policy.yaml'), 'utf8');
