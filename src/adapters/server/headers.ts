import { existsSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type HeaderRule, readHeadersFile, writeHeadersFile } from '#core/host-headers/headers-file.ts';
import { asHeader, hostHeaders, policyIn } from '#core/host-headers/policy.ts';

/** Where hosts look for it, in the top folder of the site. */
const name = '_headers';

/**
 * The page whose policy allows the most: the pages of review may ask GitHub's public interface as well. What a page brings in
 * its own head holds beside the header, so that all other pages stay as narrow as they are.
 */
const widest = join('review', 'workbench', 'index.html');

/**
 * Writes `_headers` of a built site: the policy that its pages bring, where they differ the widest, and what can be said in
 * headers alone. Throws where that page brings none.
 */
export async function writeHeaders(folder: string): Promise<void> {
  const policy = policyIn(await readFile(join(folder, widest), 'utf8'));
  if (policy === undefined)
    throw new Error(
      'Unexpected page without a content security policy, expected one. Look at security.csp in astro.config.mjs.',
    );
  const headers = { 'Content-Security-Policy': asHeader(policy), ...hostHeaders };
  await writeFile(join(folder, name), writeHeadersFile([{ path: '/*', headers }]));
}

/** The rules of a built site; none where it has no `_headers`. */
export function readHeaders(folder: string): HeaderRule[] {
  const file = join(folder, name);
  return existsSync(file) ? readHeadersFile(readFileSync(file, 'utf8')) : [];
}
