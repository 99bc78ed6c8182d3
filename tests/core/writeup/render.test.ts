import { describe, expect, it } from 'vitest';
import { renderWriteup } from '#core/writeup/render.ts';
import { options, withBody } from './sample.ts';

const rendered = (body: string, idPrefix = '') => renderWriteup(withBody(body), { ...options, idPrefix });
const html = (body: string, idPrefix = '') => {
  const result = rendered(body, idPrefix);
  expect(result.problems).toEqual([]);
  return result.html;
};
const outside = 'rel="nofollow noopener ugc"';

describe('renderWriteup writes plain HTML', () => {
  it.each<[string, string, string]>([
    ['marks', 'a **b** *c* ~~d~~ `e`', '<p>a <strong>b</strong> <em>c</em> <del>d</del> <code>e</code></p>'],
    ['a hard break and a rule', 'a\\\nb\n\n---', '<p>a<br>\nb</p>\n<hr>'],
    ['lists', '3. a\n4. b', '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'],
    [
      'ticks, which are no form fields',
      '- [x] a\n- [ ] b',
      '<ul>\n<li><span class="tick" role="img" aria-label="Done">☑</span> a</li>\n<li><span class="tick" role="img" aria-label="Not done">☐</span> b</li>\n</ul>',
    ],
    [
      'code that scrolls with the keyboard',
      '```js\na < b\n```',
      '<pre tabindex="0"><code class="language-js">a &#x3C; b\n</code></pre>',
    ],
    ['code of an odd language', '```"><b>\na\n```', '<pre tabindex="0"><code>a\n</code></pre>'],
    [
      'an outside link',
      '[a](https://www.example.org/b?c=d "e")',
      `<p><a href="https://www.example.org/b?c=d" ${outside}>a</a></p>`,
    ],
    [
      'a bare address',
      'https://example.org/a.',
      `<p><a href="https://example.org/a" ${outside}>https://example.org/a</a>.</p>`,
    ],
    [
      'a typed www. address',
      'www.example.org',
      `<p><a href="https://www.example.org/" ${outside}>www.example.org</a></p>`,
    ],
    ['a typed e-mail address, unlinked', 'office@example.org', '<p>office@example.org</p>'],
    ['a page here', '[a](../b/#c)', '<p><a href="../b/#c">a</a></p>'],
    [
      'a picture',
      '![A chart](./chart.png)',
      '<p><img src="/images/a-960.webp" srcset="/images/a-480.webp 480w, /images/a-960.webp 960w" sizes="(min-width: 48rem) 44rem, 100vw" width="960" height="540" alt="A chart" loading="lazy" decoding="async"></p>',
    ],
    [
      'text that looks like HTML',
      '\\<script>alert(1)\\</script> & "x"',
      '<p>&#x3C;script>alert(1)&#x3C;/script> &#x26; "x"</p>',
    ],
  ])('%s', (_, body, expected) => expect(html(body)).toBe(expected));

  it('a table: scope, alignment, scrolling, focus and a name', () => {
    expect(html('| a | b |\n| - | -: |\n| 1 | 2 |').replaceAll('\n', '')).toBe(
      '<div class="table-scroll" role="region" aria-label="Table 1" tabindex="0"><table><thead><tr><th scope="col">a</th><th class="align-right" scope="col">b</th></tr></thead><tbody><tr><td>1</td><td class="align-right">2</td></tr></tbody></table></div>',
    );
  });

  it.each<[string, string, string]>([
    [
      'Steps',
      '<Steps>\n1. a\n2. b\n</Steps>',
      '<div class="steps"><ol>\n<li>a</li>\n<li>b</li>\n</ol></div>',
    ],
    ['Note', '<Note>\n\na\n\n</Note>', '<aside class="note"><p>a</p></aside>'],
    ['Note on one line', '<Note>a *b*</Note>', '<aside class="note"><p>a <em>b</em></p></aside>'],
    [
      'Note around a block',
      '<Note><Findings/></Note>',
      '<aside class="note"><div class="findings">All</div></aside>',
    ],
    ['Note around a list', '<Note>\n- a\n</Note>', '<aside class="note"><ul>\n<li>a</li>\n</ul></aside>'],
    ['Note within a line', 'a <Note>b</Note> c', '<p>a <span class="note">b</span> c</p>'],
    [
      'Quote',
      '<Quote by="A pupil">\n\na\n\n</Quote>',
      '<figure class="quote"><blockquote><p>a</p></blockquote><figcaption><cite>A pupil</cite></figcaption></figure>',
    ],
    ['Quote within a line', 'a <Quote by="B">c</Quote>', '<p>a <q class="quote">c</q> (<cite>B</cite>)</p>'],
    [
      'Resource, with its site',
      '<Resource href="https://www.example.org/a" title="B"/>',
      `<p class="resource"><a href="https://www.example.org/a" ${outside}>B <span class="host">example.org</span></a></p>`,
    ],
    [
      'Video within a line',
      'a <Video href="https://example.org/a" title="B"/>',
      `<p>a <span class="video"><a href="https://example.org/a" ${outside}>B <span class="host">example.org</span></a></span></p>`,
    ],
    ['Finding', '<Finding id="reading-test"/>', '<div class="finding">Reading test</div>'],
    ['Findings', '<Findings/>', '<div class="findings">All</div>'],
    [
      'quotes in words',
      '<Quote by="&quot;>">a</Quote>'.replace('&quot;', "'"),
      '<figure class="quote"><blockquote><p>a</p></blockquote><figcaption><cite>\'></cite></figcaption></figure>',
    ],
  ])('%s', (_, body, expected) => expect(html(body)).toBe(expected));

  it('Figure', () => {
    const result = html(
      '<Figure src="./chart.png" alt="A &quot;chart&quot;" caption="B"/>'.replaceAll('&quot;', '’'),
    );
    expect(result).toMatch(
      /^<figure class="figure"><img .* alt="A ’chart’" .*><figcaption>B<\/figcaption><\/figure>$/,
    );
  });
});

describe('ids', () => {
  it('come from headings, each once, behind a prefix that nothing else has', () => {
    expect(rendered('## Name\n\n## Name\n\n### __proto__\n\n## 😀\n\n## Ŵyn a chŵn').headings).toMatchObject([
      { depth: 2, text: 'Name', id: 's-name', line: 5 },
      { depth: 2, text: 'Name', id: 's-name-1', line: 7 },
      { depth: 3, text: 'proto', id: 's-proto' },
      { depth: 2, text: '😀', id: 's-section' },
      { depth: 2, text: 'Ŵyn a chŵn', id: 's-ŵyn-a-chŵn' },
    ]);
  });
  it('keep several texts on one page apart', () => {
    const body = '## A\n\n[a](#a)[^x]\n\n[^x]: b';
    const ids = [body, body].flatMap((each, n) =>
      [...html(each, `r${n}.`).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id),
    );
    expect(ids).toEqual([
      'r0.s-a',
      'r0.fnref-1',
      'r0.fn-label',
      'r0.fn-1',
      'r1.s-a',
      'r1.fnref-1',
      'r1.fn-label',
      'r1.fn-1',
    ]);
    expect(html(body, 'r0.')).toContain('<a href="#r0.s-a">a</a>');
  });
});

describe('footnotes', () => {
  it('are numbered, link there and back, and their labels are nowhere', () => {
    const result = html('a[^evil] b[^Two] c[^evil]\n\n[^evil]: x *y*\n\n[^Two]: z');
    expect(result.replaceAll('\n', '')).toBe(
      '<p>a<sup><a href="#fn-1" id="fnref-1" role="doc-noteref" aria-label="Note 1">1</a></sup>' +
        ' b<sup><a href="#fn-2" id="fnref-2" role="doc-noteref" aria-label="Note 2">2</a></sup>' +
        ' c<sup><a href="#fn-1" id="fnref-1-2" role="doc-noteref" aria-label="Note 1">1</a></sup></p>' +
        '<section class="footnotes" role="doc-endnotes" aria-labelledby="fn-label"><h2 id="fn-label" class="visually-hidden">Notes</h2><ol>' +
        '<li id="fn-1"><p>x <em>y</em> <a href="#fnref-1" class="note-back" role="doc-backlink" aria-label="Back to the text at note 1, place 1">↩<sup>1</sup></a>' +
        ' <a href="#fnref-1-2" class="note-back" role="doc-backlink" aria-label="Back to the text at note 1, place 2">↩<sup>2</sup></a></p></li>' +
        '<li id="fn-2"><p>z <a href="#fnref-2" class="note-back" role="doc-backlink" aria-label="Back to the text at note 2">↩</a></p></li></ol></section>',
    );
  });
  it.each(['[^1]: `a`', '[^1]:\n    - a\n    - b', '[^1]:\n    ```\n    a\n    ```'])(
    '%j has a way back',
    (note) => {
      expect(html(`a[^1]\n\n${note}`)).toMatch(/role="doc-backlink"/);
    },
  );
  it('each id once, each link with a target, also with notes in notes and labels like "a" and "a-2"', () => {
    const result = html(
      'x[^a] y[^a] z[^a-2] w[^fn-1]\n\n[^a]: one[^b]\n\n[^a-2]: two\n\n[^fn-1]: three\n\n[^b]: four[^a]',
    );
    const ids = [...result.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of result.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });
});

describe('what a text holds', () => {
  it('is gathered with lines', () => {
    const body =
      '## A\n\nOne [two](https://a.org) three.[^1]\n\n![B c](./chart.png)\n\n<Finding id="reading-test"/>\n\n### D\n\nfour\n\n[^1]: five';
    const { sections, words, images, links, findings, text } = rendered(body);
    expect(sections).toEqual([{ line: 5, column: 1, heading: 'A', id: 's-a', words: 7 }]);
    expect(words).toBe(8);
    expect(images).toEqual([{ name: 'chart.png', alt: 'B c', line: 9 }]);
    expect(links).toEqual([{ href: 'https://a.org/', line: 7, column: 5 }]);
    expect(findings).toEqual([{ id: 'reading-test', line: 11 }]);
    expect(text).toBe('A\nOne two three.\nB c\nD\nfour\nfive');
  });
  it('counts hyphenated, shortened and decimal words once', () => {
    expect(rendered("Well-read pupils don't gain 2.5 months – or ŵyn").words).toBe(8);
  });
});
