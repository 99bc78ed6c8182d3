import type { MadeExample } from '../rule.ts';

const index = 'practices/paired-reading/index.mdx';
const png = 'practices/paired-reading/chart.png';
const jpg = 'practices/paired-reading/chart.jpg';
const webp = 'practices/paired-reading/chart.webp';
const example = (title: string, path: string, ...expect: string[]): MadeExample => ({ title, path, expect });

/** Examples of rules about files as files, by the rule's id. What the title says is made in the tests, which run them. */
export const madeExamples: Readonly<Record<string, readonly MadeExample[]>> = {
  symlink: [
    example('a link in place of the write-up', index, 'Unexpected link to another place, expected a file'),
    example('a link in place of a picture', png, 'Unexpected link to another place, expected a file'),
    example('the file itself', index),
  ],
  'not-a-file': [
    example('a pipe with the name of a write-up', index, 'Unexpected special file, expected an ordinary'),
    example('a device with the name of a picture', png, 'Unexpected special file, expected an ordinary'),
    example('an ordinary file', index),
  ],
  'path-collision': [
    example(
      'a folder that differs from another in a capital',
      'practices/Paired-reading/index.mdx',
      'Unexpected path, expected one that differs from "practices/paired-reading/index.mdx"',
    ),
    example(
      'a name with two letters in one sign, beside the same name in plain letters',
      'practices/paired-reading/ﬁg.png',
      'Unexpected path, expected one that differs from "practices/paired-reading/fig.png"',
    ),
    example('a name that differs in a letter', 'practices/paired-readings/index.mdx'),
  ],
  'file-size': [
    example('a write-up of 300 kB', index, 'Unexpected 300 kB, expected at most 256 kB'),
    example('a write-up of one byte too many', index, 'Unexpected 257 kB, expected at most 256 kB'),
    example('a write-up of 200 kB', index),
  ],
  'record-damaged': [
    example(
      'a record that lists a file of another write-up',
      'practices/paired-reading/reviews/7.json',
      'Unexpected file "practices/other/index.mdx", expected files of practices/paired-reading/ only',
    ),
    example(
      'a record under the name of another pull request',
      'practices/paired-reading/reviews/8.json',
      'Unexpected pull request 7, expected 8',
    ),
    example('a record as the bot wrote it', 'practices/paired-reading/reviews/7.json'),
  ],
  'file-encoding': [
    example('a pound sign as Windows saved it in 2005', index, 'Unexpected bytes that are not UTF-8'),
    example('text saved as "Unicode" (UTF-16)', index, 'Unexpected UTF-16, expected UTF-8'),
    example('text saved as UTF-8', index),
  ],
  'file-byte-order-mark': [
    example(
      'text saved as "UTF-8 with BOM"',
      index,
      'Unexpected byte order mark, expected the file to begin',
    ),
    example('a mark and nothing else', index, 'Unexpected byte order mark, expected the file to begin'),
    example('text saved as UTF-8, without a mark', index),
  ],
  'image-missing': [
    example(
      './chart.png in the text, and no such file',
      index,
      'Unexpected picture "chart.png", expected a file of this name',
    ),
    example(
      './Chart.png in the text, and a file chart.png',
      index,
      'Unexpected picture "Chart.png", expected a file of this name',
    ),
    example('./chart.png in the text, and chart.png beside it', index),
  ],
  'orphaned-image': [
    example(
      'a picture in a folder without a write-up',
      png,
      'Unexpected image, expected a write-up (index.mdx) in the same folder',
    ),
    example(
      'a picture in a folder with a report alone',
      jpg,
      'Unexpected image, expected a write-up (index.mdx) in the same folder',
    ),
    example('a picture beside its write-up', png),
  ],
  'image-kind': [
    example('an AVIF picture named .png', png, 'Unexpected AVIF, expected PNG, JPEG or WebP'),
    example('a JPEG picture named .png', png, 'Unexpected JPEG named .png, expected .jpg'),
    example('a drawing of lines (SVG) named .png', png, 'Unexpected SVG or another web page, expected PNG'),
    example('a PNG picture named .png', png),
  ],
  'image-size': [
    example('a photograph of 6,001 by 4,000 pixels', png, 'Unexpected 6001 × 4000 pixels, expected at most'),
    example('a header that claims 65,536 by 65,536', png, 'Unexpected 65536 × 65536 pixels, expected'),
    example('1,000 by 500 pixels', png),
  ],
  'image-metadata': [
    example('a photograph as the camera wrote it (EXIF)', jpg, 'Unexpected hidden notes (EXIF, XMP, IPTC or'),
    example('a drawing that names its author', png, 'Unexpected hidden notes (EXIF, XMP, IPTC or a comment)'),
    example('the same picture, exported again', png),
  ],
  'image-trailing': [
    example('a picture with one byte more', png, 'Unexpected bytes after the end of the picture, expected'),
    example('two pictures in one file', jpg, 'Unexpected bytes after the end of the picture, expected none'),
    example('one picture in one file', jpg),
  ],
  'image-animated': [
    example('a PNG that moves', png, 'Unexpected moving picture, expected a still one'),
    example('a WebP that moves', webp, 'Unexpected moving picture, expected a still one'),
    example('a WebP that does not', webp),
  ],
  'image-damaged': [
    example('a PNG whose end is missing', png, 'Unexpected damaged picture, expected a whole one'),
    example('a JPEG without anything between its ends', jpg, 'Unexpected damaged picture, expected a whole'),
    example('a whole PNG', png),
  ],
};
