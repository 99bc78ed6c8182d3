import type { Browser, Page } from 'playwright-core';

/**
 * What a page holds of things that can run, call, stand in the way or mislead the index, a line each. Runs in the page.
 * Ids that the site itself gives by a pattern are left out.
 */
function traitsOfPage(): string[] {
  const traits: string[] = [];
  const usual = /^(?:[a-z0-9-]+\.)?(?:s-|fn-|fnref-|source-|report-|plot-|hm-)/;
  const ids = new Set<string>();
  for (const one of document.querySelectorAll('*')) {
    const tag = one.localName;
    const isData = /json$/.test(one.getAttribute('type') ?? '');
    if (tag === 'script' && isData) JSON.parse(one.textContent ?? '');
    else if (tag === 'script') traits.push(`script ${one.getAttribute('src') ?? one.textContent}`);
    if (
      /^(?:i?frame|frameset|object|embed|applet|base|portal|style|template|noscript|link|meta|form|input|button|select|textarea|svg|math|audio|video)$/.test(
        tag,
      )
    )
      traits.push(
        `<${tag}> ${['href', 'src', 'action', 'http-equiv', 'rel', 'name', 'property'].map((name) => one.getAttribute(name) ?? '').join(' ')}`,
      );
    for (const { name, value } of one.attributes) {
      if (/^on/i.test(name)) traits.push(`${tag} ${name}`);
      if (/^(?:srcdoc|formaction|ping|style|xlink:href|is|slot|nonce|contenteditable|accesskey)$/i.test(name))
        traits.push(`${tag} ${name}`);
      if (/^data-/i.test(name)) traits.push(`${tag} ${name}`);
      const leads = /^(?:href|src|srcset|action|poster|background)$/i.test(name);
      const anywhere = /^[\s\p{Cc}]*(?:(?!data:image)[a-z][a-z0-9+.-]*:|\/\/)/iu;
      const away = tag === 'a' ? /^[\s\p{Cc}]*(?!https:)[a-z][a-z0-9+.-]*:/iu : anywhere;
      if (leads && away.test(value)) traits.push(`${tag} ${name}=${value}`);
      if (name === 'name') traits.push(`${tag} name=${value}`);
      if (name === 'id' && ids.has(value)) traits.push(`id=${value} twice`);
      if (name === 'id' && !usual.test(value)) traits.push(`id=${value}`);
      if (name === 'id') ids.add(value);
    }
  }
  const intact =
    typeof document.getElementById === 'function' &&
    document.forms instanceof HTMLCollection &&
    location === window.location;
  if (!intact) traits.push('a name that the browser needs is taken');
  if ('workedHereCanary' in globalThis) traits.push('a program in the text ran');
  return traits;
}

/** What a browser meets in a page, its content security policy switched off: traits, and requests to elsewhere. */
export async function traitsAt(page: Page, address: string): Promise<string[]> {
  const { origin } = new URL(address);
  const elsewhere: string[] = [];
  const heard = (request: { url: () => string }) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(?:data|blob|about):/.test(url)) elsewhere.push(`request to ${url}`);
  };
  page.on('request', heard);
  await page.goto(address, { waitUntil: 'load' });
  const traits = await page.evaluate(traitsOfPage);
  page.off('request', heard);
  return [...traits, ...elsewhere];
}

/** A page for looking at others as a browser without a content security policy would. */
export async function defenceless(browser: Browser): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block', locale: 'en-GB' });
  return { page: await context.newPage(), close: () => context.close() };
}
