import { type Naming, namedAt } from './facet-words.ts';
import { groupsOf, longestEntry } from './thesaurus/index.ts';
import { isLittle, type Word, wordsOf } from './words.ts';

/** One word that is looked for. */
export type Wanted = {
  word: Word;
  /** Groups of the thesaurus that it belongs to, alone or together with the words beside it. */
  groups: readonly number[];
  /** The facet value that it names besides, as `french` names languages. */
  names?: Naming;
  /** It and the word before or behind it, as they were typed, which may be one word written as two. */
  pairs: readonly string[];
  /** Whether it is still being typed, so that it may be the beginning of a longer word. */
  unfinished: boolean;
};

/** What a query says: words to look for, and filters that some of its words stand for. */
export type Reading = { wanted: Wanted[]; filters: (Naming & { typed: string })[] };

/**
 * Reads a query. Words that can only name a phase (`year 4`, `KS2`) become filters; those that often name a phase or a subject
 * are looked for, and count for what is of that phase or subject. `literal` has phrases that the reader wants taken as words.
 */
export function readQuery(text: string, literal: readonly string[] = []): Reading {
  const words = wordsOf(text);
  const asWords = new Set(literal.map((phrase) => wordsOf(phrase).join(' ')));
  const filters: Reading['filters'] = [];
  const rest: { word: Word; names?: Naming }[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const naming = namedAt(words, at);
    const typed = words.slice(at, at + (naming?.words ?? 1)).join(' ');
    if (naming?.sure && !asWords.has(typed)) filters.push({ ...naming, typed });
    else if (naming && !naming.sure && !asWords.has(typed))
      for (const word of typed.split(' ')) rest.push({ word, names: naming });
    else for (const word of typed.split(' ')) rest.push({ word });
    at += (naming?.words ?? 1) - 1;
  }
  return { wanted: wantedOf(rest, /[\p{L}\p{N}]$/u.test(text)), filters };
}

function wantedOf(all: readonly { word: Word; names?: Naming }[], open: boolean): Wanted[] {
  const telling = all.filter(({ word, names }) => names || !isLittle(word));
  const pairs = new Map(all.map((one, at) => [one, pairsAt(all, at)]));
  const kept = telling.length > 0 ? telling : all;
  const groups = kept.map(() => new Set<number>());
  for (let from = 0; from < kept.length; from += 1)
    for (let to = from + 1; to <= Math.min(kept.length, from + longestEntry); to += 1)
      for (const group of groupsOf(kept.slice(from, to).map(({ word }) => word)))
        for (const own of groups.slice(from, to)) own.add(group);
  return kept.map((one, at) => ({
    word: one.word,
    pairs: pairs.get(one) ?? [],
    groups: [...(groups[at] ?? [])],
    ...(one.names ? { names: one.names } : {}),
    unfinished: open && at === kept.length - 1,
  }));
}

/** Little words that others begin with: `out comes`, `over view`. */
const openers = new Set(['in', 'on', 'out', 'over', 'under', 'up']);

function pairsAt(all: readonly { word: Word }[], at: number): string[] {
  const pair = (from: number): string[] => {
    const [first, second] = [all[from]?.word ?? '', all[from + 1]?.word ?? ''];
    const letters = /^\p{L}{6,}$/u.test(first + second);
    const telling = (!isLittle(first) || openers.has(first)) && !isLittle(second);
    return first && second && letters && telling ? [`${first} ${second}`] : [];
  };
  return [...pair(at - 1), ...pair(at)];
}
