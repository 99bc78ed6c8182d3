import type { Box, Drawing, Look } from '#core/share-image/drawing.ts';
import type { ShareCard } from './card.ts';
import { inks, markAt, markRow, mixtures, rectangle } from './shapes.ts';

/** Width and height that other sites ask for, in pixels. */
export const shareSize = { width: 1200, height: 630 } as const;

const margin = 64;
/** What edges of letters need between paper and ink, and the site's own mark between paper and accent. */
const palette = [...mixtures(inks.ink, 11), ...mixtures(inks.accent, 6).slice(1)];

const markHeight = 66;
const foot = shareSize.height - 52 - markHeight;

const box = (style: Look, children: string | Box[]): Box => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});
const line = (style: Look, text: string): Box => box({ whiteSpace: 'nowrap', ...style }, text);

const serif = (fontSize: number, fontWeight = 400): Look => ({
  fontFamily: 'Newsreader',
  ...{ fontSize, fontWeight, color: inks.ink },
});
const sans = (fontSize: number, color: string, fontWeight = 400): Look => ({
  fontFamily: 'Commissioner',
  ...{ fontSize, fontWeight, color },
});

/** The largest of some sizes at which a text of so many signs fits the room there is for it. */
const sizeFor = (text: string, sizes: readonly (readonly [upTo: number, size: number])[]): number =>
  sizes.find(([upTo]) => [...text].length <= upTo)?.[1] ?? sizes.at(-1)?.[1] ?? 0;

const titleSizes = [
  [24, 96],
  [44, 82],
  [64, 72],
  [96, 62],
  [150, 48],
] as const;
const sentenceSizes = [
  [120, 38],
  [180, 34],
  [250, 30],
  [320, 27],
] as const;

/** The share image of a card: words above a thick rule, how sure we are below it, the hallmark at the foot. */
export function drawShareCard(card: ShareCard): Drawing {
  const { site, about, title, sentence, marks, counts, demo } = card;
  const titleSize = sizeFor(title, titleSizes);
  const sentenceSize = sizeFor(sentence, sentenceSizes);
  const head = box({ height: 50, justifyContent: 'space-between', alignItems: 'center', paddingLeft: 60 }, [
    line({ ...serif(34, 500), letterSpacing: -0.3 }, site),
    line(sans(24, inks.quiet), shortened(about, 56)),
  ]);
  const heading = box({ flexGrow: 1, alignItems: 'center' }, [
    paragraph(
      shortened(title, 120),
      {
        ...serif(titleSize, 500),
        ...{ lineHeight: 1.08, letterSpacing: -titleSize / 60, textWrap: 'balance' },
      },
      `A page of ${site}`,
    ),
  ]);
  const verdict = box({ borderTop: `4px solid ${inks.ink}`, paddingTop: 20, marginBottom: 28 }, [
    paragraph(sentence, { ...serif(sentenceSize), lineHeight: 1.32, lineClamp: 4 }),
  ]);
  const said = [
    ...counts.map((text, index) => line(index === 0 ? sans(26, inks.ink, 600) : sans(26, inks.quiet), text)),
    ...(demo ? [line(sans(24, inks.ink, 600), 'Demo data: made up')] : []),
  ];
  const bottom = box({ height: markHeight, justifyContent: 'flex-end', alignItems: 'center' }, [
    box({ flexDirection: 'column', alignItems: 'flex-end' }, said),
  ]);
  const text = box(
    {
      ...{
        boxSizing: 'border-box',
        width: shareSize.width,
        height: shareSize.height,
        flexDirection: 'column',
      },
      padding: `44px ${margin}px ${shareSize.height - foot - markHeight}px`,
    },
    [head, heading, verdict, bottom],
  );
  const shapes = [
    rectangle(0, 0, shareSize.width, shareSize.height, inks.paper),
    markAt({ id: 'maker-site', look: 'struck' }, margin, 48, 42, inks.accent),
    markRow(marks, margin, foot, markHeight),
  ].join('');
  return { ...shareSize, shapes, text, palette };
}

const paragraph = (children: string, style: Look, instead = ''): Box =>
  box({ width: '100%' }, [
    {
      type: 'div',
      props: { style: { display: 'block', wordBreak: 'break-word', ...style }, children, instead },
    },
  ]);

/** A text of at most so many signs, with an ellipsis where some are left out. Clamping lines instead would narrow balanced ones. */
function shortened(text: string, most: number): string {
  const signs = [...text];
  return signs.length <= most
    ? text
    : `${signs
        .slice(0, most)
        .join('')
        .replace(/\s+\S{0,20}$/, '')}…`;
}
