import { identifiersInNotes } from '#core/lint/unread.ts';
import type { Problem } from '#core/model/problem.ts';
import { kindOf } from './measure.ts';
import type { Fault } from './read-bytes.ts';
import { wordsInNotes } from './words-in-notes.ts';

const RESAVE =
  'Open it in a picture editor (Paint, Preview), copy all of it into a new picture, and export that as PNG or JPEG';

const FAULTS: Record<Fault, { ruleId: string; unexpected: string; fix: string }> = {
  metadata: {
    ruleId: 'image-metadata',
    unexpected: 'Unexpected hidden notes (EXIF, XMP, IPTC or a comment), expected the picture alone',
    fix: `They can hold where and when a photograph was taken. ${RESAVE}; a screenshot of the picture works too`,
  },
  trailing: {
    ruleId: 'image-trailing',
    unexpected: 'Unexpected bytes after the end of the picture, expected none',
    fix: RESAVE,
  },
  animated: {
    ruleId: 'image-animated',
    unexpected: 'Unexpected moving picture, expected a still one',
    fix: 'Export one frame of it as PNG',
  },
  damaged: {
    ruleId: 'image-damaged',
    unexpected: 'Unexpected damaged picture, expected a whole one',
    fix: 'Copy the file again, or export it again from the program that made it',
  },
};

/**
 * What is wrong with a picture file, from its bytes and its name; nothing is decoded.
 * PNG, JPEG and WebP only, as their names say, still, without notes, without anything after the end.
 */
export function checkImage(
  bytes: Uint8Array,
  path: string,
  limits: { imageMegapixelsMax: number },
): Problem[] {
  const refuse = (ruleId: string, unexpected: string, fix: string): Problem => ({
    ...{ path, line: 0, column: 0, ruleId, severity: 'error' },
    ...{ message: `${unexpected}. ${fix}.`, fix: `${fix}.` },
  });
  const extension = /\.([^./]+)$/.exec(path)?.[1] ?? '';
  const kind = kindOf(bytes);
  if (!kind?.read)
    return [
      refuse(
        'image-kind',
        `Unexpected ${kind?.name ?? 'file that is no picture'}, expected PNG, JPEG or WebP`,
        'Export it as PNG or JPEG',
      ),
    ];
  if (!kind.extensions.includes(extension))
    return [
      refuse(
        'image-kind',
        `Unexpected ${kind.name} named .${extension}, expected .${kind.extensions[0]}`,
        `Rename the file so that it ends in .${kind.extensions[0]}`,
      ),
    ];
  const { width, height, faults, notes } = kind.read(bytes);
  const megapixels = (width * height) / 1e6;
  const problems = [
    ...[...faults].map((fault) => refuse(FAULTS[fault].ruleId, FAULTS[fault].unexpected, FAULTS[fault].fix)),
    ...identifiersInNotes(path, wordsInNotes(notes)),
  ];
  if (megapixels > limits.imageMegapixelsMax)
    problems.push(
      refuse(
        'image-size',
        `Unexpected ${width} × ${height} pixels, expected at most ${limits.imageMegapixelsMax} million in all`,
        'Make the picture smaller: 1,600 pixels wide is plenty',
      ),
    );
  if (megapixels === 0 && !faults.has('damaged'))
    problems.push(refuse(FAULTS.damaged.ruleId, FAULTS.damaged.unexpected, FAULTS.damaged.fix));
  return problems;
}
