import { dateLetter } from './dates.ts';
import type { EvidenceView } from './evidence.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { standingOf } from './standing.ts';
import { triedIn } from './tried.ts';
import { label } from './words.ts';

/** Solid: a fact, or confirmed by reviewers. Drawn: worked out by rule. Unstruck: still to come. */
export type Look = 'struck' | 'drawn' | 'unstruck';

/** One mark: which, how it stands, and its meaning as a name and a line. */
export type MarkView = { id: string; look: Look; term: string; name: string; says: string };

/** The row of six, with the level that waits to be confirmed, if one does, and the one sentence that says the same. */
export type Hallmark = { marks: MarkView[]; text: string };

const meaning: Record<EvidenceView['verdict'], string> = {
  helps: 'Better than without it, and repeated',
  'may-help': 'Better so far; not yet settled',
  'no-clear-difference': 'Too close to nothing to matter',
  'may-harm': 'Worse so far; not yet settled',
  harms: 'Worse than without it, and repeated',
  unclear: 'Could still go either way',
};

/** The hallmark of a practice, from its files and its evidence (null: not yet worked out). */
export function hallmarkOf(practice: Practice, evidence: EvidenceView | null, view: SiteView): Hallmark {
  const marks = [
    maker(practice, view),
    level(practice, evidence),
    ...nextLevel(practice, evidence),
    security(evidence),
    tried(practice),
    verdict(evidence),
    date(practice),
  ];
  return { marks, text: `Hallmark: ${marks.map(({ name }) => name).join('; ')}` };
}

function maker({ data }: Practice, { school }: SiteView): MarkView {
  const term = 'Maker';
  if (data.source === 'published')
    return {
      id: 'maker-published',
      look: 'struck',
      term,
      name: 'Published',
      says: 'Drawn from studies, not from a school here',
    };
  const home = data.school ? school(data.school)?.data : undefined;
  const kind = home ? (home.setting === 'special' ? 'special' : home.phase) : 'none';
  if (kind === 'none')
    return {
      id: 'maker-none',
      look: 'struck',
      term,
      name: 'Classroom',
      says: 'Written by the people who did it',
    };
  const name = kind === 'special' ? 'Special school' : `${label(kind)} school`;
  return { id: `maker-${kind}`, look: 'struck', term, name, says: 'Written by the people who did it' };
}

function level(practice: Practice, evidence: EvidenceView | null): MarkView {
  const term = 'Level';
  if (!evidence)
    return {
      id: 'level-none',
      look: 'unstruck',
      term,
      name: 'Level: not yet worked out',
      says: 'How sure we are, 1 to 5',
    };
  const agreed = standingOf(practice).agreed?.level;
  const confirmed = agreed === evidence.level;
  const name = `Level ${evidence.level}, ${evidence.levelName}`;
  const says =
    agreed !== undefined && !confirmed
      ? `Reviewers agreed level ${agreed}; the facts now support less`
      : confirmed
        ? 'Confirmed by reviewers'
        : 'Worked out by rule; no reviewer has confirmed it';
  return { id: `level-${evidence.level}`, look: confirmed ? 'struck' : 'drawn', term, name, says };
}

/** The level after the one reviewers agreed, where the facts now support more: in outline until a review confirms it. */
function nextLevel(practice: Practice, evidence: EvidenceView | null): MarkView[] {
  if (!evidence || evidence.supported <= evidence.level || !standingOf(practice).agreed) return [];
  const next = evidence.level + 1;
  return [
    {
      ...{ id: `level-${next}`, look: 'drawn', term: 'Next level' },
      name: `Level ${next} not yet confirmed`,
      says: `The facts now support level ${evidence.supported}`,
    },
  ];
}

function security(evidence: EvidenceView | null): MarkView {
  const term = 'Security';
  if (!evidence)
    return {
      id: 'secure-none',
      look: 'unstruck',
      term,
      name: 'Security: not yet worked out',
      says: 'How well it was tested, 0 to 5',
    };
  const says = 'How well it was tested';
  return {
    id: `secure-${evidence.security}`,
    look: 'struck',
    term,
    name: `Security ${evidence.security} of 5`,
    says,
  };
}

function tried(practice: Practice): MarkView {
  const { total, text } = triedIn(practice);
  const says = practice.data.source === 'published' ? 'Each study counts once' : 'Each school counts once';
  return { id: `tried-${total}`, look: 'struck', term: 'Tried', name: `Tried in ${text}`, says };
}

function verdict(evidence: EvidenceView | null): MarkView {
  const term = 'Verdict';
  if (!evidence)
    return {
      id: 'verdict-none',
      look: 'unstruck',
      term,
      name: 'Verdict: not yet worked out',
      says: 'What it comes to',
    };
  const { verdict: found } = evidence;
  const name = found === 'unclear' ? 'Unclear' : label(found);
  return { id: `verdict-${found}`, look: 'struck', term, name, says: meaning[found] };
}

function date(practice: Practice): MarkView {
  const { on } = standingOf(practice);
  const letter = on ? dateLetter(on) : undefined;
  const term = 'Date letter';
  if (on && !letter)
    return {
      ...{ id: 'date-none', look: 'unstruck', term },
      ...{ name: `Reviewed ${on.slice(0, 4)}`, says: 'Letters run from 2026' },
    };
  if (!on || !letter)
    return {
      id: 'date-none',
      look: 'unstruck',
      term,
      name: 'Not reviewed',
      says: 'No date letter until two people have',
    };
  return {
    id: `date-${letter}`,
    look: 'struck',
    term,
    name: `Reviewed ${on.slice(0, 4)}`,
    says: `Date letter ${letter}`,
  };
}
