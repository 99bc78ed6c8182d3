import { didYouMean } from '#core/model/closest.ts';
import { belongsToPractice, type Contributed, contributed } from './kinds.ts';

/** What the command line asks for. `fields` are answers by dotted path, a list where one was given more than once. */
export type Request = {
  kind?: Contributed;
  owner?: string;
  fields: Record<string, string | string[]>;
  from?: string;
  yes: boolean;
  dryRun: boolean;
  help: boolean;
};

/** Flags that take no value. */
const switches: Record<string, 'yes' | 'dryRun' | 'help'> = {
  '--yes': 'yes',
  '-y': 'yes',
  '--dry-run': 'dryRun',
  '--help': 'help',
  '-h': 'help',
};

const example = 'Write for instance: npm run new -- practice --title "Reading in pairs"';

function kindOf(word: string): Contributed {
  const kind = contributed.find((one) => one === word);
  if (kind) return kind;
  throw new Error(
    `Unexpected "${word}", expected one of ${contributed.join(', ')}.${didYouMean(word, contributed) || ` ${example}.`}`,
  );
}

/** Reads the words after `npm run new --`. Throws, saying what to type, where they make no sense. */
export function readRequest(words: readonly string[]): Request {
  const request: Request = { fields: {}, yes: false, dryRun: false, help: false };
  const names: string[] = [];
  const put = (flag: string, value: string) => {
    const name = flag.slice(2);
    if (name === 'from') request.from = value;
    else {
      const before = request.fields[name];
      request.fields[name] = before === undefined ? value : [before, value].flat();
    }
  };
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place] as string;
    const isSwitch = switches[word];
    const equals = word.indexOf('=');
    if (isSwitch) request[isSwitch] = true;
    else if (!word.startsWith('--')) names.push(word);
    else if (equals > 2) put(word.slice(0, equals), word.slice(equals + 1));
    else {
      place += 1;
      const value = words[place];
      if (word === '--' || value === undefined || /^--[a-z]/i.test(value))
        throw new Error(`Unexpected ${word} alone, expected a value after it. Write ${word} "…".`);
      put(word, value);
    }
  }
  const [kind, owner, ...more] = names;
  if (kind !== undefined) request.kind = kindOf(kind);
  if (owner !== undefined && request.kind && belongsToPractice(request.kind)) request.owner = owner;
  else if (owner !== undefined) more.unshift(owner);
  if (more.length > 0)
    throw new Error(
      `Unexpected "${more.join(' ')}", expected flags such as --title "…". Put quotes round a text of several words.`,
    );
  return request;
}
