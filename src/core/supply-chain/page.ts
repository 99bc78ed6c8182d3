import { licencesSeen } from './licences.ts';
import { askedFor, type LockFile, type Manifest, nameAt } from './lock-file.ts';
import { type Role, reasons, roles } from './reasons.ts';

const titles: Record<Role, string> = {
  readers: 'In readers’ browsers, too',
  build: 'When the site is built or content is checked',
  bot: 'In the bot',
  tests: 'In tests alone',
  tools: 'In the hands of developers alone',
};

const [begin, end] = ['<!-- packages -->', '<!-- end of packages -->'];

/** Packages of package.json that nobody gave a reason for, and reasons for what is not there any more. */
export function unreasoned(manifest: Manifest): { without: string[]; stale: string[] } {
  const names = Object.keys(askedFor(manifest));
  return {
    without: names.filter((name) => !Object.hasOwn(reasons, name)).sort(),
    stale: Object.keys(reasons).filter((name) => !names.includes(name)),
  };
}

/** Every package of package.json with its licence and why it is here, as Markdown, by where it runs. */
export function packageTables(manifest: Manifest, lock: LockFile): string {
  const names = Object.keys(askedFor(manifest)).sort();
  const licence = (name: string): string => {
    const found = Object.entries(lock.packages).find(([place]) => place === `node_modules/${name}`);
    return found?.[1].license ?? licencesSeen[nameAt(found?.[0] ?? '')] ?? 'not stated';
  };
  return roles
    .flatMap((role) => {
      const mine = names.filter((name) => reasons[name]?.[0] === role);
      const rows = mine.map((name) => `| ${name} | ${reasons[name]?.[1]} | ${licence(name)} |`);
      return mine.length === 0
        ? []
        : [`### ${titles[role]}\n\n| package | why | licence |\n|---|---|---|\n${rows.join('\n')}`];
    })
    .join('\n\n');
}

/** A page with its tables brought up to date; throws where it does not say where they go. */
export function withTables(page: string, tables: string): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from)
    throw new Error(
      `Unexpected page without "${begin}" and "${end}", expected both. Put them where the tables go.`,
    );
  return `${page.slice(0, from + begin.length)}\n\n${tables}\n\n${page.slice(to)}`;
}
