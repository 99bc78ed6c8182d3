import { addressOf } from '#core/model/kinds.ts';

/**
 * A text to be compared with others, reduced to what that takes: so much can be kept for ten thousand of them.
 *
 * `runs` are hashes of some of its runs of five words; `parent` is the practice it says it was adapted from; `key` is
 * the same for titles that say the same (`titleKey`), empty without one.
 */
export type Comparable = {
  path: string;
  practice: string;
  title: string;
  key: string;
  parent: string;
  runs: ArrayLike<number>;
};

/** Another text, and how much of the shorter of the two is word for word in both, 0 to 1. */
export type Likeness = { path: string; share: number };

/** Texts held against each other: for each the one most like it, and those whose titles say the same. */
export type Alike = {
  bodies: ReadonlyMap<string, Likeness>;
  titles: ReadonlyMap<string, readonly Named[]>;
  byPath: ReadonlyMap<string, Named>;
};

/** A text without its runs: what is told of it. */
export type Named = Omit<Comparable, 'runs'>;

/** Words in a row that are compared: long enough that they seldom repeat by chance. */
const RUN = 5;
/** One run in so many is kept. */
const SAMPLE = 4;
/** Kept runs below which a text says too little to be a copy: some forty words. */
const RUNS_MIN = 8;
/** A run that stands in more texts than this is a phrase of the house. */
const COMMON = 40;
/** More texts than this do not fit beside a hash in one number. */
const TEXTS_MAX = 2 ** 20;

const WORD = /[\p{L}\p{N}]+/gu;

/** FNV-1a of a word, as a signed 32-bit number. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1)
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash;
}

/** The sampled runs of a text, each once: hashes of words put together, and mixed because the sample looks at low bits. */
export function runsOf(text: string): number[] {
  const words = (text.toLowerCase().match(WORD) ?? []).map(hashOf);
  const runs = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at += 1) {
    let hash = 0;
    for (let place = at; place < at + RUN; place += 1)
      hash = Math.imul(hash ^ (words[place] ?? 0), 0x01000193) ^ (hash >>> 13);
    const run = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
    if (run % SAMPLE === 0) runs.add(run);
  }
  return [...runs];
}

const lineOf = (name: string): RegExp => new RegExp(`^${name}: *(["']?)(.+?)\\1 *$`, 'm');
const [TEAM, TITLE, PARENT] = [lineOf('team'), lineOf('title'), lineOf('adaptedFrom')];
const field = (front: string, line: RegExp): string => line.exec(front)?.[2] ?? '';

/**
 * A file as it is compared, from its plain text, so that files nobody else needs to read are not parsed. Undefined for
 * what is not compared: other kinds of files, and notes on studies, which say much the same of many.
 */
export function comparableOf(path: string, text: string): Comparable | undefined {
  const address = addressOf(path);
  if (!address || !['practice', 'report', 'ask'].includes(address.kind)) return undefined;
  const end = Math.max(0, text.indexOf('\n---\n'));
  const front = text.slice(0, end);
  if (address.kind === 'report' && field(front, TEAM)) return undefined;
  const title = field(front, TITLE);
  return {
    path,
    practice: address.owner ?? (address.kind === 'practice' ? address.id : ''),
    title,
    key: titleKey(title),
    parent: field(front, PARENT),
    runs: runsOf(text.slice(end)),
  };
}

/**
 * For each text that another is like, the one most like it: of all, or of those `wanted`.
 *
 * Sampled shingles after Broder (1997), "On the resemblance and containment of documents". 10,000 texts of 550 words
 * take about a second. Throws beyond about a million texts.
 */
export function likenesses(
  texts: readonly Comparable[],
  shareMin: number,
  wanted: (path: string) => boolean = () => true,
): Map<string, Likeness> {
  if (texts.length > TEXTS_MAX)
    throw new RangeError(`Unexpected ${texts.length} texts, expected at most ${TEXTS_MAX}.`);
  const asked = texts.map(({ path }) => wanted(path));
  const pairs = new Map<number, number>();
  for (const group of groupsOf(texts, asked))
    for (const [place, a] of group.entries())
      for (const b of group.slice(place + 1))
        if (asked[a] || asked[b]) pairs.set(a * texts.length + b, (pairs.get(a * texts.length + b) ?? 0) + 1);
  const best = new Map<string, Likeness>();
  const keep = (one: number, other: number, share: number) => {
    const { path } = texts[one] as Comparable;
    const like = { path: (texts[other] as Comparable).path, share };
    const known = best.get(path);
    if (!known || share > known.share || (share === known.share && like.path < known.path))
      best.set(path, like);
  };
  for (const [pair, hits] of pairs) {
    const [a, b] = [Math.floor(pair / texts.length), pair % texts.length];
    const smaller = Math.min(texts[a]?.runs.length ?? 0, texts[b]?.runs.length ?? 0);
    if (smaller < RUNS_MIN || hits < shareMin * smaller) continue;
    keep(a, b, hits / smaller);
    keep(b, a, hits / smaller);
  }
  return best;
}

/** Holds texts against each other as `likenesses` does: when first asked, and once. */
export function alikeAmong(
  find: () => readonly Comparable[],
  shareMin: number,
  wanted?: (path: string) => boolean,
): () => Alike {
  let made: Alike | undefined;
  const make = (texts: readonly Comparable[]): Alike => ({
    bodies: likenesses(texts, shareMin, wanted),
    titles: Map.groupBy(texts, ({ key }) => key),
    byPath: new Map(texts.map((one) => [one.path, one])),
  });
  return () => {
    made ??= make(find());
    return made;
  };
}

/** Whether a run is of a text asked about; undefined where all are, or so many that looking each up gains nothing. */
function runsAsked(
  texts: readonly Comparable[],
  asked: readonly boolean[],
): ((run: number) => boolean) | undefined {
  const some = texts.filter((_, text) => asked[text]);
  if (some.length * 4 > texts.length) return undefined;
  const runs = new Set(some.flatMap(({ runs }) => Array.from(runs)));
  // Most of some million runs are told apart by their last bits, and only the rest looked up.
  const ends = new Uint8Array(0x10000);
  for (const run of runs) ends[run & 0xffff] = 1;
  return (run) => ends[run & 0xffff] === 1 && runs.has(run);
}

/** The texts that share a run, run by run, at least where one is asked about; phrases of the house left out. */
function* groupsOf(texts: readonly Comparable[], asked: readonly boolean[]): Generator<number[]> {
  const only = runsAsked(texts, asked);
  const found: number[] = [];
  for (const [text, { runs }] of texts.entries())
    for (let at = 0; at < runs.length; at += 1) {
      const run = runs[at] as number;
      if (only && !only(run)) continue;
      found.push(run * TEXTS_MAX + text);
    }
  const postings = Float64Array.from(found).sort();
  for (let from = 0; from < postings.length; ) {
    const run = Math.floor((postings[from] ?? 0) / TEXTS_MAX);
    let to = from;
    while (to < postings.length && Math.floor((postings[to] ?? 0) / TEXTS_MAX) === run) to += 1;
    if (to - from > 1 && to - from <= COMMON)
      yield Array.from(postings.subarray(from, to), (posting) => posting % TEXTS_MAX);
    from = to;
  }
}

const LITTLE = new Set(
  'a an the of and or in on at to for with by from our we how using through as is'.split(' '),
);

/** The words of a title that tell it from others, in the order of the alphabet, plurals as one. */
export function titleKey(title: string): string {
  const words = title.toLowerCase().match(WORD) ?? [];
  const telling = words
    .filter((word) => !LITTLE.has(word))
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));
  return [...new Set(telling)].sort().join(' ');
}
