/** What `remarkConfig` in package.json names: our rules, for the remark language server and remark-cli. */
import { relative, resolve } from 'node:path';
import { ruleAddresses } from '#core/check/rule-page.ts';
import { remarkPreset } from '#core/lint/as-unified.ts';
import { allRules } from '#core/lint/rules/index.ts';
import { settingsFrom } from '../files/project.ts';
import { instanceOf } from '../files/root-files.ts';
import { checkContent } from './check-content.ts';

const { content } = settingsFrom(process.env);

export default remarkPreset(
  allRules,
  async ({ cwd, path, value }) => {
    const below = relative(content, resolve(cwd, path)).replaceAll('\\', '/');
    if (below.startsWith('..')) return [];
    const today = settingsFrom(process.env).now.slice(0, 10);
    const wanted = () => (other: string) => other === below;
    const { findings } = await checkContent(content, {
      ...{ today, wanted, instead: new Map([[below, String(value)]]) },
    });
    return findings.filter((finding) => finding.path === below);
  },
  ruleAddresses(await instanceOf(content)),
);
