// Runs before every script, on any Node since 16, so it is old-fashioned JavaScript: it says in one sentence what is missing.
const { existsSync } = require('node:fs');
const { enableCompileCache } = require('node:module');
const { join } = require('node:path');

const running = process.versions.node.split('.').map(Number);
// The first Node 22 that reads TypeScript by itself.
const old = running[0] < 22 || (running[0] === 22 && running[1] < 18);
const node = `This is Node ${process.versions.node}, which is too old`;
const ours = ['linux-x64', 'linux-arm64', 'win32-x64'].includes(`${process.platform}-${process.arch}`);

const modules = join(__dirname, '..', 'node_modules');
const system = process.platform === 'win32' ? 'windows' : process.platform;
const native = join(modules, '@pagefind', `${system}-${process.arch}`);

if (!existsSync(join(modules, 'astro'))) {
  stop('The project\'s packages are not installed: run "npm ci" first.');
} else if (old && ours) {
  stop(
    `${node}, and the Node 24 that comes with the project is not in use: run "npm ci --include=optional", then start with "npm start" or "npm run".`,
  );
} else if (old) {
  stop(`${node}: install Node 24 (22.18 or later will do), then run "npm ci" again.`);
} else if (!existsSync(native)) {
  stop(
    'Packages for this kind of machine are missing, because they were left out or installed on another: run "npm ci --include=optional".',
  );
}

// Half of the time that a short command takes is reading our own code: what Node makes of it is kept for the next run.
enableCompileCache?.(join(__dirname, '..', '.cache', 'node'));

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
