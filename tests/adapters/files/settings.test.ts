import { expect, test } from 'vitest';
import { settings } from '#adapters/files/settings.ts';

test('how many share images a build draws: 300, or as told, none as well', () => {
  const drawn = (told?: string) => settings({ SHARE_IMAGES: told }, '/project').shareImages;
  expect([drawn(), drawn(''), drawn('0'), drawn('10000')]).toEqual([300, 300, 0, 10_000]);
  for (const wrong of ['many', '-1', '1.5', '1e3'])
    expect(() => drawn(wrong)).toThrow(`Unexpected SHARE_IMAGES "${wrong}", expected how many`);
});
