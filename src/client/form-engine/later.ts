/** Something that is done a while after it was last wished for, once. */
export type Later = {
  soon: (milliseconds: number) => void;
  /** Does it now. */
  now: () => void;
  /** Does it now if it is still to be done. */
  flush: () => void;
  never: () => void;
};

/** Puts off what would be too much to do with every letter. */
export function later(run: () => void): Later {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const never = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const now = () => {
    never();
    run();
  };
  return {
    never,
    now,
    soon(milliseconds) {
      never();
      timer = setTimeout(now, milliseconds);
    },
    flush: () => timer !== undefined && now(),
  };
}
