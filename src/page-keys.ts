import { createHash } from 'node:crypto';
import { codeDigest } from '#adapters/files/code-digest.ts';
import type { Practice } from '#views/site-data.ts';
import { belongingText } from '#views/site-for.ts';
import type { TimelinePage } from '#views/timeline.ts';
import { shareImage } from './share-images.ts';
import { siteData } from './site-data.ts';

let wide: Promise<string> | undefined;

/** Digest of what every page is made with: the code, the policy and the instance. */
async function wideDigest(): Promise<string> {
  const { policy, policyText, instance } = await siteData();
  const hash = createHash('sha256').update(codeDigest());
  return hash.update(JSON.stringify([policy, policyText, instance])).digest('hex');
}

/** Digest of what stands around the page at a path, and of a text that says all that the page shows besides. */
async function keyOf(path: string, text: string): Promise<string> {
  wide ??= wideDigest();
  const image = JSON.stringify(await shareImage(path));
  return createHash('sha256')
    .update(`${await wide}${image}`)
    .update(text)
    .digest('hex');
}

/**
 * Digest of all that the files made for one write-up (its page, what forms know of it) can show anything of. Astro makes such a file
 * anew when it changes, and else takes it from the last build.
 */
export function practiceKey(practice: Practice): Promise<string> {
  const key = keys.get(practice) ?? keyOfPractice(practice);
  keys.set(practice, key);
  return key;
}

const keys = new WeakMap<Practice, Promise<string>>();

const keyOfPractice = async (practice: Practice): Promise<string> =>
  keyOf(`/practices/${practice.id}/`, belongingText(practice, await siteData()));

/** Digest of a later page of the timeline, which shows nothing but what is in it; the first also shows what is new elsewhere. */
export const timelineKey = async (page: TimelinePage): Promise<{ cacheKey?: string }> =>
  page.number === 1 ? {} : { cacheKey: await keyOf(page.path, JSON.stringify(page)) };
