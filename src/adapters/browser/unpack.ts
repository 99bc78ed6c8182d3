import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { project } from '../files/project.ts';
import { runNode } from '../process/run.ts';

/** A browser that can be started, and the environment it needs. */
export type Unpacked = { executable: string; env: Record<string, string> };

/**
 * Unpacks the Chromium that the npm package `@sparticuz/chromium` carries (Linux on x64 only) and gives its place.
 *
 * The package unpacks into the temporary folder, takes whatever it finds there for its own, and brings its system libraries only
 * when it believes it runs on AWS Lambda. So: in a process of its own, into a folder named by version, filled under another name
 * and then renamed, so that an unpacking that was interrupted is never used.
 */
export async function unpackChromium(): Promise<Unpacked> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      'Unexpected: no Chrome, Chromium or Edge found, expected one to open pages with. Install one, or name it in CHROME_PATH.',
    );
  const folder = join(project, 'node_modules/.cache', `chromium-${await packageVersion()}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    executable: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

async function packageVersion(): Promise<string> {
  const manifest = join(project, 'node_modules/@sparticuz/chromium/package.json');
  return JSON.parse(await readFile(manifest, 'utf8')).version;
}

const unpacking =
  "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";

/** The package's own settings look for its fonts in /tmp, wherever they were unpacked. */
const fontSettings = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">.</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts/cache').replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</cachedir>
</fontconfig>
`;

async function unpackInto(folder: string): Promise<void> {
  const partial = `${folder}.partial-${process.pid}`;
  await mkdir(partial, { recursive: true });
  const env = { TMPDIR: partial, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' };
  const ran = await runNode({ file: '--input-type=module', args: ['--eval', unpacking], env }, project);
  try {
    if (ran.code !== 0) throw new Error(`Chromium could not be unpacked:\n${ran.errors}`);
    await writeFile(join(partial, 'fonts/fonts.conf'), fontSettings(folder));
    if (!existsSync(folder)) await rename(partial, folder);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}
