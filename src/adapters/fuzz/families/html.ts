import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { chromium, type Page } from 'playwright-core';
import { parse } from 'yaml';
import { policy } from '#core/model/policy.ts';
import { launchBrowser } from '../../browser/launch.ts';
import { cache } from '../../files/project.ts';
import { instanceFor, policyFor } from '../../files/synthetic-root.ts';
import { buildSite } from '../../process/build-site.ts';
import { serveSite } from '../../server/serve.ts';
import type { Canary } from '../canary.ts';
import { type Family, textFile, type Verdict } from '../family.ts';
import { type Hostile, hostileWriteUps } from '../hostile-write-ups.ts';
import { defenceless, traitsAt } from '../look.ts';
import { others, soundPath, soundWriteUp } from '../surroundings.ts';

const WRITE_UPS = 30;
const roomy = policyFor(true);
const roomyPolicy = policy.parse(parse(roomy));

async function built(folder: string, hostile: readonly Hostile[]): Promise<string> {
  const [content, out] = [join(folder, 'content'), join(folder, 'site')];
  const files = [
    ['policy.yaml', roomy],
    ['instance.yaml', instanceFor()],
    [soundPath, soundWriteUp],
    ...others,
  ] as const;
  for (const [path, text] of [...files, ...hostile.map((one) => [one.path, one.text] as const)]) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  await buildSite({ content, out, base: '/' }, () => {});
  return out;
}

/** Numbers and ids differ from page to page; what is left tells a page's own things from those of strangers. */
const kindOf = (trait: string) => trait.replaceAll(/hostile-\d+|reading-in-pairs|[0-9]+/g, '#').slice(0, 300);

/** Throws where a page holds what no page of the same site without hostile words holds. */
async function onlyUsual(page: Page, address: string, out: string): Promise<void> {
  const at = (path: string) => new URL(path.replace(/index\.html$/, ''), address).href;
  const usual = new Set((await traitsAt(page, at('practices/reading-in-pairs/'))).map(kindOf));
  for (const path of globSync('practices/hostile-*/index.html', { cwd: out }).sort()) {
    const strange = (await traitsAt(page, at(path))).filter((trait) => !usual.has(kindOf(trait)));
    if (strange.length > 0) throw new Error(`${path} holds ${[...new Set(strange)].slice(0, 5).join('; ')}`);
  }
  for (const path of ['', 'search/', 'people/ada/', 'data/', 'map/', 'try/', 'share/']) {
    const met = await traitsAt(page, at(path));
    const bad = met.filter((trait) =>
      /^(?:request to|a )|hostile|canary| on[a-z]+$|javascript:/i.test(trait),
    );
    if (bad.length > 0) throw new Error(`${path} holds ${bad.slice(0, 5).join('; ')}`);
  }
}

function feedsRead(out: string): void {
  for (const path of globSync('**/*.json', { cwd: out, exclude: ['pagefind/**'] }))
    JSON.parse(readFileSync(join(out, path), 'utf8'));
  const atom = readFileSync(join(out, 'feed.atom'), 'utf8');
  if (/<(?:script|iframe|object|form)\b/i.test(atom.replaceAll(/<!\[CDATA\[.*?\]\]>/gs, '')))
    throw new Error('The feed holds an element of a stranger.');
}

async function attempt(hostile: readonly Hostile[], canary: Canary): Promise<Verdict> {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'fuzz-site-'));
  try {
    const out = await built(folder, hostile);
    if (globSync('practices/hostile-*/index.html', { cwd: out }).length < hostile.length)
      throw new Error('A write-up that passed the check has no page.');
    feedsRead(out);
    await opened(out);
    canary.listen('');
    return 'passed';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function opened(out: string): Promise<void> {
  const browser = await launchBrowser();
  const wish = { port: 0, exactly: true };
  const served = await serveSite({ folder: out, base: '/', wish, host: '127.0.0.1', bare: true });
  try {
    const { page, close } = await defenceless(await chromium.connect(browser.wsEndpoint()));
    await onlyUsual(page, served.address, out);
    await close();
  } finally {
    await served.close();
    await browser.close();
  }
}

/** Whole sites with hostile write-ups in them, built as any other and opened in a browser that defends itself with nothing. */
export const htmlFamily = (canary: Canary): Family<{ seed: number }> => {
  const made = ({ seed }: { seed: number }) => hostileWriteUps(canary, seed, WRITE_UPS, roomyPolicy).passed;
  return {
    name: 'html',
    tries: `built sites, each with ${WRITE_UPS} hostile write-ups, in a browser without a content security policy`,
    inputs: fc.record({ seed: fc.integer() }),
    attempt: (input) => attempt(made(input), canary),
    files: (input) => made(input).map(({ path, text }) => textFile(path, text)),
    round: 1,
    shrinks: false,
  };
};
