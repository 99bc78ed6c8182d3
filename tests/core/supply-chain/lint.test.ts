import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lockOf } from '#adapters/files/lock.ts';
import { isAllowed, licences, licencesSeen } from '#core/supply-chain/licences.ts';
import { isElsewhere, lintLock, lockRules } from '#core/supply-chain/lint.ts';
import { lockFile, manifest } from '#core/supply-chain/lock-file.ts';

const integrity = `sha512-${'a'.repeat(86)}==`;
const sound = { version: '1.2.3', integrity, license: 'MIT' };
type Loose = Record<string, unknown>;

/** What is found where a package, or a field of package.json, is otherwise than it should be. */
type Around = { asked?: Loose; root?: Loose; scripts?: Loose; version?: number };
function found(one: Loose = {}, around: Around = {}): string[] {
  const { asked = { x: '1.2.3' }, scripts = {}, version = 3 } = around;
  const root = around.root ?? asked;
  return lintLock({
    manifest: manifest.parse({ devDependencies: asked, allowScripts: scripts }),
    lock: lockFile.parse({
      lockfileVersion: version,
      packages: { '': { devDependencies: root }, 'node_modules/x': { ...sound, ...one } },
    }),
  }).map(({ rule }) => rule);
}

test('what is installed here keeps to every rule', async () => {
  expect(lintLock(await lockOf())).toEqual([]);
});

test('a sound package is left alone', () => {
  expect(found()).toEqual([]);
  expect(found({ hasInstallScript: true }, { scripts: { x: false } })).toEqual([]);
  expect(found({ hasInstallScript: true }, { scripts: { x: true } })).toEqual([]);
  expect(
    found({
      dependencies: {
        a: '^1',
        b: '~2.1',
        c: '1 || 2',
        d: '>=1 <2',
        e: '*',
        f: 'npm:g@^4.2.0',
        h: '1.0.0 - 2.0.0',
      },
    }),
  ).toEqual([]);
});

describe('each rule refuses', () => {
  const cases: Record<(typeof lockRules)[number], string[][]> = {
    'lock-version': [found({}, { version: 2 })],
    'out-of-step': [found({}, { root: {} }), found({}, { root: { x: '1.2.4' } })],
    'exact-version': [
      '^1.2.3',
      '1',
      '*',
      'latest',
      'git+https://a/b.git',
      'file:../x',
      'a/b',
      'npm:y@1.0.0',
      '',
    ].map((x) => found({}, { asked: { x } })),
    'registry-only': [
      found({ resolved: 'https://registry.example.org/x/-/x-1.2.3.tgz' }),
      found({ resolved: 'git+ssh://git@github.com/a/x.git#1' }),
      found({ link: true }),
      found({ version: undefined }),
      found({ version: 'file:../x' }),
      ...[
        'git+https://a/b.git',
        'github:a/b',
        'a/b',
        'a/b#v1',
        'file:../b',
        '../b',
        './b',
        '/b',
        '~/b',
        'https://a/b.tgz',
        'workspace:*',
        'git@github.com:a/b.git',
      ].map((b) => found({ dependencies: { b } })),
      found({ optionalDependencies: { b: 'a/b' } }),
    ],
    integrity: [
      found({ integrity: undefined }),
      found({ integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }),
      found({ integrity: '' }),
      found({ integrity: undefined, optional: true, os: ['linux'], cpu: ['x64'] }),
      found({ integrity: 'sha1-x', optional: true, os: ['darwin'] }),
    ],
    'install-script': [found({ hasInstallScript: true })],
    'stale-allowance': [
      found({}, { scripts: { x: true } }),
      found({}, { scripts: { gone: false } }),
      found({ hasInstallScript: true }, { scripts: { 'x@1.2.3': true } }).slice(-1),
    ],
    licence: [
      found({ license: undefined }),
      found({ license: 'GPL-3.0-only' }),
      found({ license: 'SEE LICENSE IN LICENSE' }),
      found({ license: 'UNLICENSED' }),
      found({ license: { type: 'MIT' } }),
    ],
  };
  test.each(Object.entries(cases))('%s', (rule, results) => {
    for (const [at, result] of results.entries()) expect(result, `case ${at}`).toContain(rule);
  });
  test('every rule has cases', () => {
    expect(Object.keys(cases).sort()).toEqual([...lockRules].sort());
  });
});

test('a package for another machine may lack its digest, and only that', () => {
  const other = { integrity: undefined, license: undefined, optional: true };
  expect(found({ ...other, os: ['darwin'], cpu: ['arm64'] })).toEqual([]);
  expect(found({ ...other, os: 'darwin' })).toEqual([]);
  expect(found({ ...other, os: ['linux'], cpu: ['x64'], libc: ['musl'] })).toEqual([]);
  expect(found({ ...other, os: ['darwin'], optional: undefined })).toContain('integrity');
  expect(found({ ...other, os: ['darwin'], resolved: 'https://a/x.tgz' })).toEqual(['registry-only']);
  expect(
    isElsewhere(
      lockFile.parse({ lockfileVersion: 3, packages: { x: { optional: true, os: ['!win32'] } } }).packages[
        'x'
      ] ?? fail(),
    ),
  ).toBe(false);
  expect(
    isElsewhere(
      lockFile.parse({ lockfileVersion: 3, packages: { x: { optional: true, os: ['!linux'] } } }).packages[
        'x'
      ] ?? fail(),
    ),
  ).toBe(true);
});
const fail = (): never => {
  throw new Error('no package');
};

describe('licences', () => {
  test.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['MIT AND GPL-3.0-only', false],
    ['GPL-3.0-only OR MIT AND ISC', true],
    ['(GPL-3.0-only OR MIT) AND ISC', true],
    ['(GPL-3.0-only OR MIT) AND AGPL-3.0-only', false],
    ['Apache-2.0 WITH LLVM-exception', false],
    ['MIT OR', false],
    ['(MIT', false],
    ['MIT)', false],
    ['MIT ISC', false],
    ['', false],
    ['mit', false],
  ])('%s: %s', (expression, allowed) => {
    expect(isAllowed(expression)).toBe(allowed);
  });

  test('OR needs one side, AND both', () => {
    const licence = fc.constantFrom(...licences, 'GPL-3.0-only', 'UNKNOWN');
    const expressions = fc.letrec<{ any: string }>((tie) => ({
      any: fc.oneof(
        { maxDepth: 3 },
        licence,
        fc
          .tuple(tie('any'), fc.constantFrom('AND', 'OR'), tie('any'))
          .map(([a, word, b]) => `(${a} ${word} ${b})`),
      ),
    })).any;
    fc.assert(
      fc.property(expressions, expressions, (a, b) => {
        expect(isAllowed(`(${a}) OR (${b})`)).toBe(isAllowed(a) || isAllowed(b));
        expect(isAllowed(`(${a}) AND (${b})`)).toBe(isAllowed(a) && isAllowed(b));
      }),
    );
  });

  test.each(Object.entries(licencesSeen))('%s says %s in its own files', (name, licence) => {
    expect(readFileSync(`node_modules/${name}/package.json`, 'utf8')).toContain(`"${licence}"`);
  });
});
