/** A result, or in one sentence why there is none. */
export type Attempt<T> = { ok: true; value: T } | { ok: false; why: string };

/** Reports a refusal. */
export const refuse = (why: string): { ok: false; why: string } => ({ ok: false, why });

/**
 * Runs a statistic that refuses impossible input with a RangeError, and turns the refusal into a reason.
 * Any other error is a fault of ours and is thrown on.
 */
export function attempt<T>(statistic: () => T): Attempt<T> {
  try {
    return { ok: true, value: statistic() };
  } catch (error) {
    if (error instanceof RangeError) return refuse(plain(error.message));
    throw error;
  }
}

const plain = (message: string): string => `the figures cannot be used: ${message.replace(/^U/, 'u')}`;
