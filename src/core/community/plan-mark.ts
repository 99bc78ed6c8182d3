import type { Cycle } from '../model/community.ts';
import { sha256 } from '../review/digest/sha256.ts';

/** Where the plan of a cycle stands: in time, late, changed since it was registered, or never registered. */
export const registrations = ['in-time', 'late', 'changed', 'none'] as const;
export type Registration = (typeof registrations)[number];

/**
 * The mark of a plan: twelve hexadecimal digits of the SHA-256 of question, change, measure, expectation, who and when. White space
 * and capitals change nothing; any other change does.
 */
export function planMark({ plan, who, from, to }: Pick<Cycle, 'plan' | 'who' | 'from' | 'to'>): string {
  const parts = [plan.question, plan.change, plan.measure, plan.expect, who ?? '', from, to];
  return sha256(JSON.stringify(parts.map(plain))).slice(0, 12);
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Where the plan of a cycle stands; registered by its first day is before the data. A changed plan is one that nobody registered. */
export function registrationOf(cycle: Cycle): Registration {
  const { registered, from } = cycle;
  if (!registered) return 'none';
  if (registered.mark !== undefined && registered.mark !== planMark(cycle)) return 'changed';
  return registered.on <= from ? 'in-time' : 'late';
}
