import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import type { Policy } from '#core/model/policy.ts';
import { plain } from './numbers.ts';

/** One arguable number: its name as a path, its value, and what the file says about where it comes from. */
export type PolicyNumber = { name: string; value: string; source: string };

/** A part of the policy under its own heading. */
export type PolicyPart = { name: string; numbers: PolicyNumber[] };

/** Reads policy.yaml with the remarks beside its numbers: the remarks are their sources. */
export function policyParts(text: string): PolicyPart[] {
  const document = parseDocument(text);
  if (!isMap(document.contents)) return [];
  return document.contents.items.flatMap((pair) => {
    const name = String(isScalar(pair.key) ? pair.key.value : pair.key);
    if (name === 'schema') return [];
    const above = remark(isScalar(pair.key) ? pair.key.commentBefore : undefined);
    const numbers =
      isMap(pair.value) && !pair.value.flow
        ? inside(pair.value, remark(pair.value.commentBefore) || above)
        : [single(name, pair.value)];
    return [{ name, numbers }];
  });
}

function inside(map: YAMLMap, around: string, prefix = ''): PolicyNumber[] {
  return map.items.flatMap((pair) => {
    const key = prefix + String(isScalar(pair.key) ? pair.key.value : pair.key);
    if (isMap(pair.value) && !pair.value.flow)
      return inside(pair.value, remark(pair.value.commentBefore) || around, `${key}.`);
    const one = single(key, pair.value);
    return [{ ...one, source: one.source || around }];
  });
}

function single(name: string, value: unknown): PolicyNumber {
  const node = value as { comment?: string | null; toJSON?(): unknown };
  return { name, value: shown(node?.toJSON?.()), source: remark(node?.comment) };
}

const remark = (comment: string | null | undefined): string => (comment ?? '').trim().replace(/\s+/g, ' ');

/** A value as a reader sees it: lists by commas, pairs as `name value`. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join(', ');
  if (value !== null && typeof value === 'object')
    return Object.entries(value)
      .map(([key, inner]) => `${key}: ${shown(inner)}`)
      .join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

/** One number of the policy in force, by its path: `review.daysToReview`; a share, 0 to 1, as a percentage. Throws where the policy has no such number. */
export function policyNumber(policy: Policy, path: string, percent = false): string {
  const value = path
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], policy);
  if (value === undefined)
    throw new Error(`Unexpected ${path}, expected the path of a number in policy.yaml.`);
  return percent ? `${plain(Number(value) * 100, 1)}%` : shown(value);
}
