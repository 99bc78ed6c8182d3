import { join } from 'node:path';
import { inject } from 'vitest';
import { writeAlikeContent } from './alike-content.ts';
import { otherSite } from './other-site.ts';
import { writeTwins } from './twins-content.ts';

/** A site of made-up schools, as the starter library has none, and of two write-ups of which one was withdrawn; built once. */
export const alikeSite = () =>
  otherSite(join(inject('others'), 'alike-content'), async (content) => {
    writeAlikeContent(content);
    await writeTwins(content);
  });
