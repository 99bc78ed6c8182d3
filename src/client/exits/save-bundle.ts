import { type Bundle, isText } from '#core/share/bundle.ts';
import { contentFolder } from '#core/share/github-pages.ts';
import { saveFile } from '../save-file.ts';

/** Saves the files of a bundle: one as it is, more in a zip that unpacks into the right folders. */
export async function saveBundle({ files }: Pick<Bundle, 'files'>, filename: string): Promise<void> {
  const [file, ...more] = files;
  if (more.length === 0 && isText(file)) return saveFile(filename, file.text, 'text/plain');
  const { strToU8, zipSync } = await import('fflate');
  const packed = Object.fromEntries(
    files.map((one) => [`${contentFolder}/${one.path}`, isText(one) ? strToU8(one.text) : one.bytes]),
  );
  saveFile(filename, zipSync(packed), 'application/zip');
}
