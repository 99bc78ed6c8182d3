import { describe, expect, it, vi } from 'vitest';
import { PartMissing, part, withParts } from '../../../../src/client/check/lean/part.ts';

describe('withParts', () => {
  it('runs once where nothing is needed, and passes on what is thrown', async () => {
    const run = vi.fn(() => 7);
    expect(await withParts(run)).toBe(7);
    expect(run).toHaveBeenCalledTimes(1);
    const error = new Error('It stumbled.');
    await expect(
      withParts(() => {
        throw error;
      }),
    ).rejects.toBe(error);
  });

  it('loads each part when a run first asks for it, and only once', async () => {
    const load = vi.fn(async () => 20);
    const [twenty, three] = [part(load), part(async () => 3)];
    const waiting = { loading: vi.fn(), loaded: vi.fn() };
    const run = (isOdd: boolean) => twenty() + (isOdd ? three() : 0);
    expect(await withParts(() => run(true), waiting)).toBe(23);
    expect(waiting.loading).toHaveBeenCalledTimes(2);
    expect(waiting.loaded).toHaveBeenCalledTimes(2);
    expect(await withParts(() => run(false), waiting)).toBe(20);
    expect(load).toHaveBeenCalledTimes(1);
    expect(waiting.loading).toHaveBeenCalledTimes(2);
  });

  it('gives no answer of a run that passed over a part that was not there', async () => {
    const rule = part(async () => () => ['found']);
    const swallowing = () => {
      try {
        return rule()();
      } catch {
        return [];
      }
    };
    expect(await withParts(swallowing)).toEqual(['found']);
  });

  it('says that a part cannot be had, and asks for it again the next time', async () => {
    let isOnline = false;
    const load = async () => {
      if (!isOnline) throw new TypeError('Failed to fetch');
      return 'here';
    };
    const needed = part(load);
    await expect(withParts(needed)).rejects.toBeInstanceOf(PartMissing);
    expect(await withParts(() => 'without')).toBe('without');
    isOnline = true;
    expect(await withParts(needed)).toBe('here');
  });
});
