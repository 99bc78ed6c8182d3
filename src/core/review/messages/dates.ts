import type { Instant } from '../snapshot.ts';

const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });

/** A day as people write it: 2 December 2026. */
export const day = (instant: Instant): string => format.format(new Date(instant));
