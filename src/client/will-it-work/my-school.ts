import { type Reader, readReader, writeReader } from '#core/schools/reader.ts';

/** Where the browser keeps what a reader said of their school. Nothing of it is ever sent anywhere. */
const key = 'worked-here:my-school';

let unkept: Reader | undefined;

/** The reader's school, as they last said it in this browser. */
export function mySchool(): Reader | undefined {
  try {
    return readReader(localStorage.getItem(key)) ?? unkept;
  } catch {
    return unkept;
  }
}

/** Keeps the reader's school, or forgets it. Where the browser keeps nothing it lasts as long as the page. */
export function keepMySchool(reader: Reader | undefined): void {
  unkept = reader;
  try {
    if (reader) localStorage.setItem(key, writeReader(reader));
    else localStorage.removeItem(key);
  } catch {
    // Some browsers keep nothing for a page, by their owner's wish.
  }
}
