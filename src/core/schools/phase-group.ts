/** Middle schools are compared with those they are deemed to be, as the Department for Education does. */
const deemed: Readonly<Record<string, string>> = {
  'middle-deemed-primary': 'primary',
  'middle-deemed-secondary': 'secondary',
};

/** A phase as the content model names it, from how registers write it: `All-through`, `16 plus`, `Middle deemed primary`. */
export const phaseId = (phase: string): string =>
  phase
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

/** The phase within which a school is compared: `primary` for `Middle deemed primary`; others as they are. */
export const phaseGroup = (phase: string): string => deemed[phaseId(phase)] ?? phaseId(phase);
