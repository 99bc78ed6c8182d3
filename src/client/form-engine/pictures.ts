import { kindOf, measure } from '#core/images/measure.ts';
import { slug } from '#core/model/slug.ts';
import type { ChosenPicture } from '#core/share/underway.ts';
import { button, element } from './element.ts';

type Limits = { imageMegapixelsMax: number; pictureBytesMax: number };

/** Pixels along the longer side of a picture that is made anew: plenty for a page. */
const LONGEST = 1600;
/** How well a picture that is made anew is kept, 0 to 1. */
const QUALITY = 0.82;

/** A picture of this page's own making, so that nothing has to be fetched to show it. */
export function drawnPicture(picture: ChosenPicture | undefined, alt: string): HTMLElement | undefined {
  if (!picture) return undefined;
  const canvas = element('canvas', { role: 'img', 'aria-label': alt });
  void createImageBitmap(new Blob([picture.bytes as BlobPart])).then((bitmap) => {
    [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    bitmap.close();
  });
  return canvas;
}

/** The same picture and nothing else: no notes of where and when it was taken, and no larger than a page shows it. */
async function madeAnew(file: Blob): Promise<Uint8Array> {
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const canvas = element('canvas', {
    width: Math.round(bitmap.width * scale),
    height: Math.round(bitmap.height * scale),
  });
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  return new Uint8Array(await (blob ?? new Blob()).arrayBuffer());
}

/** Whether the bytes are a picture that may be published as it is: still, whole, small enough, without notes. */
function isFit(bytes: Uint8Array, { imageMegapixelsMax, pictureBytesMax }: Limits): boolean {
  const read = measure(bytes);
  if (!read || bytes.length > pictureBytesMax) return false;
  const { width, height, faults, notes } = read;
  return faults.size + notes.length === 0 && (width * height) / 1e6 <= imageMegapixelsMax;
}

/** A picture fit to be published, or why it is none, in words. */
async function readPicture(file: File, limits: Limits): Promise<ChosenPicture | { problem: string }> {
  const base = slug(file.name.replace(/\.[^.]*$/, ''), 40) || 'picture';
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isFit(bytes, limits)) return { name: `${base}.${kindOf(bytes)?.extensions[0]}`, bytes };
  try {
    const anew = await madeAnew(file);
    if (isFit(anew, limits)) return { name: `${base}.jpg`, bytes: anew };
    return {
      problem:
        'Unexpected picture that stays too large, expected a smaller one. Cut out the part that matters.',
    };
  } catch {
    return { problem: `Unexpected file "${file.name}", expected a picture. Choose a PNG, JPEG or WebP.` };
  }
}

const quoted = (text: string): string => text.replaceAll('"', '’').replaceAll(/\s+/g, ' ').trim();

/** Puts a picture into a text where the cursor stands, on a line of its own. */
function putIn(text: HTMLTextAreaElement, name: string, alt: string): void {
  const at = text.selectionEnd;
  const line = `<Figure src="./${name}" alt="${quoted(alt)}" />`;
  text.setRangeText(`\n\n${line}\n\n`, at, at, 'end');
  text.dispatchEvent(new Event('input', { bubbles: true }));
}

/** A button below a text that adds a picture: it is made fit, what it shows is asked, and it is put into the text. */
export function picturesBelow(
  text: HTMLTextAreaElement,
  limits: Limits,
  chosen: (picture: ChosenPicture) => void,
): HTMLElement {
  const file = element('input', {
    type: 'file',
    accept: 'image/png,image/jpeg,image/webp,image/*',
    hidden: true,
  });
  const said = element('p', { class: 'finding', role: 'status', hidden: true });
  const alt = element('input', { type: 'text', id: `${text.id}-alt`, maxlength: 300 });
  const say = (message: string) => {
    said.hidden = message === '';
    said.textContent = message;
  };
  let picture: ChosenPicture | undefined;
  const ask = element(
    'div',
    { class: 'field', hidden: true },
    element('label', { for: alt.id }, 'What does the picture show?'),
    element('small', {}, 'For those who cannot see it. No faces or names of pupils.'),
    alt,
    button('Put it into the text', 'btn', () => {
      if (!picture) return;
      if (alt.value.trim() === '')
        return say('Say in a few words what it shows, for those who cannot see it.');
      chosen(picture);
      putIn(text, picture.name, alt.value);
      [picture, alt.value, ask.hidden] = [undefined, '', true];
      say('');
      text.focus();
    }),
  );
  file.addEventListener('change', async () => {
    const [first] = file.files ?? [];
    file.value = '';
    if (!first) return;
    say('Reading the picture …');
    const read = await readPicture(first, limits);
    if ('problem' in read) return say(read.problem);
    picture = read;
    ask.hidden = false;
    say('Hidden notes about where and when it was taken are never sent.');
    alt.focus();
  });
  return element(
    'div',
    { class: 'add-picture' },
    file,
    button('Add a picture', 'text-button', () => file.click()),
    said,
    ask,
  );
}
