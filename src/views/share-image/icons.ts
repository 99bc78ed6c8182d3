import type { Drawing, Picture } from '#core/share-image/drawing.ts';
import { drawMark } from '../marks.ts';
import { inks, markAt, rectangle } from './shapes.ts';

/** An icon of the site: its file, its side in pixels, and what a phone may do with it. */
export type Icon = { path: string; side: number; purpose: 'any' | 'maskable' };

/** What phones ask for. Of a maskable one only a circle of four fifths of its width is sure to be seen. */
export const icons = [
  { path: 'icon-192.png', side: 192, purpose: 'any' },
  { path: 'icon-512.png', side: 512, purpose: 'any' },
  { path: 'icon-maskable-512.png', side: 512, purpose: 'maskable' },
  { path: 'apple-touch-icon.png', side: 180, purpose: 'maskable' },
] as const satisfies readonly Icon[];

/** The icons as pictures to be drawn: the maker's mark of the site on paper. */
export const iconPictures = (): Picture[] =>
  icons.map(({ path, side, purpose }) => ({ path, drawing: drawIcon(side, purpose) }));

function drawIcon(side: number, purpose: Icon['purpose']): Drawing {
  const mark = { id: 'maker-site', look: 'struck' } as const;
  const height = side * (purpose === 'maskable' ? 0.5 : 0.8);
  const x = (side - (drawMark(mark.id).width * height) / 24) / 2;
  const paper = purpose === 'maskable' ? rectangle(0, 0, side, side, inks.paper) : '';
  const shapes = paper + markAt(mark, x, (side - height) / 2, height, inks.accent);
  return { width: side, height: side, shapes, text: null, palette: null };
}
