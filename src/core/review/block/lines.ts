/** A line of a comment: what is visible of it, and whether it is the writer's own words, a quotation or code. */
export type Line = { text: string; is: 'own' | 'quoted' | 'code' };

const FENCE = /^ {0,3}(`{3,}(?!.*`)|~{3,})(.*)$/;
const QUOTED = /^ {0,3}>/;

/** For each line, whether a hidden comment that opens on it closes on it or later in its paragraph. */
function closesBelow(lines: readonly string[]): boolean[] {
  const closes: boolean[] = [];
  let close = false;
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    const line = lines[i] as string;
    if (line.trim() === '') close = false;
    else if (line.includes('-->')) close = true;
    closes[i] = close;
  }
  return closes;
}

/** What is visible of a line, and whether a hidden comment is open at its end. */
function visible(line: string, open: boolean, closesLater: boolean): { text: string; open: boolean } {
  let text = '';
  let at = 0;
  let hidden = open;
  for (;;) {
    const mark = line.indexOf(hidden ? '-->' : '<!--', at);
    if (mark === -1) return { text: hidden ? text : text + line.slice(at), open: hidden };
    if (hidden) at = mark + 3;
    else {
      const closed = line.includes('-->', mark + 4);
      if (!closed && !closesLater && !/^ {0,3}$/.test(line.slice(0, mark)))
        return { text: text + line.slice(at), open: false };
      text += line.slice(at, mark);
      at = mark + 4;
    }
    hidden = !hidden;
  }
}

/**
 * The lines of a comment on GitHub, without what GitHub does not show (`<!-- … -->`), each marked as own words, quotation
 * (`>`) or fenced code. Any line ends; hard spaces count as spaces. Never throws; time grows with the length alone.
 */
export function linesOf(body: string): Line[] {
  const raw = body
    .replace(/[\u200B\uFEFF]/g, '')
    .replace(/[^\S\r\n\t]/g, ' ')
    .split(/\r\n?|\n/);
  const later = closesBelow(raw);
  let fence = '';
  let open = false;
  return raw.map((line, i): Line => {
    if (fence) {
      const end = FENCE.exec(line);
      if (end?.[1]?.startsWith(fence) && end[2]?.trim() === '') fence = '';
      return { text: line, is: 'code' };
    }
    const seen = visible(line, open, later[i + 1] ?? false);
    open = seen.open;
    const begins = open ? null : FENCE.exec(seen.text);
    if (begins) {
      fence = begins[1] as string;
      return { text: seen.text, is: 'code' };
    }
    return { text: seen.text, is: QUOTED.test(seen.text) ? 'quoted' : 'own' };
  });
}
