/** Names that stand for devices on Windows, whatever follows their first dot: Git cannot write a file of such a name there. */
const device = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?:\.|$)/i;
/** What no name may hold on Windows, and what nobody sees in one. */
const unwritable = /[<>:"|?*\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
/** File systems end names at 255 bytes and, on Windows, paths at 260 characters with all that stands before the content folder. */
const nameMax = 120;
const pathMax = 200;

const shown = (name: string): string =>
  `"${name.length > 40 ? `${name.slice(0, 40)}…` : name.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '�')}"`;

/**
 * Why a path below the content folder could not be written on every computer, in words; undefined where it could. One that
 * cannot keeps everybody there from fetching the repository at all.
 */
export function unportable(path: string): string | undefined {
  const names = path.split('/');
  const taken = names.find((name) => device.test(name));
  if (taken)
    return `Unexpected name ${shown(taken)} in the path, which Windows keeps for a device. Put another word in front of it.`;
  const odd = names.find((name) => unwritable.test(name) || /[. ]$/.test(name));
  if (odd)
    return `Unexpected name ${shown(odd)} in the path, expected small letters, digits and single hyphens: some computers cannot write it. Rename the file or folder.`;
  const long = names.find((name) => name.length > nameMax) ?? (path.length > pathMax ? path : undefined);
  return (
    long &&
    `Unexpected name ${shown(long)} of ${long.length} characters, expected at most ${nameMax} a name and ${pathMax} in all. Shorten it.`
  );
}
