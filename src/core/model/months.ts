/** An ISO month some months after an instant. */
export function monthsLater(iso: string, months: number): string {
  const all = Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1 + months;
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`;
}
