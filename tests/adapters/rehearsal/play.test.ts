import { expect, test } from 'vitest';
import { rehearse } from '../../../src/adapters/rehearsal/play.ts';
import { story } from '../../../src/adapters/rehearsal/story.ts';

test('the whole story goes as it should, but for the build', { timeout: 180_000 }, async () => {
  const lines: string[] = [];
  expect(await rehearse((line) => void lines.push(line), { build: false })).toBe(0);
  const told = lines.join('\n');
  for (const { title } of story()) expect(told).toContain(title);
  expect(told).not.toContain('✗');
  expect(lines.filter((line) => line.includes('✓')).length).toBeGreaterThan(25);
});
