import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contributed } from '#core/contribute/kinds.ts';
import { readIssueForm, writeIssueForm } from '#core/issue-forms/issue-body.ts';
import { sendForm } from '#core/issue-forms/send-form.ts';
import type { Bundle, BundleFile } from '#core/share/bundle.ts';
import { textsOf } from '#core/share/bundle.ts';
import { readBundleText } from '#core/share/bundle-text.ts';
import { type Exit, exitsOf } from '#core/share/exits.ts';

const instance = { name: 'Worked Here', repository: 'example/worked-here', editors: 'editors@example.org' };
const bounds = { prefillBytesMax: 6000, issueCharactersMax: 65_536 };
const leave = (bundle: Bundle, leaver = {}) => exitsOf(bundle, instance, { known: true, ...leaver }, bounds);

const told = (text: string, ...more: BundleFile[]): Bundle => ({
  kind: 'report',
  title: 'Reading in pairs',
  files: [{ path: 'practices/paired-reading/reports/oak-2026.mdx', text }, ...more],
});
const person: BundleFile = { path: 'people/ada.yaml', text: 'name: "Ada"\n' };
const picture: BundleFile = { path: 'practices/paired-reading/a.png', bytes: new Uint8Array([1]) };
const ways = (exits: Exit[]) => exits.map(({ is }) => is);

/** Texts of every sort of character, halves of characters too, around the length that just fits. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 3000 }),
  fc.string({ unit: 'grapheme', maxLength: 1500 }),
  fc
    .array(fc.constantFrom('a', "'", ' ', '\n', 'é', '…', '😀', '\ud800', '(*)!~', '&', '=', '+', '#', '%'), {
      maxLength: 2500,
    })
    .map((parts) => parts.join('')),
);
const path = fc
  .tuple(fc.stringMatching(/^[a-z]{1,9}(-[a-z]{1,9}){0,2}$/), fc.constantFrom('mdx', 'yaml'))
  .map(([id, ends]) => `practices/${id}/reports/${id}.${ends}`);
const anyBundle: fc.Arbitrary<Bundle> = fc.record({
  kind: fc.constantFrom(...contributed),
  title: fc.string({ unit: 'binary', maxLength: 200 }),
  files: fc
    .uniqueArray(fc.record({ path, text: anyText }), {
      minLength: 1,
      maxLength: 3,
      selector: (file) => file.path,
    })
    .map((files) => files as unknown as Bundle['files']),
});
const anyLeaver = fc.record({ known: fc.boolean(), hasAccount: fc.boolean() }, { requiredKeys: ['known'] });

describe('whatever is written', () => {
  it('every address is as long as the browser makes it, and within the bounds', () => {
    fc.assert(
      fc.property(anyBundle, anyLeaver, (bundle, leaver) => {
        for (const exit of exitsOf(bundle, instance, leaver, bounds)) {
          const href = 'href' in exit ? exit.href : exit.email.href;
          const sent = new URL(href).href;
          expect(sent).toBe(href);
          expect(new TextEncoder().encode(sent).length).toBe(href.length);
          if ('href' in exit) expect(href.length).toBeLessThanOrEqual(bounds.prefillBytesMax);
          expect(exit.next.length).toBeGreaterThan(1);
        }
      }),
    );
  });

  it('there is always a way, the download last, and without an account only that', () => {
    fc.assert(
      fc.property(anyBundle, anyLeaver, (bundle, leaver) => {
        const exits = ways(exitsOf(bundle, instance, leaver, bounds));
        expect(exits.at(-1)).toBe('download');
        expect(new Set(exits).size).toBe(exits.length);
        if (leaver.hasAccount === false) expect(exits).toEqual(['download']);
      }),
    );
  });

  it('what GitHub is given holds the very files', () => {
    fc.assert(
      fc.property(anyBundle, (bundle) => {
        const whole = textsOf(bundle).map((file) => ({
          ...file,
          text: `${file.text.toWellFormed().replace(/\r\n?/g, '\n').replace(/\n$/, '')}\n`,
        }));
        for (const exit of leave(bundle)) {
          if (exit.is === 'new-file')
            expect(new URL(exit.href).searchParams.get('value')).toBe(
              bundle.files[0] && textsOf(bundle)[0]?.text.toWellFormed(),
            );
          const files =
            exit.is === 'copy'
              ? exit.copy.toWellFormed()
              : exit.is === 'issue'
                ? new URL(exit.href).searchParams.get('files')
                : undefined;
          if (files != null) expect(readBundleText(files)).toEqual({ files: whole });
        }
      }),
    );
  });
});

describe('the best way', () => {
  it('for somebody who is known here is the page for a new file', () => {
    const [first] = leave(told('---\npost: "x"\n---\n'));
    expect(first).toMatchObject({ is: 'new-file' });
    const url = new URL(first?.is === 'new-file' ? first.href : '');
    expect(url.pathname).toBe('/example/worked-here/new/main/content/practices/paired-reading/reports');
    expect(url.searchParams.get('filename')).toBe('oak-2026.mdx');
  });

  it('for somebody new is the issue, which carries their own files too', () => {
    const exits = exitsOf(told('a', person), instance, { known: false }, bounds);
    expect(ways(exits)).toEqual(['issue', 'download']);
    expect(ways(exitsOf(told('a'), instance, { known: false }, bounds))).toEqual([
      'issue',
      'new-file',
      'download',
    ]);
  });

  it('for a text too long for an address is the clipboard', () => {
    expect(ways(leave(told('a'.repeat(5850))))).toEqual(['new-file', 'copy', 'download']);
    expect(ways(leave(told('a'.repeat(6000))))).toEqual(['copy', 'download']);
    expect(ways(leave(told('é'.repeat(1000))))).toEqual(['copy', 'download']);
  });

  it('for a text too long for an issue is the download', () => {
    expect(ways(leave(told('a'.repeat(66_000))))).toEqual(['download']);
  });

  it('with pictures is not a page that takes only text', () => {
    const exits = leave(told('a', picture));
    expect(ways(exits)).toEqual(['issue', 'download']);
    expect(exits[0]?.next.join(' ')).toMatch(/drag your pictures/);
    expect(exits[1]).toMatchObject({ filename: 'oak-2026.zip' });
  });

  it('names a saved write-up after its folder', () => {
    const [last] = leave({
      kind: 'practice',
      title: 'Reading in pairs',
      files: [{ path: 'practices/paired-reading/index.mdx', text: 'a'.repeat(66_000) }],
    });
    expect(last).toMatchObject({ filename: 'paired-reading.mdx' });
  });
});

it('an issue with the longest text that is copied stays within the limit of GitHub', () => {
  for (let length = 64_000; length < 65_536; length += 7) {
    const [copy] = leave(told('x'.repeat(length)));
    if (copy?.is !== 'copy') break;
    const body = writeIssueForm({ fields: { files: copy.copy }, agreed: true }, sendForm);
    expect(body.length).toBeLessThanOrEqual(bounds.issueCharactersMax);
    expect(readIssueForm(body, sendForm).problems).toEqual([]);
  }
});

it('the letter says what is attached and where it belongs', () => {
  const last = leave(told('a', person)).at(-1);
  expect(last?.is === 'download' && last.email).toMatchObject({
    to: 'editors@example.org',
    subject: 'Worked Here: Reading in pairs',
  });
  const text = last?.is === 'download' ? last.email.text : '';
  expect(text).toContain('I attach oak-2026.zip');
  expect(text).toContain('content/practices/paired-reading/reports/oak-2026.mdx');
  expect(text).toContain('content/people/ada.yaml');
});
