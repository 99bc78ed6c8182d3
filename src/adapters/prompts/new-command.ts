import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { complete, refusals } from '#core/contribute/complete.ts';
import type { About, Contribution } from '#core/contribute/contribution.ts';
import { fromFields } from '#core/contribute/from-fields.ts';
import { belongsToPractice, type Contributed, contributed, contributions } from '#core/contribute/kinds.ts';
import { type Request, readRequest } from '#core/contribute/request.ts';
import { helpAbout } from '#core/contribute/what-to-type.ts';
import { settingsFrom } from '../files/project.ts';
import { policyOf } from '../files/root-files.ts';
import { type Draft, draftFolder, draftsIn, dropDraft, keepDraft, newDraftName } from './drafts.ts';
import { finish, nextSteps, put } from './finish.ts';
import { interview } from './interview.ts';
import type { Port } from './port.ts';
import { checkOwner, chosenDraft, chosenKind, chosenOwner, Stopped } from './start.ts';
import { surroundings } from './surroundings.ts';

/** Where the command runs: who can be asked (nobody without a terminal), and where it writes. */
export type Surface = {
  port: Port | undefined;
  /** The folder in which drafts are kept, and from which paths are told. */
  folder: string;
  env: NodeJS.ProcessEnv;
  out: (text: string) => void;
  err: (text: string) => void;
};

const usage = `npm run new -- [kind] [practice] [--field value …]

Asks what is needed, checks each answer, and writes the file. Kinds:
${contributed.map((kind) => `  ${`${kind}${belongsToPractice(kind) ? ' <practice>' : ''}`.padEnd(18)} ${contributions[kind]}`).join('\n')}

Without questions: give each answer as a flag, such as --title "…" --ages 8,9 --claim.outcome phonics.
  --from FILE   answers from a JSON file, by the same names
  --yes         ask nothing; what goes without saying is filled in
  --dry-run     print the file instead of writing it
  --help        with a kind: all its fields
`;

function answersFrom(request: Request): Record<string, unknown> {
  if (request.from === undefined) return request.fields;
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(request.from, 'utf8'));
  } catch (error) {
    throw new Error(`${request.from} could not be read as JSON: ${(error as Error).message}`);
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    throw new Error(`Unexpected content of ${request.from}, expected a JSON object such as {"title": "…"}.`);
  return { ...read, ...request.fields };
}

type Begun = { contribution: Contribution; about: About; draft: string };

const nothingWritten = (problems: readonly string[]): Error =>
  new Error(`${problems.join('\n')}\nNothing was written.`);

/** Finds out what is to be contributed: from the command, from a draft, or by asking. */
async function begin(request: Request, { port, env }: Surface, drafts: string): Promise<Begun> {
  const { content, now } = settingsFrom(env);
  const facts = { policy: await policyOf(content), today: now.slice(0, 10) };
  const fields = answersFrom(request);
  const fresh = Object.keys(fields).length === 0;
  const kindOf = ({ contribution }: Draft) =>
    request.kind === undefined || contribution.kind === request.kind;
  const draft = port && fresh ? await chosenDraft(port, draftsIn(drafts).filter(kindOf)) : undefined;
  if (draft) {
    const about = surroundings(content, facts, draft.contribution.owner);
    return { contribution: draft.contribution, about, draft: draft.name };
  }
  const kind: Contributed | undefined = request.kind ?? (port && (await chosenKind(port)));
  if (!kind || (!port && fresh))
    throw new Error(
      `${request.yes ? 'With --yes nothing is asked' : 'There is no terminal here to ask questions in'}, and ${kind ? 'no answers were' : 'nothing was'} given. Give the answers with the command: npm run new -- ${kind ?? 'practice'} --help`,
    );
  const known = surroundings(content, facts, request.owner);
  const owner =
    request.owner ?? (port && belongsToPractice(kind) ? await chosenOwner(port, known) : undefined);
  checkOwner(kind, owner, known);
  const about = owner === request.owner ? known : surroundings(content, facts, owner);
  const { contribution, problems, unread } = fromFields(kind, owner, fields, about);
  const name = newDraftName(drafts, contribution);
  if (port) {
    const wrong = [...problems, ...refusals(contribution, about)];
    if (wrong.length > 0) throw nothingWritten(wrong);
    return { contribution, about, draft: name };
  }
  const ready = complete(contribution, about, unread);
  const wrong = [...problems, ...('problems' in ready ? ready.problems : [])];
  if (wrong.length > 0 || 'problems' in ready) throw nothingWritten(wrong);
  return { contribution: ready.contribution, about, draft: name };
}

async function run(request: Request, surface: Surface): Promise<number> {
  const { port, folder, env, out, err } = surface;
  const drafts = join(folder, draftFolder);
  const { about, draft, ...begun } = await begin(request, surface, drafts);
  let { contribution } = begun;
  if (port) {
    port.tell('Esc goes back one question. Ctrl-C stops; what you have answered is kept.');
    const ended = await interview(contribution, about, port, (now) => keepDraft(drafts, draft, now));
    if (ended.is === 'stopped') {
      const kept = Object.keys(ended.contribution.answers).length > 0;
      out(
        kept
          ? `\nStopped. What you have answered is kept in ${draftFolder}/${draft}. To go on: npm run new\n`
          : '\nStopped. Nothing was written.\n',
      );
      return 130;
    }
    contribution = ended.contribution;
  }
  const { content } = settingsFrom(env);
  const file = await finish(contribution, about, content);
  const shown = join(relative(folder, content), file.path).replaceAll('\\', '/');
  const say = request.dryRun ? err : out;
  if (request.dryRun) out(file.text);
  else {
    put(content, file);
    dropDraft(drafts, draft);
    out(`\nWritten: ${shown}\n`);
  }
  if (file.standing.length > 0)
    say(
      `\nHow sure we are of ${contribution.owner ?? 'it'}${contribution.owner ? ', this counted in' : ''}\n${file.standing.join('\n')}\n`,
    );
  say(`\nWhat the check says\n${file.check}\n`);
  say(`\nWhat to do next\n${nextSteps(shown).join('\n')}\n`);
  return 0;
}

/**
 * `npm run new`, with the words after it. Returns the exit code: 0 written, 2 when nothing could be, 130 when the person
 * stopped; what was answered until then is kept.
 */
export async function newCommand(words: readonly string[], surface: Surface): Promise<number> {
  try {
    const request = readRequest(words);
    if (request.help && request.kind) {
      const { content } = settingsFrom(surface.env);
      surface.out(`${helpAbout(request.kind, { policy: await policyOf(content) })}\n`);
    } else if (request.help) surface.out(usage);
    else return await run(request, request.yes ? { ...surface, port: undefined } : surface);
    return 0;
  } catch (error) {
    surface.err(`${(error as Error).message}\n`);
    return error instanceof Stopped ? 130 : 2;
  }
}
