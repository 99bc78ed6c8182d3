/** A new pair, and where the secret half was put: undefined where it is shown instead. */
type Made = { publicKey: string; secretKey: string; keyId: string; file: string | undefined };

/** What to do with a new key pair, for whoever just made it. Holds the secret unless it went to a file. */
export function ceremonyWords({ publicKey, secretKey, keyId, file }: Made): string {
  const secret = file
    ? [
        `   It is in ${file}, which only you can read. Nothing else has it.`,
        '',
        `     gh secret set REVIEW_SEAL_KEY < ${file}`,
      ]
    : [
        '   It is shown once, here, and is kept nowhere. Clear this window when you are done.',
        '',
        `     ${secretKey}`,
      ];
  return [
    `A new key pair for sealed ratings. Key id: ${keyId}`,
    '',
    '1. The public half may be seen by all. Put it into content/instance.yaml:',
    '',
    `     sealKey: "${publicKey}"     # key id ${keyId}`,
    '',
    '2. The secret half opens every sealed rating. Make it the repository secret REVIEW_SEAL_KEY',
    '   (Settings, Secrets and variables, Actions), and keep one copy where the editors keep passwords.',
    ...secret,
    '',
    '   Had you a key before? Put the new one first, then a space, then the old one, so that ratings sealed to the',
    '   old one can still be opened. Take the old one out when no open pull request waits for it.',
    '',
    `3. Merge the change to instance.yaml, check that both halves belong together${file ? `, then delete ${file}` : ''}:`,
    '',
    `     REVIEW_SEAL_KEY=${file ? `"$(cat ${file})"` : '…'} npm run -s review-keys -- --check`,
    '',
    'If the secret is lost, nobody can open what was sealed to it: make a new pair, and the bot asks for those',
    'ratings again. If it may have been seen by others, do the same and leave the old one out.',
    '',
  ].join('\n');
}

/** Whether the two halves fit, in words; `secrets` are the public halves that belong to REVIEW_SEAL_KEY, in its order. */
export function pairWords(
  sealKey: string | null,
  secrets: readonly { publicKey: string; keyId: string }[],
): { fits: boolean; says: string } {
  const at = secrets.findIndex(({ publicKey }) => publicKey === sealKey);
  const retired = (count: number) =>
    count === 0 ? '' : ` ${count} older key${count === 1 ? ' is' : 's are'} kept for ratings still open.`;
  if (sealKey === null)
    return {
      fits: true,
      says: `sealKey in content/instance.yaml is null: reviews are posted in plain.${retired(secrets.length)} To seal ratings: npm run review-keys`,
    };
  if (secrets.length === 0)
    return {
      fits: false,
      says: 'Unexpected empty REVIEW_SEAL_KEY, expected the secret half of sealKey. Set it, or set sealKey to null in content/instance.yaml.',
    };
  if (at === -1)
    return {
      fits: false,
      says: `Unexpected REVIEW_SEAL_KEY (key id ${secrets.map(({ keyId }) => keyId).join(', ')}), expected the secret half of sealKey in content/instance.yaml. Put the right one in, or make a new pair: npm run review-keys`,
    };
  return {
    fits: true,
    says: `The halves belong together, key id ${secrets[at]?.keyId}.${retired(secrets.length - 1)}`,
  };
}
