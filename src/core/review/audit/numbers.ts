/** A number with so many decimals and a true minus; a dash where there is none. */
export const shown = (value: number | null, decimals = 2): string =>
  value === null
    ? '–'
    : value
        .toFixed(decimals)
        .replace(/^-(?=0\.?0*$)/, '')
        .replace('-', '−');

/** A share as a whole percentage. */
export const percent = (share: number | null): string =>
  share === null ? '–' : `${Math.round(share * 100)}%`;

/** A count with its noun. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
