import type { Look } from '#views/hallmark.ts';

const svg = 'http://www.w3.org/2000/svg';

/** One mark of the hallmark, drawn with the symbol that the page carries. */
export function drawMark(id: string, look: Look): SVGElement {
  const drawing = document.createElementNS(svg, 'svg');
  const symbol = document.getElementById(`hm-${id}`);
  drawing.setAttribute('viewBox', symbol?.getAttribute('viewBox') ?? '0 0 24 24');
  drawing.setAttribute('aria-hidden', 'true');
  if (look !== 'struck') drawing.setAttribute('class', look);
  const use = document.createElementNS(svg, 'use');
  use.setAttribute('href', `#hm-${id}`);
  drawing.append(use);
  return drawing;
}
