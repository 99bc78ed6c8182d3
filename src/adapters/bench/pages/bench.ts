import { launchBrowser } from '../../browser/launch.ts';
import { serveSite } from '../../server/serve.ts';
import { type Behaviour, behaviourOf } from './in-browser.ts';
import { type Scores, scoresOf } from './lighthouse.ts';
import { largestPages, type Template } from './templates.ts';
import { budget, type Weight, weigh } from './weigh.ts';

/** The largest page of one template: what it weighs, how it behaves, and Lighthouse's scores where that is installed. */
export type PageFigures = Weight &
  Behaviour & { template: Template; page: string; scores: Scores | undefined };

/** A built site, the path it lives under, and the folder of an installed Lighthouse, if there is one. */
type Given = { folder: string; base: string; lighthouse: string | undefined; runs: number };

/** Figures of the largest page of each main template of a built site. */
export async function benchPages({ folder, base, lighthouse, runs }: Given): Promise<PageFigures[]> {
  const pages = largestPages(folder);
  const served = await serveSite({ folder, base, wish: { port: 0, exactly: true }, host: '127.0.0.1' });
  const browser = await launchBrowser();
  try {
    const addresses = pages.map(({ file }) => new URL(file.replace(/index\.html$/, ''), served.address).href);
    const scores = lighthouse ? await scoresOf(addresses, lighthouse, runs) : [];
    const figures: PageFigures[] = [];
    for (const [at, { template, file }] of pages.entries())
      figures.push({
        ...{ template, page: `/${file.replace(/index\.html$/, '')}`, scores: scores[at] },
        ...weigh(folder, file, base),
        ...(await behaviourOf(browser.wsEndpoint(), addresses[at] as string)),
      });
    return figures;
  } finally {
    await browser.close();
    await served.close();
  }
}

/** What some pages are over, in words; none when all keep to the budget. */
export const overBudget = (figures: readonly PageFigures[]): string[] =>
  figures.flatMap(({ template, together, fonts, shift }) => [
    ...(together > budget.together[template]
      ? [`${template}: ${kB(together)}, expected at most ${kB(budget.together[template])}`]
      : []),
    ...(fonts > budget.fonts
      ? [`${template}: fonts of ${kB(fonts)}, expected at most ${kB(budget.fonts)}`]
      : []),
    ...(shift > budget.shift ? [`${template}: layout shift of ${shift.toFixed(3)}, expected none`] : []),
  ]);

/** Figures as lines of a Markdown table. */
export function pagesTable(figures: readonly PageFigures[]): string[] {
  const names = Object.keys(figures[0]?.scores ?? {});
  const head = [
    'Largest',
    'HTML',
    'Styles',
    'Scripts',
    'Together',
    'Fonts',
    'All loaded',
    'Layout shift',
    ...names,
  ];
  const rows = figures.map(
    ({ template, page, html, styles, scripts, together, fonts, loaded, shift, scores }) => [
      `${template}, ${page}`,
      ...[html, styles, scripts, together, fonts, loaded].map(kB),
      shift.toFixed(4),
      ...names.map((name) => String(scores?.[name] ?? '')),
    ],
  );
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
