import { fileLine } from '../digest.ts';
import type { Facts } from '../facts.ts';
import { author, editor, notOurs, type Ruling, rule } from './ruling.ts';

/** Characters of a list of files that one comment can hold several times: a receipt for each review repeats it. */
const listedMax = 8000;

/** Why there is too much of it to be checked, or to be reviewed, in one pull request. */
function tooMuch({ basis: { files }, requirement, policy }: Facts): string | undefined {
  const most = policy.safety.filesPerPullMax;
  if (files.length > most)
    return `It changes ${files.length} files, and at most ${most} can be checked together. Split it.`;
  const listed = requirement.judged.reduce((sum, file) => sum + fileLine(file).length + 1, 0);
  return requirement.mergeable && listed > listedMax
    ? `It has ${requirement.judged.length} files for people to review, more than can be reviewed together. Split it.`
    : undefined;
}

/** What stops a pull request before anybody reads it. */
export function stopped(facts: Facts): Ruling | undefined {
  const { basis, requirement, said, errors } = facts;
  const { pull, files, complete } = basis;
  if (requirement.outside.length > 0) return notOurs(requirement.outside);
  if (pull.draft) return rule({ is: 'draft' }, author, { rule: 'draft', facts: 'It is marked as a draft.' });
  if (said.hold)
    return rule({ is: 'held', by: said.hold.by, reason: said.hold.reason, since: said.hold.at }, editor, {
      rule: 'hold',
      facts: `@${said.hold.by.login} put it on hold: ${said.hold.reason}`,
    });
  const much = tooMuch(facts);
  if (much !== undefined)
    return rule({ is: 'checks-failing', errors: 1 }, author, { rule: 'files-per-pull', facts: much });
  if (!complete)
    return rule(
      { is: 'waiting-on-editor', why: 'incomplete' },
      { who: 'bot' },
      {
        rule: 'complete',
        facts:
          'GitHub did not give the whole of it, so nothing is decided. It is read again at the next run.',
      },
    );
  if (files.length === 0)
    return rule({ is: 'checks-failing', errors: 1 }, author, { rule: 'empty', facts: 'It changes no file.' });
  if (errors > 0)
    return rule({ is: 'checks-failing', errors }, author, {
      rule: 'checks',
      facts: `The checks found ${errors} ${errors === 1 ? 'error' : 'errors'}.`,
    });
  if (!pull.headExists)
    return rule({ is: 'waiting-on-editor', why: 'fork-gone' }, editor, {
      rule: 'fork-gone',
      facts: 'The fork it came from is gone, so its author cannot change it any more.',
    });
  return undefined;
}

/** Kinds that only editors decide about: they merge them by hand. */
export function editorsLane({ requirement, basis }: Facts): Ruling | undefined {
  if (requirement.mergeable) return undefined;
  return rule(
    { is: 'waiting-on-editor', why: 'editors-decide', detail: requirement.because.join('; ') },
    editor,
    {
      rule: 'editors-decide',
      facts: requirement.because.join('. ') || `An editor decides about #${basis.pull.number}.`,
    },
  );
}

/** What cannot be merged, or would become something that nobody read, until the author takes in main. */
export function conflict({ basis, requirement }: Facts): Ruling | undefined {
  if (basis.pull.mergeable !== false && requirement.moved.length === 0) return undefined;
  return rule({ is: 'author-to-answer', open: [{ kind: 'conflict' }] }, author, {
    rule: 'conflict',
    facts:
      basis.pull.mergeable === false
        ? 'It conflicts with what has been published since. Take in main and settle the conflict.'
        : `Main holds another version of ${requirement.moved.join(', ')} by now: merging would publish a mixture that nobody read. Take in main.`,
  });
}

/** The machine's lane: tries, asks, one's own file, new schools. */
export function machineLane(facts: Facts): Ruling | undefined {
  if (facts.requirement.lane !== 'machine') return undefined;
  return (
    conflict(facts) ??
    mergeRefused(facts) ??
    rule(
      { is: 'agreed', level: facts.supported, by: [], decidedBy: 'machine' },
      { who: 'bot' },
      {
        rule: 'machine',
        facts: 'Nobody has to review this kind of file; the checks passed.',
      },
    )
  );
}

/** Agreed, and GitHub does not let the bot merge it: a setting that an editor has to look at. */
export function mergeRefused({ options }: Facts): Ruling | undefined {
  const said = options.mergeRefused;
  if (said === undefined) return undefined;
  return rule({ is: 'waiting-on-editor', why: 'merge-refused', detail: said }, editor, {
    rule: 'merge-refused',
    facts: `GitHub refused to merge it: ${said}`,
  });
}
