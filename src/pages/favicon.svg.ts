import type { APIRoute } from 'astro';
import { drawMark } from '#views/marks.ts';

/** The maker's mark of the site, as the icon of its pages. */
export const GET: APIRoute = () => {
  const { width, outline, glyph } = drawMark('maker-site');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -1.5 ${width} ${width}"><path fill="#0a5a56" d="${outline}"/><path fill="#fcfbf8" d="${glyph}"/></svg>`;
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
