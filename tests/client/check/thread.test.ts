import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openChecker } from '../../../src/client/check/client.ts';
import type { CheckerContext, FromWorker, ToWorker } from '../../../src/client/check/protocol.ts';
import { PATIENCE, type Thread } from '../../../src/client/check/thread.ts';

const context = { today: '2026-11-22', paths: ['a'] } as unknown as CheckerContext;

/** A thread that is told what to say. */
class Puppet {
  heard: ToWorker[] = [];
  gone = false;
  onmessage: Thread['onmessage'] = null;
  onerror: Thread['onerror'] = null;
  postMessage(message: ToWorker): void {
    this.heard.push(message);
  }
  terminate(): void {
    this.gone = true;
  }
  say(data: FromWorker): void {
    this.onmessage?.call(this as never, { data } as MessageEvent);
  }
  die(): void {
    this.onerror?.call(this as never, {} as ErrorEvent);
  }
  /** Answers the question put last with its own text. */
  answer(): void {
    const asked = this.heard.at(-1);
    if (asked?.is === 'ask') this.say({ is: 'answer', number: asked.number, answer: asked.given as never });
  }
  get asked(): string[] {
    return this.heard.flatMap((one) =>
      one.is === 'ask' ? `${one.ask} ${(one.given as { text: string }).text}` : [],
    );
  }
}

let threads: Puppet[];
const open = () => openChecker(() => threads[threads.push(new Puppet()) - 1] as unknown as Thread);
const thread = (place = 0): Puppet => threads[place] as Puppet;

beforeEach(() => {
  threads = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the checker as a page sees it', () => {
  it('loads nothing before the first question, and tells and asks nothing before the thread is ready', () => {
    const checker = open();
    checker.setContext(context);
    expect(threads).toHaveLength(0);
    checker.check('p', 'one');
    expect(thread().heard).toEqual([]);
    thread().say({ is: 'ready' });
    expect(thread().heard[0]).toEqual({ is: 'context', context });
    expect(thread().asked).toEqual(['check one']);
  });

  it('answers the newest question of a kind; older ones are superseded, in the thread or before it', async () => {
    const checker = open();
    const [first, second] = [checker.check('p', 'one'), checker.check('p', 'two')];
    expect(await first).toEqual({ is: 'superseded' });
    thread().say({ is: 'ready' });
    const third = checker.check('p', 'three');
    expect(await second).toEqual({ is: 'superseded' });
    thread().answer();
    thread().answer();
    expect(await third).toEqual({ is: 'answered', answer: { path: 'p', text: 'three' } });
    expect(thread().asked).toEqual(['check two', 'check three']);
  });

  it('asks one question at a time, kinds and names in turn', async () => {
    const checker = open();
    const asked = [
      checker.check('p', 'a'),
      checker.ask('preview', { path: 'p', text: 'b' }),
      checker.ask('check', { path: 'p', text: 'c' }, 'title'),
      checker.ask('check', { path: 'p', text: 'd' }, 'post'),
    ];
    thread().say({ is: 'ready' });
    expect(thread().asked).toEqual(['check a']);
    for (let count = 0; count < 4; count += 1) thread().answer();
    expect(thread().asked).toEqual(['check a', 'preview b', 'check c', 'check d']);
    expect((await Promise.all(asked)).map(({ is }) => is)).toEqual(Array(4).fill('answered'));
  });

  it('stops a thread that takes too long, says so, and starts another that knows the library', async () => {
    const checker = open();
    checker.setContext(context);
    const slow = checker.check('p', 'slow');
    const waiting = checker.ask('preview', { path: 'p', text: 'next' });
    thread().say({ is: 'ready' });
    vi.advanceTimersByTime(PATIENCE - 1);
    expect(thread().gone).toBe(false);
    vi.advanceTimersByTime(1);
    expect(await slow).toEqual({ is: 'failed', says: expect.stringMatching(/longer than 5 seconds/) });
    expect(thread().gone).toBe(true);
    thread(1).say({ is: 'ready' });
    expect(thread(1).heard[0]).toEqual({ is: 'context', context });
    thread(1).answer();
    expect(await waiting).toMatchObject({ is: 'answered' });
  });

  it('waits as long as a download takes', () => {
    const checker = open();
    checker.check('p', 'one');
    vi.advanceTimersByTime(PATIENCE * 10);
    expect(thread().gone).toBe(false);
  });

  it('waits as long for a part that a text needs, but no longer for the text', async () => {
    const checker = open();
    const asked = checker.check('p', 'one');
    thread().say({ is: 'ready' });
    thread().say({ is: 'loading' });
    vi.advanceTimersByTime(PATIENCE * 10);
    expect(thread().gone).toBe(false);
    thread().say({ is: 'loaded' });
    vi.advanceTimersByTime(PATIENCE);
    expect(await asked).toEqual({ is: 'failed', says: expect.stringMatching(/longer than 5 seconds/) });
    expect(thread().gone).toBe(true);
  });

  it('starts another thread after one that could not load a part', async () => {
    const checker = open();
    checker.setContext(context);
    const lost = checker.check('p', 'one');
    thread().say({ is: 'ready' });
    thread().say({ is: 'failed', number: 1, says: 'A part did not come.', isOver: true });
    expect(await lost).toEqual({ is: 'failed', says: 'A part did not come.' });
    expect(thread().gone).toBe(true);
    const again = checker.check('p', 'two');
    thread(1).say({ is: 'ready' });
    expect(thread(1).heard[0]).toEqual({ is: 'context', context });
    thread(1).answer();
    expect(await again).toMatchObject({ is: 'answered' });
  });

  it('starts again when a thread dies, and tells those whose answer is lost', async () => {
    const checker = open();
    const lost = checker.check('p', 'one');
    thread().say({ is: 'ready' });
    thread().die();
    expect(await lost).toEqual({ is: 'failed', says: expect.stringMatching(/stopped/) });
    expect(threads).toHaveLength(1);
    const again = checker.check('p', 'two');
    thread().answer();
    thread(1).say({ is: 'ready' });
    thread(1).answer();
    expect(await again).toMatchObject({ is: 'answered' });
  });

  it('fails every question when it cannot be loaded, and tries again with the next', async () => {
    const checker = open();
    const asked = [checker.check('p', 'one'), checker.ask('preview', { path: 'p', text: 'two' })];
    thread().die();
    for (const reply of await Promise.all(asked))
      expect(reply).toEqual({ is: 'failed', says: expect.stringMatching(/could not be loaded/) });
    expect(threads).toHaveLength(1);
    checker.check('p', 'three');
    expect(threads).toHaveLength(2);
  });

  it('passes on what the thread itself could not do, and goes on', async () => {
    const checker = open();
    const [bad, good] = [checker.check('p', 'one'), checker.ask('preview', { path: 'p', text: 'two' })];
    thread().say({ is: 'ready' });
    thread().say({ is: 'failed', number: 1, says: 'It stumbled.' });
    expect(await bad).toEqual({ is: 'failed', says: 'It stumbled.' });
    thread().answer();
    expect(await good).toMatchObject({ is: 'answered' });
  });

  it('ends with the page', async () => {
    const checker = open();
    const asked = checker.check('p', 'one');
    thread().say({ is: 'ready' });
    checker.close();
    expect(await asked).toEqual({ is: 'superseded' });
    expect(thread().gone).toBe(true);
    vi.advanceTimersByTime(PATIENCE * 2);
    expect(threads).toHaveLength(1);
  });
});
