import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBlobs } from '#core/check/check-blobs.ts';
import { readable } from '#core/check/listed.ts';
import { unportable } from '#core/check/portable.ts';
import { told } from '#core/lint/told.ts';
import { policy } from '../evidence/policy.ts';

const page = 'practices/paired-reading';
const of = (name: string, at = page) => unportable(`${at}/${name}`);

describe('a path that some computer could not write', () => {
  it.each([
    ['con', 'aux', 'nul', 'prn', 'com1', 'LPT9', 'Con', 'com²'].map((name) => `practices/${name}/index.mdx`),
    [`${page}/reports/con.mdx`, `${page}/aux.png`, 'people/nul.yaml', `${page}/nul.tar.png`],
    [`${page}/a:b.png`, `${page}/a?.png`, `${page}/a\\b.png`, `${page}/"a".png`, 'practices/a./index.mdx'],
    [`${page}/a\u200bb.png`, `${page}/a\u202eb.png`, `${page}/a\tb.png`, `${page}/a.png `],
    [`practices/${'a'.repeat(121)}/index.mdx`, `practices/${'a'.repeat(120)}/reports/${'b'.repeat(120)}.mdx`],
  ])('%j', (...paths) => {
    for (const path of paths) expect(unportable(path), path).toMatch(/^Unexpected name/);
  });

  it('is refused, and what is beside it is not', () => {
    const { path, text } = told();
    const bytes = new TextEncoder().encode(text);
    const files = [
      { path, bytes },
      { path: 'practices/con/index.mdx', bytes },
    ];
    const found = checkBlobs(files, { policy, today: '2026-11-22', comparables: () => [] });
    expect(
      found.filter(({ ruleId }) => ruleId === 'path-name').map((one) => [one.path, one.message]),
    ).toEqual([
      [
        'practices/con/index.mdx',
        'Unexpected name "con" in the path, which Windows keeps for a device. Put another word in front of it.',
      ],
    ]);
    const listed = files.map((file) => ({ path: file.path, size: 10 }));
    const read = readable({ files: listed, links: [], others: [] }, () => 1000);
    expect(read.files.map((file) => file.path)).toEqual([path]);
  });

  it('is told of without what cannot be seen, and not at length', () => {
    expect(of('a\u202eb.png')).toContain('"a�b.png"');
    expect(of('x'.repeat(5000))?.length).toBeLessThan(200);
  });
});

it('names as people give them pass', () => {
  for (const name of [
    'chart.png',
    'Chart 2.PNG',
    'contrast.png',
    'console.mdx',
    'community.yaml',
    'com10.png',
    'é.png',
  ])
    expect(of(name), name).toBeUndefined();
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9]{4,30}(-[a-z0-9]{1,9}){0,5}$/), (id) => {
      fc.pre(!/^(?:com|lpt)[0-9]$/.test(id));
      expect(unportable(`practices/${id}/index.mdx`)).toBeUndefined();
    }),
  );
});
