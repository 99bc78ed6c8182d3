/** What somebody said of a known write-up. */
export type Practised = { id: string; level: number };

const apart = (mine: number, theirs: number): string => {
  const gap = Math.abs(mine - theirs);
  if (gap === 0) return 'the same';
  return `${gap} ${mine > theirs ? 'higher' : 'lower'}`;
};

/** How a level compares with what was worked out and, where there are any, with those of reviewers; sentences. */
export function compared(mine: number, supported: number, others: readonly number[]): string[] {
  const worked =
    mine > supported
      ? `You said ${mine}, ${apart(mine, supported)} than the facts support: that is the one mistake that misleads a reader.`
      : mine < supported
        ? `You said ${mine}, ${apart(mine, supported)} than the facts would allow. A reviewer may, with a reason.`
        : `You said ${mine}: so do the facts.`;
  if (others.length === 0) return [worked];
  const agreeing = others.filter((level) => level === mine).length;
  return [worked, `${agreeing} of ${others.length} reviewers gave it the same level as you.`];
}

/** What the levels of all that were practised on come to, in a sentence; nothing while some are still to be done. */
export function together(
  said: readonly Practised[],
  known: readonly { id: string; level: number }[],
): string | undefined {
  const gaps = known.flatMap(({ id, level }) => {
    const mine = said.find((one) => one.id === id)?.level;
    return mine === undefined ? [] : [mine - level];
  });
  if (known.length === 0 || gaps.length < known.length) return undefined;
  const [same, above] = [gaps.filter((gap) => gap === 0).length, gaps.filter((gap) => gap > 0).length];
  const rest =
    above > 0
      ? ` ${above} of yours lay above what the facts support.`
      : ' None of yours lay above what the facts support.';
  return `${same} of ${known.length} the same.${rest}`;
}
