import type { Challenge } from '#core/model/challenge.ts';
import type { Ask, Network, Priority, Project } from '#core/model/community.ts';
import type { Instance } from '#core/model/instance.ts';
import type { Person, School } from '#core/model/people.ts';
import type { Policy } from '#core/model/policy.ts';
import type { Publication } from '#core/model/publication.ts';
import type { Report } from '#core/model/report.ts';
import type { ReviewRecord, StarterRecord } from '#core/model/review-record.ts';
import type { Try } from '#core/model/try.ts';
import type { Writeup } from '#core/model/writeup.ts';

/**
 * One file of content as the pages get it: its data, its text as safe HTML (empty where there is none), its bytes' SHA-256,
 * and the record by which it is published, where there is one.
 */
export type Filed<T> = {
  id: string;
  path: string;
  data: T;
  html: string;
  sha256?: string;
  publication?: Publication | undefined;
};

/** A section of a write-up's text: its heading, the id to link to, and how many words stand under it. */
export type Section = { heading: string; id: string; words: number };

/** Everything one write-up's page needs. */
export type Practice = Filed<Writeup> & {
  sections: Section[];
  /** The text without markup, for search and feeds. */
  plain: string;
  reports: Filed<Report>[];
  tries: Filed<Try>[];
  challenges: Filed<Challenge>[];
  reviews: Filed<ReviewRecord>[];
  /** The record of the starter library; null for a write-up that came by pull request. */
  starter: StarterRecord | null;
  /** Day it was added or last recorded, ISO date; null where no record says so. */
  added: string | null;
};

/** A write-up that was taken back. */
export type Withdrawn = { id: string; title: string; on: string; reason: string };

/** All that the pages know: read once. `now` is the clock of the build, ISO. */
export type SiteData = {
  now: string;
  instance: Instance;
  policy: Policy;
  /** The text of policy.yaml: the remarks beside its numbers are their sources. */
  policyText: string;
  practices: Practice[];
  withdrawn: Withdrawn[];
  priorities: Filed<Priority>[];
  people: Filed<Person>[];
  schools: Filed<School>[];
  networks: (Filed<Network> & { projects: Filed<Project>[] })[];
  asks: Filed<Ask>[];
};
