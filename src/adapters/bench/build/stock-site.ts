import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { project } from '../../files/project.ts';
import { stockFiles } from './stock-files.ts';

/** Writes the stock site's files into an empty folder, with this project's packages beside them. */
export async function writeStockSite(folder: string): Promise<void> {
  for (const [path, text] of Object.entries(stockFiles)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await symlink(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction');
}
