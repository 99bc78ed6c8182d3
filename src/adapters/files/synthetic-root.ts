import { readFileSync } from 'node:fs';
import { parseDocument, stringify } from 'yaml';

/**
 * The project's own policy, changed only so far that made-up content is allowed, and titles of any length
 * where they come from outside.
 */
export function policyFor(longTitles: boolean): string {
  const policy = parseDocument(
    readFileSync(new URL('../../../content/policy.yaml', import.meta.url), 'utf8'),
  );
  policy.set('allowDemo', true);
  if (longTitles) policy.setIn(['limits', 'titleCharacters'], 1000);
  return policy.toString({ lineWidth: 0 });
}

/** An instance that is plainly made up and lives at the root of its address. */
export const instanceFor = (name = 'Worked Here (made-up content)'): string =>
  stringify({
    name,
    repository: 'example/worked-here',
    site: 'https://example.github.io',
    base: '/',
    editors: 'editors@example.org',
    sealKey: null,
  });
