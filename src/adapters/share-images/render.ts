import satori, { type Font, type SatoriOptions } from 'satori';
import sharp from 'sharp';
import type { Box, Drawing } from '#core/share-image/drawing.ts';
import { palettePng } from './palette-png.ts';

/**
 * Draws a picture as a PNG. Letters become outlines, so that no font of the machine has a say. Signs that no font here has
 * (emoji, scripts of other alphabets) are left out.
 */
export async function render(drawing: Drawing, fonts: Font[]): Promise<Buffer> {
  const { width, height, palette } = drawing;
  const picture = sharp(Buffer.from(await svgOf(drawing, fonts)));
  if (!palette) return picture.png({ compressionLevel: 9 }).toBuffer();
  const pixels = await picture.removeAlpha().raw().toBuffer();
  return palettePng({ width, height, pixels }, palette);
}

async function svgOf({ width, height, shapes, text }: Drawing, fonts: Font[]): Promise<string> {
  if (!text)
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes}</svg>`;
  const missing = new Set<string>();
  const options: SatoriOptions = {
    ...{ width, height, fonts },
    // An emoji comes by itself, of an alphabet all signs at once.
    loadAdditionalAsset: async (kind, segment) => {
      for (const sign of kind === 'emoji' ? [segment] : segment) missing.add(sign);
      return [];
    },
  };
  const all = await satori(text as never, options);
  const drawn = missing.size === 0 ? all : await satori(without(text, [...missing]) as never, options);
  return drawn.replace(/^<svg[^>]*>/, (opening) => opening + shapes);
}

/** The same boxes without some signs. Where fewer than half of a text's signs are left, they say nothing: another text stands there. */
function without({ type, props }: Box, signs: readonly string[]): Box {
  const { children, instead = '' } = props;
  if (typeof children !== 'string')
    return { type, props: { ...props, children: children.map((child) => without(child, signs)) } };
  const left = signs.reduce((text, sign) => text.replaceAll(sign, ' '), children);
  const said = left.replace(/\s+/g, ' ').trim();
  const enough = said.length * 2 >= children.replace(/\s+/g, '').length;
  return { type, props: { ...props, children: enough ? said : instead } };
}
