type Fetch = () => Promise<void>;

/** The parts that were asked for and are not there. */
const wanted = new Set<Fetch>();

/** A part of the check could not be had. */
export class PartMissing extends Error {}

/**
 * A part of the check that is loaded when a text first needs it. Called before it is there it throws, and is noted as wanted:
 * only within `withParts`, which runs again once it has come, and so whatever becomes of what was thrown.
 */
export function part<Whole>(load: () => Promise<Whole>): () => Whole {
  let whole: Whole | undefined;
  const fetch = async () => {
    whole ??= await load();
  };
  return () => {
    if (whole !== undefined) return whole;
    wanted.add(fetch);
    throw new PartMissing('This part of the check is not loaded yet.');
  };
}

/** Told when a run waits for parts, and when it goes on. */
export type Waiting = { loading: () => void; loaded: () => void };

/**
 * What comes of a run with every part there that it needs: each that it asks for is loaded, and it runs again. Throws
 * `PartMissing` where one cannot be had.
 */
export async function withParts<Answer>(run: () => Answer, waiting?: Waiting): Promise<Answer> {
  for (;;) {
    const ended = runNoting(run);
    // A run that swallowed what was thrown has not told the truth either.
    const fetches = [...wanted];
    if (fetches.length === 0) return ended();
    waiting?.loading();
    await Promise.all(fetches.map((fetch) => fetch())).catch((cause: unknown) => {
      throw new PartMissing('A part of the check could not be loaded.', { cause });
    });
    waiting?.loaded();
  }
}

/** What a run gives or throws, to be had later; what it asks for is in `wanted`. */
function runNoting<Answer>(run: () => Answer): () => Answer {
  wanted.clear();
  try {
    const answer = run();
    return () => answer;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
