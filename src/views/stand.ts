import { rate } from '#core/evidence/rate.ts';
import type { Level, Security, Verdict } from '#core/evidence/scale.ts';
import { evidenceOf, rateInputOf } from './evidence.ts';
import { recordedDays } from './recorded.ts';
import type { Practice, SiteData } from './site-data.ts';

/** How sure a write-up could be on a day. */
export type Stand = { supported: Level; security: Security; verdict: Verdict };

/** What is shown of a write-up today. */
export function standNow(practice: Practice, site: SiteData): Stand | null {
  const evidence = evidenceOf(practice, site);
  if (!evidence) return null;
  const { supported, security, verdict } = evidence;
  return { supported, security, verdict: verdict.replaceAll('-', ' ') as Verdict };
}

/**
 * What today's rules make of the write-up with the reports and tries that had been recorded by the end of a day (ISO).
 *
 * The text of the write-up itself is today's: what stood in it before is not among the files that a page is made from.
 */
export function standOn(practice: Practice, day: string, site: SiteData): Stand | null {
  const stood = ({ path }: { path: string }) => (recordedDays(practice, path)[0] ?? '9') <= day;
  const reports = practice.reports.filter(stood);
  const tries = practice.tries.filter(stood);
  const same = reports.length === practice.reports.length && tries.length === practice.tries.length;
  if (same && tries.length === 0) return standNow(practice, site);
  const { policy } = site;
  const { level, security, verdict } = rate(
    rateInputOf({ ...practice, reports, tries }, { policy, now: day }),
    policy,
  );
  return { supported: level, security, verdict };
}
