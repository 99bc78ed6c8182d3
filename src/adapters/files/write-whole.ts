import { randomUUID } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';

/** Writes a file beside and moves it into place: who reads it meanwhile, or builds at the same time, never sees half of it. */
export async function writeWhole(file: string, bytes: Uint8Array | string): Promise<void> {
  const half = `${file}.${randomUUID()}.half`;
  await writeFile(half, bytes);
  await rename(half, file);
}
