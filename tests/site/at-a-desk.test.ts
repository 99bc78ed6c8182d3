import { test } from 'vitest';
import { isAccessible } from './accessibility.ts';
import { open } from './browser.ts';
import { templates } from './pages.ts';

test.each(templates())('/%s is accessible at a desk, by day', async (path) => {
  await isAccessible(await open(path), ['light']);
});
