import { longDate } from './dates.ts';
import { addedText } from './entry.ts';
import { repositoryLinks } from './repository-links.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { label } from './words.ts';

/** A decision about the level of a write-up: when, which level was agreed, and what was claimed and supported then. */
export type LevelDecision = {
  on: string;
  agreed: number;
  claimed: number | null;
  supported: number | null;
  pull: { text: string; href: string };
};

const recordsOf = ({ reviews }: Practice) =>
  reviews
    .map(({ data }) => data)
    .sort((a, b) => Date.parse(a.mergedAt) - Date.parse(b.mergedAt) || a.pull - b.pull);

/** Every level that was agreed, oldest first: nothing is forgotten when it changes. */
export const levelDecisions = (practice: Practice, { site }: SiteView): LevelDecision[] =>
  recordsOf(practice).flatMap(({ mergedAt, pull, outcome: { level, claimed, supported } }) =>
    level === undefined
      ? []
      : [
          {
            on: longDate(mergedAt),
            agreed: level,
            claimed: claimed ?? null,
            supported: supported ?? null,
            pull: { text: `#${pull}`, href: repositoryLinks(site.instance).pull(pull) },
          },
        ],
  );

/** What the records tell: when it came, when people looked, what they changed. */
export function historyOf(practice: Practice): string[] {
  const { starter } = practice;
  const began = starter ? [`Added ${longDate(starter.addedOn)} with the starter library.`] : [];
  const later = recordsOf(practice).flatMap(({ mergedAt, pull, outcome, changed }) => [
    `${label(outcome.is)} ${longDate(mergedAt)} by pull request ${pull}.`,
    ...changed.map(({ where, what, because }) => `Changed in review, ${where}: ${what}. Because: ${because}`),
  ]);
  const lines = [...began, ...later];
  if (lines.length > 0) return lines;
  const added = addedText(practice);
  return [added ? `${added}.` : 'No record says when it was added.'];
}
