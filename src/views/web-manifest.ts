import { icons } from './share-image/icons.ts';
import type { SiteView } from './site-view.ts';

/** What a phone needs to know to keep the site among its apps: name, start, colours, icon. It opens in the browser, as the site it is. */
export function webManifest({ site, href }: SiteView): Record<string, unknown> {
  const { name } = site.instance;
  return {
    ...{ id: href('/'), name, short_name: name.slice(0, 12).trim(), lang: 'en-GB', dir: 'ltr' },
    description: 'Practice in schools: what was done, how sure we are, where it worked and where it did not.',
    ...{ start_url: href('/'), scope: href('/'), display: 'minimal-ui' },
    ...{ background_color: '#fcfbf8', theme_color: '#fcfbf8', categories: ['education'] },
    icons: [
      { src: href('/favicon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      ...icons
        .filter(({ path }) => path.startsWith('icon-'))
        .map(({ path, side, purpose }) => ({
          ...{ src: href(`/${path}`), sizes: `${side}x${side}`, type: 'image/png', purpose },
        })),
    ],
  };
}
