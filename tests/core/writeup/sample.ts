import type { Limits } from '#core/writeup/limits.ts';
import type { RenderOptions } from '#core/writeup/render-options.ts';

/** The limits of the example policy. */
export const limits: Limits = {
  fileBytesMax: 262_144,
  lineCharactersMax: 5000,
  parseMillisecondsMax: 1000,
  nestingMax: 50,
  imageMegapixelsMax: 24,
};

/** Options under which `chart.png` is there and nothing else is, and the finding `reading-test`. */
export const options: RenderOptions = {
  path: 'practices/x/index.mdx',
  limits,
  image: (name) =>
    name === 'chart.png'
      ? {
          src: '/images/a-960.webp',
          srcset: '/images/a-480.webp 480w, /images/a-960.webp 960w',
          width: 960,
          height: 540,
        }
      : undefined,
  finding: (id) => (id === 'reading-test' ? '<div class="finding">Reading test</div>' : undefined),
  findings: () => '<div class="findings">All</div>',
};

/** A file with this body. The body begins on line 5. */
export const withBody = (body: string) => `---\ntitle: "T"\n---\n\n${body}\n`;

export const bytesOf = (text: string) => new TextEncoder().encode(text);
