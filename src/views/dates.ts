const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const parts = (iso: string) => {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  return { year, month: months[Number(month) - 1] ?? month, day: String(Number(day)) };
};

/** An ISO date or instant (its day in UTC) as `18 November 2026`. Never asks the machine for its time zone. */
export function longDate(iso: string): string {
  const { year, month, day } = parts(iso);
  return `${day} ${month} ${year}`;
}

/** The same, short: `18 Nov 2026`. */
export function shortDate(iso: string): string {
  const { year, month, day } = parts(iso);
  return `${day} ${month.slice(0, 3)} ${year}`;
}

/** The month of a date, or an ISO month: `November 2026`. */
export function monthOf(iso: string): string {
  const { year, month } = parts(iso);
  return `${month} ${year}`;
}

/** A school year, `2025-26`, with the dash that print uses. */
export const schoolYear = (year: string): string => year.replace('-', '–');

/** The date letter of a year: A is 2026. Undefined outside A to Z. */
export function dateLetter(iso: string): string | undefined {
  const place = Number(iso.slice(0, 4)) - 2026;
  return place >= 0 && place < 26 ? String.fromCharCode(65 + place) : undefined;
}
