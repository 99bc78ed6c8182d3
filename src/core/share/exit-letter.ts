import type { Instance } from '#core/model/instance.ts';
import type { Bundle } from './bundle.ts';
import { contentFolder } from './github-pages.ts';

/** A letter to an editor, and the address that opens it in a mail program. */
export type Letter = { to: string; subject: string; text: string; href: string };

/** More paths than these are counted: mail programs refuse long addresses. */
const PATHS = 6;

const mailto = (to: string, subject: string, text: string): string =>
  `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject.toWellFormed())}&body=${encodeURIComponent(text.toWellFormed().replaceAll('\n', '\r\n'))}`;

/** The letter that goes with the saved file: what it is, where it belongs, and what the sender agrees to. */
export function letterFor(
  { title, files }: Bundle,
  filename: string,
  { name, editors }: Pick<Instance, 'name' | 'editors'>,
): Letter {
  const short = title.length > 100 ? `${title.slice(0, 99)}…` : title;
  const paths = files.slice(0, PATHS).map(({ path }) => `  ${contentFolder}/${path}`);
  const more = files.length > PATHS ? [`  and ${files.length - PATHS} more`] : [];
  const text = [
    'Dear editors,',
    '',
    `I attach ${filename}, which I wrote with a form of ${name}: ${short}.`,
    '',
    files.length === 1 ? 'It belongs at' : 'Its files belong at',
    ...paths,
    ...more,
    '',
    'No pupil can be recognised from what I wrote. You may publish it, and others may share and change it if they name us (CC BY 4.0). I keep to the code of conduct.',
    '',
    'Yours,',
    '',
  ].join('\n');
  const subject = `${name}: ${short}`;
  return { to: editors, subject, text, href: mailto(editors, subject, text) };
}
