/**
 * A site as Astro's and Pagefind's documentation have it, for the same content: every write-up a page with its reports below it, a
 * list of all, and a page with Pagefind's default interface. Each write-up and report is MDX, read by Astro's own loader and
 * compiled by `@astrojs/mdx`.
 */
export const stockFiles: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "stock", "private": true, "type": "module" }',

  'astro.config.mjs': `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
export default defineConfig({ cacheDir: './.cache/astro', vite: { cacheDir: './.cache/vite' }, integrations: [mdx()], devToolbar: { enabled: false }, markdown: { syntaxHighlight: false } });
`,

  'src/content.config.ts': `import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
const base = process.env.STOCK_CONTENT;
const told = z.looseObject({ post: z.string() });
const name = ({ entry }) => entry.replace(/\\/index\\.mdx$|\\.mdx$/, '');
export const collections = {
  practice: defineCollection({ loader: glob({ base, pattern: 'practices/*/index.mdx', generateId: name }), schema: told.extend({ title: z.string() }) }),
  report: defineCollection({ loader: glob({ base, pattern: 'practices/*/reports/*.mdx', generateId: name }), schema: told }),
};
`,

  'src/Page.astro': `---
const { title } = Astro.props;
---
<!doctype html>
<html lang="en-GB">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title></head>
  <body><nav><a href="/">All write-ups</a> <a href="/search/">Search</a></nav><slot /></body>
</html>
<style is:global>body { max-width: 40rem; margin: auto; font: 1rem/1.5 serif } th { text-align: left }</style>
`,

  'src/Facts.astro': `---
const { of } = Astro.props;
const said = (value) => value === null || typeof value !== 'object' ? String(value) : Array.isArray(value) ? value.map(said).join('; ') : Object.entries(value).map(([name, one]) => name + ' ' + said(one)).join(', ');
---
<dl>{Object.entries(of).map(([name, value]) => <Fragment><dt>{name}</dt><dd>{said(value)}</dd></Fragment>)}</dl>
`,

  'src/Findings.astro': '<p>The results are in the list above.</p>\n',

  'src/pages/practices/[id].astro': `---
import { getCollection, render } from 'astro:content';
import Facts from '../../Facts.astro';
import Findings from '../../Findings.astro';
import Page from '../../Page.astro';
export async function getStaticPaths() {
  const reports = Map.groupBy(await getCollection('report'), ({ id }) => id.split('/')[1]);
  return (await getCollection('practice')).map((practice) => {
    const id = practice.id.split('/')[1];
    return { params: { id }, props: { practice, reports: reports.get(id) ?? [] } };
  });
}
const { practice, reports } = Astro.props;
const { title, post, ...facts } = practice.data;
const { Content } = await render(practice);
const told = await Promise.all(reports.map(async (report) => ({ ...report, ...(await render(report)) })));
---
<Page title={title}>
  <main data-pagefind-body>
    <h1>{title}</h1>
    <p>{post}</p>
    <Facts of={facts} />
    <Content components={{ Findings }} />
    <h2>Reports</h2>
    {told.map(({ data: { post, ...rest }, Content }) => <section><p>{post}</p><Facts of={rest} /><Content components={{ Findings }} /></section>)}
  </main>
</Page>
`,

  'src/pages/index.astro': `---
import { getCollection } from 'astro:content';
import Page from '../Page.astro';
const practices = await getCollection('practice');
---
<Page title="All write-ups">
  <main><h1>All write-ups</h1>{practices.map(({ id, data }) => <article><h2><a href={'/' + id + '/'}>{data.title}</a></h2><p>{data.post}</p></article>)}</main>
</Page>
`,

  'src/pages/search.astro': `---
import Page from '../Page.astro';
---
<Page title="Search">
  <link href="/pagefind/pagefind-ui.css" rel="stylesheet">
  <script is:inline src="/pagefind/pagefind-ui.js"></script>
  <div id="search"></div>
  <script is:inline>new PagefindUI({ element: '#search', showSubResults: true });</script>
</Page>
`,
};
