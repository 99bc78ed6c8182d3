// Runs before every script, on any Node since 16, so it is old-fashioned JavaScript: it says in one sentence what is missing.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const needed = [22, 18];
const running = process.versions.node.split('.').map(Number);
const old = running[0] < needed[0] || (running[0] === needed[0] && running[1] < needed[1]);
const modules = join(__dirname, '..', 'node_modules');
const ours = { linux: ['x64', 'arm64'], win32: ['x64'] }[process.platform];

if (!existsSync(join(modules, 'astro'))) {
  stop('The project\'s packages are not installed: run "npm ci" first.');
} else if (old && ours?.includes(process.arch)) {
  stop(
    `This is Node ${process.versions.node}, too old: Node 24 comes with the project's optional packages, so run "npm ci --include=optional" and use "npm run", or install Node 24.`,
  );
} else if (old) {
  stop(
    `This is Node ${process.versions.node}, too old: install Node 24 (${needed.join('.')} or later will do) and run "npm ci" again.`,
  );
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
