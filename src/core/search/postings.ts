/** Numbers of documents, ascending: those with a word in the title, and those with it in the rest. */
export type Postings = { title: readonly number[]; text: readonly number[] };

/** Documents in any of the lists; in the title where any has them there. */
export function union(lists: readonly Postings[]): Postings {
  if (lists.length === 1) return lists[0] as Postings;
  const title = either(lists.map((one) => one.title));
  return { title, text: without(either(lists.map((one) => one.text)), title) };
}

const either = (lists: readonly (readonly number[])[]): number[] =>
  [...new Set(lists.flat())].sort((a, b) => a - b);

/** Documents in all of the lists: in the title when every one is there, else in the rest. */
export function intersection(lists: readonly Postings[]): Postings {
  if (lists.length === 1) return lists[0] as Postings;
  const title = inAll(lists.map((one) => one.title));
  const anywhere = inAll(lists.map((one) => either([one.title, one.text])));
  return { title, text: without(anywhere, title) };
}

function without(list: readonly number[], those: readonly number[]): number[] {
  const gone = new Set(those);
  return list.filter((document) => !gone.has(document));
}

function inAll(lists: readonly (readonly number[])[]): number[] {
  const [first = [], ...others] = lists;
  const sets = others.map((list) => new Set(list));
  return first.filter((document) => sets.every((set) => set.has(document)));
}
