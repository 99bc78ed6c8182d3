/**
 * A folder that is there while a test file builds a site of its own: two builds at once in one checkout take each other's
 * half-made files away, so they wait for each other.
 */
export const turn = '.cache/other-site-being-built';
