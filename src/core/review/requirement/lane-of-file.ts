import { addressOf, imagePath, type Kind } from '#core/model/kinds.ts';
import { inContent, type Lane } from '../lanes.ts';
import { handlesOf, personOf } from '../people.ts';
import type { ChangedFile, Contribution, Snapshot } from '../snapshot.ts';

/** What one file needs: its lane, why an editor is needed, or why no pull request may bring it. */
export type Asked = { lane: Lane; because?: string; refused?: string };

const alwaysEditor: readonly Kind[] = ['network', 'project', 'priority', 'policy', 'instance'];

const refuse = (refused: string): Asked => ({ lane: 'editor', refused });
const editor = (because: string): Asked => ({ lane: 'editor', because });
const machine: Asked = { lane: 'machine' };

function personLane({ path, change }: ChangedFile, says: Contribution, { pull, main }: Snapshot): Asked {
  const handle = addressOf(inContent(path))?.id;
  const known = main.people.find((person) => person.handle === handle)?.versions.at(-1)?.data.github?.id;
  const own = (change === 'added' ? says.githubId : known) === pull.author.id;
  if (!own) return editor(`${path} is the file of somebody else`);
  const other = personOf(pull.author.id, main);
  if (other && other.handle !== handle)
    return editor(`${path} is a second file of somebody who has one: ${other.handle}`);
  return says.guarded.length > 0
    ? editor(`${path} changes ${says.guarded.join(', ')}, which an editor has to agree to`)
    : machine;
}

/** Asks and tries need nobody where they are new, or changed by those who stand behind them on main. */
function ownLane({ path, change }: ChangedFile, says: Contribution, { pull, main }: Snapshot): Asked {
  if (says.guarded.length > 0)
    return editor(`${path} changes ${says.guarded.join(', ')} of what was declared`);
  if (change === 'added') return machine;
  const authors = main.published.get(inContent(path))?.authors ?? [];
  return handlesOf(pull.author.id, main).some((handle) => authors.includes(handle))
    ? machine
    : editor(`${path} was written by somebody else`);
}

function kindLane(kind: Kind, file: ChangedFile, says: Contribution | undefined, snapshot: Snapshot): Asked {
  const { path, change } = file;
  if (alwaysEditor.includes(kind)) return editor(`${path} is decided by an editor`);
  if (!says) return editor(`${path} could not be read`);
  if (kind === 'person') return personLane(file, says, snapshot);
  if (kind === 'school' && change === 'added' && says.urn !== undefined) return machine;
  if (kind === 'school')
    return editor(
      change === 'added'
        ? `${path} is a new school without a register number (urn)`
        : `${path} changes a school that is already listed`,
    );
  if (kind === 'try' || kind === 'ask') return ownLane(file, says, snapshot);
  if (kind === 'challenge')
    return change === 'added' ? { lane: 'screened' } : editor(`${path} changes a challenge already posted`);
  return kind === 'report' ? { lane: 'report' } : { lane: 'write-up' };
}

/** What one changed file below the content folder needs. */
export function laneOf(file: ChangedFile, snapshot: Snapshot): Asked {
  const path = inContent(file.path);
  if (/^practices\/[^/]+\/reviews\//i.test(path))
    return refuse('Unexpected change under reviews/, expected none: only the bot writes there. Take it out.');
  if (file.object === 'symlink' || file.object === 'submodule' || file.object === 'executable')
    return refuse(`Unexpected ${file.object}, expected an ordinary file. Add the file itself.`);
  if (file.change === 'removed') return editor(`${file.path} would be removed`);
  if (file.change === 'renamed') return editor(`${file.was ?? 'a file'} would become ${file.path}`);
  if (file.sha256 === undefined)
    return refuse(
      'Unexpected file that cannot be read, expected a smaller one. Make it smaller, or take it out.',
    );
  if (imagePath.test(path)) return { lane: 'write-up' };
  const kind = addressOf(path)?.kind;
  if (!kind)
    return refuse(
      'Unexpected path, expected one that the content model names. Move the file or take it out.',
    );
  const says = snapshot.checked.contents.find((each) => each.path === path);
  return kindLane(kind, file, says, snapshot);
}
