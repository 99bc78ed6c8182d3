import type { About, AboutPractice } from '#core/contribute/contribution.ts';
import { findingId } from '#core/model/finding.ts';
import type { Try } from '#core/model/try.ts';
import type { Writeup } from '#core/model/writeup.ts';
import { monthOf } from './dates.ts';
import type { Practice, SiteData } from './site-data.ts';
import { tryStatesOf } from './try-state.ts';

/** What a form about one write-up must know of it: fetched when the form is opened for it. */
export type SharePractice = {
  id: string;
  title: string;
  outcome: NonNullable<About['outcome']>;
  about: AboutPractice;
  /** Tries that were declared and of which nothing was told yet. */
  tries: { value: string; label: string; data: Try }[];
  /** What a write-up that is adapted from it begins with. */
  adapted: Partial<Writeup>;
};

/** What forms must know of a write-up. */
export function sharePractice(
  practice: Practice,
  site: Pick<SiteData, 'now' | 'policy' | 'schools'>,
): SharePractice {
  const { id, data, sections, tries } = practice;
  const states = tryStatesOf(practice, site);
  const nameOf = (school: string | undefined) => site.schools.find((one) => one.id === school)?.data.name;
  const {
    title,
    claim,
    core,
    adaptable = [],
    ages,
    subjects,
    pupils,
    grouping,
    priorities,
    findings = [],
  } = data;
  return {
    ...{ id, title, outcome: claim.outcome },
    about: {
      ...{ core, adaptable },
      parts: [
        ...sections.map(({ heading }) => ({ value: heading, label: heading })),
        ...findings.map((finding) => ({ value: findingId(finding), label: finding.measure.name })),
      ],
    },
    tries: tries
      .filter((attempt) => /^(?:going|due|silent)$/.test(states.get(attempt.id) ?? ''))
      .map(({ id: attempt, data: declared }) => ({
        value: attempt,
        label: `${nameOf(declared.school) ?? declared.team ?? attempt}, from ${monthOf(declared.starts)}`,
        data: declared,
      })),
    adapted: {
      ...{ adaptedFrom: id, ages, core, adaptable },
      ...(subjects && { subjects }),
      ...(pupils && { pupils }),
      ...(grouping && { grouping }),
      ...(priorities && { priorities }),
    },
  };
}
