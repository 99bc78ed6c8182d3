import { expect, test } from 'vitest';
import { withReadingFirst } from '#views/read-first.ts';

test('scripts that are fetched wait for what is seen; those that stand in the page are left as they are', () => {
  const inline = '<script type="module">const a = 1;</script>';
  const fetched = (more = '') => `<script type="module"${more} src="/_astro/a.js"></script>`;
  expect(withReadingFirst(`<p>a</p>${inline}${fetched()}`)).toBe(
    `<p>a</p>${inline}${fetched(' fetchpriority="low"')}`,
  );
});
