/** The folder of the site in which Pagefind's index of one part stands, 1 and up: the first where that of a whole site does. */
export const bundleName = (part: number): string => (part === 1 ? 'pagefind' : `pagefind/part-${part}`);
