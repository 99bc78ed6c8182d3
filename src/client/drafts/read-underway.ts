import type { Contribution } from '#core/contribute/contribution.ts';
import type { Underway } from '#core/share/underway.ts';

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isContribution = (value: unknown): value is Contribution =>
  isFields(value) &&
  typeof value['kind'] === 'string' &&
  isFields(value['answers']) &&
  isFields(value['given']) &&
  (value['owner'] === undefined || typeof value['owner'] === 'string');

/** What a draft holds, when it is of the shape that the form takes; what the answers are worth is for the check to say. */
export function readUnderway(value: unknown): Underway | undefined {
  if (!isFields(value) || !isContribution(value['main'])) return undefined;
  for (const who of ['person', 'school'])
    if (value[who] !== undefined && !isContribution(value[who])) return undefined;
  const { typed } = value;
  if (
    typed !== undefined &&
    !(isFields(typed) && Object.values(typed).every((one) => typeof one === 'string'))
  )
    return undefined;
  return value as Underway;
}
