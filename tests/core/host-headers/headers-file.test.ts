import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headersFor, readHeadersFile, writeHeadersFile } from '#core/host-headers/headers-file.ts';
import { asHeader, hostHeaders, policyIn } from '#core/host-headers/policy.ts';

const path = fc.stringMatching(/^\/[a-z0-9/-]{0,12}\*?$/);
const name = fc.stringMatching(/^[A-Za-z][A-Za-z-]{0,20}$/);
const value = fc.stringMatching(/^[!-~]([ -~]{0,60}[!-~])?$/);
const rules = fc.array(
  fc.record({ path, headers: fc.dictionary(name, value, { maxKeys: 4, noNullPrototype: true }) }),
  { maxLength: 4 },
);

describe('_headers', () => {
  test('what is written is read back', () => {
    fc.assert(
      fc.property(rules, (given) => {
        expect(readHeadersFile(writeHeadersFile(given))).toEqual(given);
      }),
    );
  });

  test('comments, empty lines and line ends of Windows do no harm', () => {
    const text =
      '# ours\r\n\r\n/*\r\n  A: 1\r\n  # not this\r\n/b/\r\n  A: 2\r\n  B: x: y\r\n  no header\r\n';
    expect(readHeadersFile(text)).toEqual([
      { path: '/*', headers: { A: '1' } },
      { path: '/b/', headers: { A: '2', B: 'x: y' } },
    ]);
    expect(readHeadersFile('  A: before any path\n')).toEqual([]);
  });

  test('of all rules that match, a later one counts', () => {
    const given = readHeadersFile('/*\n  A: 1\n  B: 1\n/b/*\n  A: 2\n/c\n  A: 3\n');
    expect(headersFor(given, '/b/x')).toEqual({ A: '2', B: '1' });
    expect(headersFor(given, '/c')).toEqual({ A: '3', B: '1' });
    expect(headersFor(given, '/c/')).toEqual({ A: '1', B: '1' });
  });

  test('a line that hosts would cut is refused', () => {
    expect(() => writeHeadersFile([{ path: '/*', headers: { A: 'x'.repeat(2_000) } }])).toThrow(
      '2000 at most',
    );
  });
});

describe('the policy', () => {
  test('is found in a page, and is the same as a header but that nobody may frame the site', () => {
    const page = `<head><meta http-equiv="content-security-policy" content="default-src 'none';img-src 'self'; "></head>`;
    expect(policyIn(page)).toBe("default-src 'none';img-src 'self'; ");
    expect(asHeader(policyIn(page) ?? '')).toBe("default-src 'none'; img-src 'self'; frame-ancestors 'none'");
    expect(policyIn('<head></head>')).toBeUndefined();
  });

  test('the other headers are one line each, of letters that a header may have', () => {
    for (const [key, said] of Object.entries(hostHeaders))
      expect(`${key}: ${said}`).toMatch(/^[\w-]+: [ -~]+$/);
  });
});
