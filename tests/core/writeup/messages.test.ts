import { describe, expect, it } from 'vitest';
import { renderWriteup } from '#core/writeup/render.ts';
import { options, withBody } from './sample.ts';

/** The problems of a body, as "line:column rule: message"; its first line is line 5. */
function problemsOf(body: string): string[] {
  const { problems } = renderWriteup(withBody(body), options);
  return problems.map((p) => `${p.line}:${p.column} ${p.ruleId}: ${p.message}`);
}

const all = 'Steps, Note, Quote, Resource, Figure, Video, Finding, Findings';
const program = (word: string, capital: string) =>
  `mdx-program: Unexpected line that begins with "${word}", expected text. A line that begins so is read as a computer program: begin it with another word, with "${capital}", or join it to the line above.`;
const curly = 'Unexpected "{", expected text. Type \\{ to show the bracket, or use ( and ).';

describe('what teachers type by accident is answered with line, column and remedy', () => {
  it.each<[string, string]>([
    [
      'we saw n<5 here',
      '5:9 mdx-syntax: Unexpected "<5", expected a space after <. Type "< 5" with a space, or say it in words: "fewer than".',
    ],
    [
      'Fine.\n\nŵ 😀 x <= y',
      '7:8 mdx-syntax: Unexpected "<=", expected a space after <. Type "< =" with a space, or say it in words: "fewer than".',
    ],
    [
      'a\n<!-- note -->',
      '6:1 mdx-syntax: Unexpected "<!", expected text: hidden comments are not kept. Delete everything from <!-- to -->.',
    ],
    [
      'see <https://x.org/a>',
      '5:5 mdx-syntax: Unexpected < before "https://x.org/a", expected the address alone. Delete the < and the >, or write [words](https://x.org/a).',
    ],
    [
      'ask <a@b.org>',
      '5:5 mdx-syntax: Unexpected < before an e-mail address, expected no e-mail address. Delete it: a write-up must not hold personal addresses.',
    ],
    ['a { b', `5:3 mdx-syntax: ${curly}`],
    ['## Title {#id}', `5:10 mdx-expression: ${curly}`],
    ['a {b} c', `5:3 mdx-expression: ${curly}`],
    ['import and export trade', `5:1 ${program('import', 'Import')}`],
    ['a\n\nexport', `7:1 ${program('export', 'Export')}`],
    [
      'x </Note>',
      '5:3 mdx-syntax: Unexpected </Note>, expected <Note> before it. Delete </Note>, or put <Note> where it should begin, each alone on its line.',
    ],
    [
      '<Note>\n\nx',
      '5:1 mdx-syntax: Unexpected <Note> that does not end, expected </Note> or />. Put </Note> on a line of its own after the part that it holds, with an empty line before it; end <Finding>, <Figure>, <Resource> and <Video> with /> and put quotes round their values.',
    ],
    [
      'we <b',
      '5:4 mdx-syntax: Unexpected "<b", expected text. Type \\< to show the sign itself, or put backticks round code: `<b>`.',
    ],
  ])('case %#', (body, message) => expect(problemsOf(body)).toEqual([message]));
});

describe('what is not allowed is named, and how to write it', () => {
  it.each<[string, string]>([
    [
      '<Evil/>',
      `5:1 component-name: Unexpected <Evil>, expected one of ${all}. Use one of those, or type \\< to show the sign.`,
    ],
    [
      'a <b>x</b>',
      '5:3 component-name: Unexpected <b>, expected Markdown. Use Markdown in place of HTML: **bold**, *italic*, [words](https://…); or type \\< to show the sign.',
    ],
    [
      '<Quote>x</Quote>',
      '5:1 component-attribute: Unexpected <Quote> without "by", expected it. Write it like this: <Quote by="example.org">…</Quote>.'.replace(
        'example.org',
        'words',
      ),
    ],
    [
      '<Note kind="a">x</Note>',
      '5:1 component-attribute: Unexpected "kind" in <Note>, expected the name alone. Write it like this: <Note>…</Note>.',
    ],
    [
      '<Quote by="a" by="b">x</Quote>',
      '5:1 component-attribute: Unexpected second "by" in <Quote>, expected one. Delete one of the two.',
    ],
    [
      '<Quote by={"a"}>x</Quote>',
      '5:1 component-attribute: Unexpected value of "by" in <Quote>, expected words in quotes. Write it like this: <Quote by="words">…</Quote>.',
    ],
    [
      '<Quote by>x</Quote>',
      '5:1 component-attribute: Unexpected value of "by" in <Quote>, expected words in quotes. Write it like this: <Quote by="words">…</Quote>.',
    ],
    [
      '<Quote by="">x</Quote>',
      '5:1 component-attribute: Unexpected "" in <Quote>, expected 1 to 500 characters. Write it like this: <Quote by="words">…</Quote>.',
    ],
    [
      '<Note {...a}>x</Note>',
      '5:1 component-attribute: Unexpected { in <Note>, expected words in quotes. Write it like this: <Note>…</Note>.',
    ],
    [
      '<Finding id="../x"/>',
      '5:1 component-attribute: Unexpected "../x" in <Finding>, expected the id of a finding. Write it like this: <Finding id="reading-test"/>.',
    ],
    [
      '<Finding id="nothing"/>',
      '5:1 finding-missing: Unexpected finding "nothing", expected the id of a finding in the fields above. Use the name of the measure in small letters with hyphens, or delete the line.',
    ],
    [
      'See <Findings/> here',
      '5:5 component-content: Unexpected <Findings> within a line of text, expected it on a line of its own. Put an empty line before <Findings> and after it.',
    ],
    [
      '<Findings>x</Findings>',
      '5:1 component-content: Unexpected text inside <Findings>, expected none. Write it like this: <Findings/>.',
    ],
    [
      '<Note></Note>',
      '5:1 component-content: Unexpected empty <Note>, expected text inside it. Write the text between <Note> and </Note>, or delete both.',
    ],
    [
      '<Steps>\n\nx\n\n</Steps>',
      '5:1 component-content: Unexpected <Steps> without steps, expected a numbered list. Begin each step on a new line with 1. 2. 3. and leave an empty line before the first.',
    ],
    [
      '<Resource href="http://a.org" title="t"/>',
      '5:1 link-address: Unexpected http:, expected https:, in <Resource>. Add the s, and try the link in your browser.',
    ],
    [
      '<Video href="#a" title="t"/>',
      '5:1 link-address: Unexpected "#a", expected an https:// address, in <Video>. Begin the address with https://.',
    ],
    [
      '[a](javascript:x)',
      '5:1 link-address: Unexpected "javascript:", expected https://, ../page/ or #section. Begin the address with https://.',
    ],
    [
      '[a](mailto:a@b.org)',
      '5:1 link-address: Unexpected e-mail link, expected https://, ../page/ or #section. Take it out, or link to a page where people can ask.',
    ],
    [
      '[a]()',
      '5:1 link-address: Unexpected empty address, expected https://, ../page/ or #section. Put the address between the ( and the ).',
    ],
    [
      '[a](/practices/)',
      '5:1 link-address: Unexpected / at the start of an address, expected https://, ../page/ or #section. Write ../name/ for a page here, or begin with https://.',
    ],
    [
      '[a](../a;b)',
      '5:1 link-address: Unexpected address "../a;b", expected https://, ../page/ or #section. Begin with https://, or write ../name/ for a page here.',
    ],
    [
      '[a](<https://a.org/ b>)',
      '5:1 link-address: Unexpected space or sign in an address, expected https://, ../page/ or #section. Copy it again from the address bar of your browser.',
    ],
    [
      '[a](https://)',
      '5:1 link-address: Unexpected damaged address, expected https://, ../page/ or #section. Copy it again from the address bar of your browser.',
    ],
    [
      '[a](https://bank.org@evil.org/)',
      '5:1 link-address: Unexpected name, password or port in an address, expected https://, ../page/ or #section. Copy the plain address of the page.',
    ],
    [
      '[a](https://localhost/)',
      '5:1 link-address: Unexpected "localhost", expected https://, ../page/ or #section. Link to a page on the public web, such as https://example.org/page.',
    ],
    [
      `[a](https://a.org/${'x'.repeat(2000)})`,
      '5:1 link-address: Unexpected address of 2014 characters, expected https://, ../page/ or #section. Link to a shorter address.',
    ],
    [
      '[a <Video href="https://a.org" title="t"/>](https://b.org)',
      '5:4 link-nested: Unexpected link inside a link, expected one. Put the second link or footnote after the first.',
    ],
    [
      '![a](chart.png)',
      '5:1 image-address: Unexpected picture "chart.png", expected one beside the write-up, such as ./chart.png. Put a PNG, JPEG or WebP file into the same folder, named with letters, digits and hyphens, and write ./ before its name.',
    ],
    [
      '![](./chart.png)',
      '5:1 image-alt: Unexpected picture without a description, expected words between [ and ]. Say what the picture shows, for readers who cannot see it: ![Bar chart: …](./chart.png).',
    ],
    [
      '![a](./other.png)',
      '5:1 image-missing: Unexpected picture "other.png", expected a file of this name beside the write-up. Add the file to the same folder, or correct the name: capitals count.',
    ],
    [
      '# One',
      '5:1 heading-level: Unexpected heading with one #, expected two. Type ## for a section: the title is already the heading of the page.',
    ],
    ['a&nbsp;b', '5:2 text-entity: Unexpected "&nbsp;", expected the character itself. Type a space.'],
    [
      '&pound;5',
      '5:1 text-entity: Unexpected "&pound;", expected the character itself. Type the character (£, é, &) as you would in an e-mail.',
    ],
    [
      `${'> '.repeat(51)}x`,
      '5:1 text-flood: Unexpected quotes or lists more than 50 deep, expected fewer. Shorten it, split it into paragraphs, or remove the repeated marks.',
    ],
    [
      `${'<Note>\n\n'.repeat(55)}x\n\n${'</Note>\n\n'.repeat(55)}`,
      '105:1 mdx-nesting: Unexpected text more than 50 levels deep, expected fewer. Use fewer lists within lists and quotes within quotes.',
    ],
    [
      `${'- a\n'.repeat(12_000)}`,
      '10004:3 text-flood: Unexpected number of paragraphs, cells or list items, expected at most 30000 pieces of text. Shorten it, or remove what is repeated.',
    ],
  ])('case %#', (body, message) => expect(problemsOf(body)).toContain(message));

  it('each problem is told once, though two trees are read', () => {
    expect(problemsOf('[a](javascript:x) and <Evil/>')).toHaveLength(2);
  });

  it('an error leaves no HTML, a warning does', () => {
    expect(renderWriteup(withBody('ok\n\n<Evil/>'), options).html).toBe('');
    expect(renderWriteup(withBody('# One'), options).html).toBe('<h2 id="s-one">One</h2>\n'.trim());
  });
});

describe('what only looks like a fault passes', () => {
  it.each([
    ...[
      'n < 5 and 6 > 5',
      'n \\< 5',
      'a \\{ b \\}',
      '`{x}` and `<b>` and `&nbsp;`',
      '```js\nimport a from "b"\nexport {a}\n&nbsp;\n```',
    ],
    ...[
      '~~~\nexport\n~~~',
      'Import and export trade',
      'imports grew',
      'important',
      'exporting',
      'export-led growth',
      'We import and\nsell',
    ],
    ...[
      'R&D; Q&A; AT&T',
      'type \\&nbsp; for a space',
      'https://a.org/?a=1&b=2',
      'www.example.org/a',
      'office@example.org',
      '[a](https://www.ŵyn.cymru/)',
      '[a](#what-we-did)',
    ],
    ...[
      '[a](./)',
      '[a](../b/)',
      '[a](../../schools/c/#d)',
      '![a](./chart.png "t")',
      '[![a](./chart.png)](https://a.org)',
      '+++',
      ':::note',
      '$x$',
    ],
    ...[
      '- [x] done',
      'a[^1]\n\n[^1]: b',
      '<Note>one line</Note>',
      '<Steps>\n1. a\n2. b\n</Steps>',
      '<Quote by="a pupil, Year 4">x</Quote>',
    ],
    ...[
      'javascript: a word',
      '[x]',
      '[x][y]',
      'a | b',
      '5 * 3 * 2',
      'snake_case_name',
      '#hashtag',
      '100%',
      'C:\\Users',
      '}',
      "it's [sic]",
    ],
  ])('case %#', (body) => expect(problemsOf(body)).toEqual([]));
});

describe('hostile text is refused', () => {
  it.each([
    ...[
      'import\t"x"',
      'export* from "./x"',
      'export{a}',
      '| a |\n| - |\nexport const a = 1',
      '# a\nimport x',
      '```\na\n```\nimport x from "y"',
    ],
    ...[
      '```\nexport const a = 1',
      '> ```\nexport const a = 1',
      '<Note>\nimport "x"\n</Note>',
      'a\nexport default 1',
    ],
    ...[
      '<></>',
      '<a.b/>',
      '<svg:script/>',
      '<constructor/>',
      '<toString/>',
      '<__proto__/>',
      '<hasOwnProperty/>',
      '<steps>\n\n1. a\n\n</steps>',
    ],
    ...[
      '<Note constructor="x">a</Note>',
      '<Note __proto__="x">a</Note>',
      '<Note id="x">a</Note>',
      '<Note data-pagefind-body="">a</Note>',
    ],
    ...[
      '<Note class="x">a</Note>',
      '<Note client:load>a</Note>',
      '<Note set:html="x">a</Note>',
      '<Note onclick="x">a</Note>',
      '<Note xlink:href="x">a</Note>',
    ],
    ...[
      '<script>x</script>',
      '<iframe src="https://x.org"/>',
      '<img src="./chart.png"/>',
      '<style>a</style>',
      '<form action="https://x.org"/>',
      '<br/>',
    ],
    ...[
      '{a}',
      '> - {a}',
      '[a]({b})',
      '| a |\n| - |\n| {b} |',
      'a[^1]\n\n[^1]: {b}',
      '[^1]: {b}',
      '<Note>{a}</Note>',
      '{/* a */}',
      '{}',
      '*{a}*',
    ],
    ...[
      '[a](JAVASCRIPT:b)',
      '[a](data:text/html,b)',
      '[a](vbscript:b)',
      '[a](//evil.org)',
      '[a](\\\\evil.org)',
      '[a](/\\evil.org)',
      '[a](https:evil.org)',
    ],
    ...[
      '[a](java&#115;cript:b)',
      '[a](<java\tscript:b>)',
      '[a](file:///etc/passwd)',
      '[a](blob:https://a.org/b)',
      '[a](ftp://a.org)',
      '[a](https://a.org:8080/)',
    ],
    ...[
      '[a](tel:0)',
      '[a](%6aavascript:b)',
      '[a](javascript&colon;b)',
      '[r]: javascript:b',
      '[a][r]\n\n[r]: data:b',
      'http://a.org',
      '[a](https://127.0.0.1/)',
    ],
    ...[
      '[a](..%2f..%2fb)',
      '[a](a?b=c)',
      '[a](https://[::1]/)',
      '[a](https://a_b/)',
      '[a](https://2130706433/)',
      '[a](https://a.org/%zz)',
      '[a](https://a.org/%00)',
    ],
    ...[
      '![a](../a.png)',
      '![a](./b/../../a.png)',
      '![a](./%2e%2e/a.png)',
      '![a](./a.svg)',
      '![a](./a.png?url)',
      '![a](./a.png#b)',
      '![a](https://a.org/b.png)',
    ],
    ...[
      '![a](data:image/png;base64,b)',
      '![a](./a%00.png)',
      '![a](./a.mjs)',
      '![a](./.png)',
      '![a](./..png)',
      '![a](./a/b.png)',
      '![a](.\\a.png)',
      '![a](./a.PNG.js)',
    ],
    ...[
      '<Figure src="../a.png" alt="b"/>',
      '<Figure src="https://a.org/b.png" alt="b"/>',
      '<Figure src="./chart.png" alt=""/>',
      '<Video href="javascript:b" title="c"/>',
    ],
    ...[
      'a \\\\&nbsp; b',
      '[x](https://evil.org\\@good.org)',
      '[x](https://a.org/\u00a0b)',
      '<Note\n{...a}>b</Note>',
      '![a][r]\n\n[r]: ./evil.mjs',
    ],
  ])('case %#', (body) => {
    const { problems, html } = renderWriteup(withBody(body), options);
    expect(problems.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0);
    expect(html).toBe('');
  });
});
