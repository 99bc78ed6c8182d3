/** Run by the build: draws the pictures of a list that are not kept yet; prints, as JSON, which could not be drawn and why. Arguments: list, folder. */
import { readFile } from 'node:fs/promises';
import { drawAll } from '#adapters/share-images/draw-all.ts';
import type { WantedPictures } from '#core/share-image/plan.ts';

const [list = '', folder = ''] = process.argv.slice(2);
const { draw } = JSON.parse(await readFile(list, 'utf8')) as WantedPictures;
process.stdout.write(JSON.stringify(await drawAll(draw, folder)));
