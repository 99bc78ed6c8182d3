import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withLeanPolicy } from '#views/lean-policy.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('base64');
const meta = (policy: string) => `<meta http-equiv="content-security-policy" content="${policy}">`;

test('a page keeps the digests of its own scripts and styles, and loses those of others', () => {
  const [own, module, style] = ['one()', 'import "./a.js";', 'b{color:red}'].map(
    (text) => `'sha256-${digest(text)}'`,
  );
  const others = `'sha256-${digest('island()')}' 'sha256-${digest('')}'`;
  const body = `<script>one()</script><script type="module">import "./a.js";</script><style>b{color:red}</style><script type="application/json">{}</script>`;
  const before = `${meta(`script-src 'self' ${own} ${others} ${module}; style-src 'self' ${style} ${others};`)}${body}`;
  expect(withLeanPolicy(before, digest)).toBe(
    `${meta(`script-src 'self' ${own} ${module}; style-src 'self' ${style};`)}${body}`,
  );
});

test('text that looks like a digest stays, and a page without a policy is left alone', () => {
  const told = `${meta("script-src 'self';")}<p>'sha256-AAAA'</p>`;
  expect(withLeanPolicy(told, digest)).toBe(told);
  expect(withLeanPolicy("<p> 'sha256-AAAA'</p>", digest)).toBe("<p> 'sha256-AAAA'</p>");
});
