// Which folder may import which, for dependency-cruiser. `npm test -- layers` checks it; layers.test.ts shows that each rule bites.

/** Packages that only turn data into data, so the core may use them. */
const pure = [
  'zod',
  'yaml',
  'satteri',
  'unified(-lint-rule)?',
  'vfile',
  'vfile-message',
  'github-slugger',
  'libphonenumber-js',
  'd3-scale',
  '@types/(hast|mdast|unist)',
  '(hast|mdast|unist|micromark|remark|retext)-[^/]+',
];

const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

/** A folder of src that may import only some others. */
const only = (folder, others, comment) =>
  rule(
    `${folder}-imports-only-${others.join('-and-') || 'itself'}`,
    comment,
    { path: `^src/${folder}/` },
    { path: '^src/', pathNot: [folder, ...others].map((one) => `^src/${one}/`) },
  );

export default {
  forbidden: [
    only('core', [], 'The core may import only the core: hand it the data it needs as an argument.'),
    rule(
      'core-imports-only-pure-packages',
      'The core is data in, data out: it may import only pure packages (listed in tests/architecture/layers.mjs), no node:*, octokit or astro. Move reading, writing and asking to src/adapters.',
      { path: '^src/core/' },
      { path: '.', pathNot: ['^src/', `^node_modules/(${pure.join('|')})/`] },
    ),
    only(
      'adapters',
      ['core'],
      'Adapters may import only core: what they decide belongs there, what they show in src/views.',
    ),
    only(
      'views',
      ['core'],
      'Views may import only core: a view is made from data, so let the page or the script fetch it.',
    ),
    rule(
      'views-import-no-edges',
      'Views are tested without files or a network: they may not import node:*, octokit or astro.',
      { path: '^src/views/' },
      { path: ['^node:', '^node_modules/(octokit|@octokit|astro)/'], dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'pages-print-views',
      'Pages, layouts and components print views: of the core they may import only types. Move the decision to src/views.',
      { path: '^src/(pages|layouts|components)/' },
      { path: '^src/core/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'pages-do-no-work',
      'Pages, layouts and components may not import adapters: read through Astro, decide in src/views.',
      { path: '^src/(pages|layouts|components)/' },
      { path: '^src/adapters/' },
    ),
    only('client', ['core', 'views'], 'Code for the browser may import only core and views.'),
    rule(
      'client-runs-in-a-browser',
      'Code for the browser cannot import Node.',
      { path: '^src/client/' },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'scripts-stay-thin',
      'Scripts are entry points: they may import only core, adapters and views.',
      { path: '^scripts/' },
      { path: '^(src|tests)/', pathNot: '^src/(core|adapters|views)/' },
    ),
    rule(
      'nothing-imports-scripts',
      'Nothing imports a script: move what is shared to src/core or src/adapters.',
      { pathNot: '^(scripts|tests)/' },
      { path: '^scripts/' },
    ),
    rule(
      'nothing-imports-tests',
      'Nothing but a test imports a test.',
      { pathNot: '^tests/' },
      { path: '^tests/' },
    ),
    rule(
      'no-cycles',
      'Two modules that need each other are one module, or hide a third.',
      {},
      { circular: true },
    ),
    rule(
      'no-missing-modules',
      'This module is not there: correct its path, or add its package to package.json.',
      {},
      { couldNotResolve: true, pathNot: '^(astro|virtual):' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
    exclude: { path: '^tests/fixtures/' },
  },
};
