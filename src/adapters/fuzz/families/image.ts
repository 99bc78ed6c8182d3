import fc, { type Arbitrary } from 'fast-check';
import { checkImage } from '#core/images/check-image.ts';
import { lookAtImages } from '../../files/look-at-images.ts';
import type { Canary } from '../canary.ts';
import type { Family, Verdict } from '../family.ts';
import { type ImageChange, imageChanges, soundPictures } from '../picture-changes.ts';
import { usualPolicy } from '../surroundings.ts';

type Input = { kind: keyof Awaited<ReturnType<typeof soundPictures>>; named: string; changes: ImageChange[] };

const limits = usualPolicy.safety;

async function decoded(bytes: Uint8Array) {
  const { default: sharp } = await import('sharp');
  return sharp(bytes, { limitInputPixels: false, failOn: 'none' }).metadata();
}

/** Throws where a picture that was passed holds more than a picture. */
async function onlyAPicture(bytes: Uint8Array, named: string): Promise<void> {
  const { format, width = 0, height = 0, exif, xmp, iptc, comments, pages } = await decoded(bytes);
  const formats: Record<string, string> = { png: 'png', jpg: 'jpeg', jpeg: 'jpeg', webp: 'webp' };
  if (format !== formats[named]) throw new Error(`A ${format} was passed as .${named}.`);
  if (exif || xmp || iptc) throw new Error('Notes of a camera were passed.');
  if (
    (comments ?? []).some(
      ({ keyword }) => !/^(?:png-comment-\d+-)?(?:Software|Title|Creation Time|date:)/.test(keyword),
    )
  )
    throw new Error('Words in a picture were passed.');
  if ((pages ?? 1) > 1) throw new Error('A moving picture was passed.');
  if ((width * height) / 1e6 > limits.imageMegapixelsMax)
    throw new Error(`${width} × ${height} pixels were passed.`);
}

async function attempt(bytes: Uint8Array, { named, changes }: Input, canary: Canary): Promise<Verdict> {
  const path = `practices/reading-in-pairs/chart.${named}`;
  const refused = checkImage(bytes, path, limits).some(({ severity }) => severity === 'error');
  const { lookup, problems } = await lookAtImages([{ path, bytes }], limits, '/');
  const shown = lookup('reading-in-pairs', `chart.${named}`);
  if (shown && refused) throw new Error('A refused picture is shown.');
  if (!shown && problems.length === 0) throw new Error('A picture went missing without a reason.');
  canary.listen(JSON.stringify([shown ?? '', problems]));
  if (refused) return 'refused';
  const whole = changes.every(({ destroys }) => !destroys);
  const forbidden = whole && changes.find(({ mustBeRefused }) => mustBeRefused);
  if (forbidden) throw new Error(`It was passed, with ${forbidden.what}.`);
  if (shown) await onlyAPicture(bytes, named);
  return shown ? 'passed' : 'refused';
}

/** Pictures with notes, tails, false names and sizes, damage, and other files inside them. */
export async function imageFamily(canary: Canary): Promise<Family<Input>> {
  const pictures = await soundPictures();
  const inputs: Arbitrary<Input> = fc.record({
    kind: fc.constantFrom('png', 'jpg', 'webp'),
    named: fc.constantFrom('png', 'jpg', 'jpeg', 'webp'),
    changes: fc.array(imageChanges(canary), { maxLength: 3 }),
  });
  const bytesOf = ({ kind, changes }: Input) =>
    changes.reduce<Uint8Array>((bytes, { change }) => change(bytes, kind), pictures[kind]);
  return {
    ...{
      name: 'image',
      tries: 'pictures with notes, tails, false names and sizes, damage',
      inputs,
      round: 50,
    },
    attempt: (input) => attempt(bytesOf(input), input, canary),
    files: (input) => [{ path: `chart.${input.named}`, bytes: bytesOf(input) }],
  };
}
