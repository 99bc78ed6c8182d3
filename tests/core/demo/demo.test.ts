import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { demoNetwork } from '#core/demo/demo.ts';
import { problems } from '#core/demo/planted.ts';
import { addressOf, kinds } from '#core/model/kinds.ts';
import { decidedOf } from '#core/quality/decided.ts';
import { unmissableGoals } from '#core/quality/networks.ts';
import { allPatterns, patternsOf } from '#core/quality/patterns.ts';
import { changedMeasures } from '#core/quality/projects.ts';
import { ownPatterns } from '#core/quality/register.ts';
import { readRecord } from '#core/review/record.ts';
import { policy } from '../quality/decisions.ts';

const made = (seed: number, planted: readonly (typeof problems)[number][]) => {
  const demo = demoNetwork({ seed, planted, audit: policy.review.audit });
  const input = { ...demo.input, policy };
  return { ...demo, input, decided: decidedOf(input) };
};

describe.each([4, 5, 6])('demo network %i, with everything planted', (seed) => {
  const { input, decided, planted } = made(seed, problems);
  const { named } = patternsOf(decided, input.now, policy);
  const ring = planted.ring.map(({ id }) => id);

  it('the ring is found, and nobody but its members', () => {
    const found = named.filter(({ is }) => is === 'ring').map(({ who }) => [...who].sort());
    expect(found).toEqual([[...ring].sort()]);
    expect(ring).toHaveLength(4);
  });

  it('the reviewer who grows ever harsher is found, and nobody else', () => {
    const raters = named.filter(({ is }) => is === 'rates-lower' || is === 'rates-higher' || is === 'drifts');
    expect(raters.length).toBeGreaterThan(0);
    expect(new Set(raters.flatMap(({ who }) => who))).toEqual(new Set([planted.drifter?.id]));
  });

  it('each of them is told what concerns them, and nobody else anything', () => {
    for (const one of ring) expect(ownPatterns(input, one).map(({ is }) => is)).toContain('ring');
    expect(ownPatterns(input, planted.drifter?.id ?? '')).not.toEqual([]);
    const other = input.people.find(({ id }) => id !== planted.drifter?.id && !ring.includes(id));
    expect(ownPatterns(input, other?.id ?? '')).toEqual([]);
  });

  it('no other pattern is told of anybody who has no part in them', () => {
    const innocent = allPatterns(decided, input.now, policy).filter(
      ({ who }) => !who.every((one) => ring.includes(one) || one === planted.drifter?.id),
    );
    expect(innocent).toEqual([]);
  });

  it('the network without a goal and the project that changed its measure are found, and no other', () => {
    const { networks } = input;
    expect(unmissableGoals(networks, input).map(({ network }) => network)).toEqual([
      networks[planted.aimless ?? -1]?.id,
    ]);
    const changed = changedMeasures(networks, input);
    expect(new Set(changed.map(({ network }) => network))).toEqual(
      new Set([networks[planted.remeasured ?? -1]?.id]),
    );
    expect(new Set(changed.map(({ is }) => is))).toEqual(
      new Set(['plan-changed', 'between-cycles', 'not-as-declared']),
    );
  });
});

describe.each([1, 2, 3])('demo network %i, clean', (seed) => {
  it('nothing is told of anybody', () => {
    const { input, decided } = made(seed, []);
    expect(allPatterns(decided, input.now, policy)).toEqual([]);
    expect(unmissableGoals(input.networks, input)).toEqual([]);
    expect(changedMeasures(input.networks, input)).toEqual([]);
  });
});

describe('the files of a demo network', () => {
  const demo = made(1, problems);
  const files = demo.files();
  const under = (folder: string) => files.filter(({ path }) => path.startsWith(folder));

  it('are as many as promised', () => {
    const counts = {
      schools: under('schools/').length,
      people: under('people/').length,
      writeUps: files.filter(({ path }) => /^practices\/[^/]+\/index\.mdx$/.test(path)).length,
      reports: files.filter(({ path }) => path.includes('/reports/')).length,
      reviews: demo.decided.flatMap(({ record }) => record.reviews).length,
      networks: files.filter(({ path }) => /^networks\/[^/]+\/index\.mdx$/.test(path)).length,
    };
    const least = { schools: 40, people: 120, writeUps: 300, reports: 900, reviews: 700, networks: 8 };
    for (const [kind, count] of Object.entries(counts))
      expect(count, kind).toBeGreaterThanOrEqual(least[kind as keyof typeof least]);
    for (const some of ['asks/', 'priorities/']) expect(under(some).length).toBeGreaterThan(5);
    for (const some of ['/tries/', '/challenges/', '/projects/'])
      expect(files.filter(({ path }) => path.includes(some)).length).toBeGreaterThan(5);
  });

  it('each say that they are fiction, fit their schema, and stand where their kind lives', () => {
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
    for (const [place, { path, text }] of files.entries()) {
      expect(/^\s*"?demo"?: true/m.test(text), path).toBe(true);
      if (place % 9 > 0) continue;
      const kind = kinds[addressOf(path)?.kind ?? 'policy'];
      const data = parse(kind.format === 'mdx' ? (text.split(/^---$/m)[1] ?? '') : text);
      expect(kind.schema.safeParse(data).error?.issues ?? [], path).toEqual([]);
    }
  });

  it('name nobody and no school whose name does not end in Demo', () => {
    for (const { path, text } of [...under('people/'), ...under('schools/')]) {
      expect(path).toMatch(/-demo\.yaml$/);
      expect(parse(text).name, path).toMatch(/Demo(?: Primary School| School)?$/);
    }
  });

  it('records are of these bytes, and are read back as the bot’s', () => {
    const records = files.filter(({ path }) => /\/reviews\/\d+\.json$/.test(path));
    for (const { path, text } of records.filter((_, place) => place % 40 === 0))
      expect(readRecord(text), path).toHaveProperty('record');
  });

  it('are the same for the same seed, and others for another', () => {
    const seed = (one: number) => demoNetwork({ seed: one, planted: problems, audit: policy.review.audit });
    expect(seed(1).files()).toEqual(files);
    expect(seed(2).input.practices[0]).not.toEqual(demo.input.practices[0]);
  });
});
