import { stringify } from 'yaml';
import { checkBlobs } from '#core/check/check-blobs.ts';
import type { Policy } from '#core/model/policy.ts';

/** What taking a write-up back does to the files of the content folder. */
export type WithdrawalStep = { do: 'write'; path: string; text: string } | { do: 'remove'; path: string };

export type Withdrawal = {
  id: string;
  title: string;
  /** ISO day. */
  on: string;
  /** Why, for those who relied on it. */
  reason: string;
  demo: boolean;
};

/** Records stay: they hold who agreed to what and when, and none of the text. */
const isRecord = (path: string, id: string) => path.startsWith(`practices/${id}/reviews/`);

/** What is left in `index.mdx` of a write-up that was taken back. */
export const tombstoneText = ({ title, on, reason, demo }: Withdrawal): string =>
  `---\n${stringify({ ...(demo && { demo }), title }, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0, defaultKeyType: 'PLAIN' })}withdrawn: { on: ${JSON.stringify(on)}, reason: ${JSON.stringify(reason)} }\n---\n`;

/**
 * The steps of taking a write-up back: its page becomes title, day and reason; its pictures, reports, tries and challenges go.
 * `paths` are all files of the content folder.
 */
export function withdrawalSteps(withdrawal: Withdrawal, paths: readonly string[]): WithdrawalStep[] {
  const folder = `practices/${withdrawal.id}/`;
  const page = `${folder}index.mdx`;
  const gone = paths.filter(
    (path) => path.startsWith(folder) && path !== page && !isRecord(path, withdrawal.id),
  );
  return [
    { do: 'write', path: page, text: tombstoneText(withdrawal) },
    ...gone.map((path) => ({ do: 'remove', path }) as const),
  ];
}

/** Why title or reason may not stay for all to read, a message each: they are published like any other text. */
export function withdrawalProblems(withdrawal: Withdrawal, policy: Policy): string[] {
  const file = {
    path: `practices/${withdrawal.id}/index.mdx`,
    bytes: new TextEncoder().encode(tombstoneText(withdrawal)),
  };
  const found = checkBlobs([file], { policy, today: withdrawal.on, comparables: () => [] });
  return [...new Set(found.filter(({ severity }) => severity !== 'note').map(({ message }) => message))];
}
