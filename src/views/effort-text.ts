import { many, plain, pounds } from './numbers.ts';
import type { Practice } from './site-data.ts';
import { listed } from './words.ts';

/** Money as far as it is known. */
export function costText(cost: Practice['data']['cost']): string {
  if (!cost) return 'Not known';
  const { perPupilYear, oneOff, note } = cost;
  const parts = [
    perPupilYear === undefined ? '' : `${pounds(perPupilYear)} a pupil and year`,
    oneOff === undefined ? '' : `${pounds(oneOff)} once`,
  ].filter(Boolean);
  return [listed(parts), note].filter(Boolean).join('. ') || 'Not known';
}

/** Staff hours as far as they are known. */
export function workloadText(workload: Practice['data']['workload']): string {
  if (!workload) return 'Not known';
  const { perWeek, oneOff, who, note } = workload;
  const parts = [
    perWeek === undefined ? '' : `${hours(perWeek)} a week`,
    oneOff === undefined ? '' : `${hours(oneOff)} once`,
  ].filter(Boolean);
  const time = listed(parts);
  return [time && who ? `${time} (${who})` : time || who, note].filter(Boolean).join('. ') || 'Not known';
}

const hours = (value: number): string =>
  Number.isInteger(value) ? many(value, 'hour') : `${plain(value, 1)} hours`;
