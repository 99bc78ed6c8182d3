import { existsSync } from 'node:fs';

/** The published comparison of schools; tests that read it are skipped where it is not. */
export const published = '../shared/data/schools';
export const isPublished = existsSync(published);
