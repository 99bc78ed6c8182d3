import { lstatSync, readdirSync } from 'node:fs';

/** A file below the content folder: where it is, how large, and when it was last written (milliseconds). */
export type ListedFile = { path: string; size: number; mtime: number };

/** Names in a folder, as they were at a time: what is an ordinary file, a folder, a link, or none of these. */
export type ListedFolder = {
  mtime: number;
  files: string[];
  folders: string[];
  links: string[];
  others: string[];
};

/** Everything below a folder, not read. Hidden names are passed over; links are named, not followed. */
export type Listing = {
  files: ListedFile[];
  folders: Record<string, ListedFolder>;
  links: string[];
  others: string[];
};

function look(root: string, folder: string, mtime: number): ListedFolder {
  const found: ListedFolder = { mtime, files: [], folders: [], links: [], others: [] };
  for (const item of readdirSync(`${root}/${folder}`, { withFileTypes: true })) {
    if (item.name.startsWith('.')) continue;
    if (item.isFile()) found.files.push(item.name);
    else if (item.isDirectory()) found.folders.push(item.name);
    else if (item.isSymbolicLink()) found.links.push(item.name);
    else found.others.push(item.name);
  }
  return found;
}

/**
 * Lists a folder and all below it, in the order of their paths. Folders that have not changed since `before` are not
 * listed again, only the files in them looked at. Throws when the folder itself cannot be read.
 *
 * Synchronous, because for ten thousand small files that takes a fifth of the time.
 */
export function listFiles(root: string, before: Readonly<Record<string, ListedFolder>> = {}): Listing {
  const listing: Listing = { files: [], folders: {}, links: [], others: [] };
  const list = (folder: string): void => {
    const { mtimeMs } = lstatSync(`${root}/${folder}`);
    const known = before[folder];
    const here = known?.mtime === mtimeMs ? known : look(root, folder, mtimeMs);
    listing.folders[folder] = here;
    const within = folder ? `${folder}/` : '';
    for (const name of here.files) {
      const state = lstatSync(`${root}/${within}${name}`, { throwIfNoEntry: false });
      if (state?.isFile())
        listing.files.push({ path: within + name, size: state.size, mtime: state.mtimeMs });
    }
    for (const name of here.links) listing.links.push(within + name);
    for (const name of here.others) listing.others.push(within + name);
    for (const name of here.folders) list(within + name);
  };
  list('');
  listing.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  listing.links.sort();
  listing.others.sort();
  return listing;
}
