import type { Person } from '#core/model/people.ts';

/** Where the browser keeps who somebody said they are, and what they know. It is sent nowhere. */
const key = 'worked-here:my-reviewing';

/** Who somebody is, by the id of their file, or what they know where they would rather not say. */
export type MyReviewing = { person?: string; expertise?: NonNullable<Person['expertise']> };

let unkept: MyReviewing = {};

/** What was said last in this browser; nothing where nothing was, or it cannot be read. */
export function myReviewing(): MyReviewing {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return typeof kept === 'object' && kept !== null ? (kept as MyReviewing) : unkept;
  } catch {
    return unkept;
  }
}

/** Keeps it; where the browser keeps nothing it lasts as long as the page. */
export function keepMyReviewing(mine: MyReviewing): void {
  unkept = mine;
  try {
    localStorage.setItem(key, JSON.stringify(mine));
  } catch {
    // Some browsers keep nothing for a page, by their owner's wish.
  }
}
