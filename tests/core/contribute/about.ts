import type { About, Referred } from '#core/contribute/contribution.ts';
import type { Option } from '#core/contribute/question.ts';
import { policy } from '../evidence/policy.ts';

const options = (...ids: string[]): Option[] => ids.map((value) => ({ value, label: value }));

const known: Record<Referred, readonly Option[]> = {
  person: options('sam-example', 'jo-sample'),
  school: options('example-bridge'),
  priority: options('reading-for-meaning'),
  practice: options('paired-reading'),
  try: options(),
};

/** A small made-up surrounding; `taken` are the paths that there are. */
export const aboutWith = (parts: Partial<About> = {}, taken: readonly string[] = []): About => ({
  ...{ policy, today: '2026-11-22', known, taken: (path) => taken.includes(path) },
  ...parts,
});
