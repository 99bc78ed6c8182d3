import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
};
const scripts = globSync('scripts/*.ts');

describe('commands', () => {
  test.each(Object.entries(manifest.scripts))(
    'npm run %s starts a script that is there, after the preflight',
    (_name, command) => {
      const file =
        /^(?:exec )?node (?:--m(?:in|ax)-semi-space-size=\d+ )*--require \.\/scripts\/preflight\.cjs (scripts\/[\w-]+\.ts)/.exec(
          command,
        )?.[1] ?? command;
      expect(scripts.map((path) => path.replaceAll('\\', '/'))).toContain(file);
    },
  );

  test.each(scripts)('%s is a thin entry point', (file) => {
    expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThanOrEqual(80);
  });
});

describe('packages', () => {
  test('have exact versions', () => {
    const versions = Object.entries({ ...manifest.devDependencies, ...manifest.optionalDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  test('come from wherever npm is told to look', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
  });

  test('the lock file knows the packages of every kind of machine', () => {
    // npm leaves out those that a registry does not have, and `npm ci` then refuses the lock file.
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const known = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));
    const wanted = Object.values(packages).flatMap((one) => Object.keys(one.optionalDependencies ?? {}));
    expect(wanted.length).toBeGreaterThan(20);
    expect(wanted.filter((name) => !known.has(name))).toEqual([]);
  });

  test('the Node that comes along is the same everywhere, and new enough for the scripts', () => {
    const nodes = Object.entries(manifest.optionalDependencies).filter(([name]) => name.startsWith('node-'));
    const versions = [...new Set(nodes.map(([, version]) => version))];
    expect(nodes.length).toBeGreaterThan(2);
    expect(versions).toHaveLength(1);
    expect(Number(versions[0]?.split('.')[0])).toBeGreaterThanOrEqual(24);
  });
});
