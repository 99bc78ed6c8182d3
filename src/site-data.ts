import { type CollectionKey, getCollection } from 'astro:content';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { codeDigest } from '#adapters/files/code-digest.ts';
import { type StoredEntry, takeOver } from '#adapters/files/handed-over.ts';
import { keptResults } from '#adapters/files/kept-results.ts';
import { astroCache, settingsFrom } from '#adapters/files/project.ts';
import { collectGarbage } from '#adapters/process/collect-garbage.ts';
import type { DataOf, Kind } from '#core/model/kinds.ts';
import type { Publication } from '#core/model/publication.ts';
import { textPartsFor } from '#core/shards/text-parts.ts';
import { rateInputOf, ratingOf, recallRating } from '#views/evidence.ts';
import type { Filed, Practice, Section, SiteData } from '#views/site-data.ts';

type Stored<K extends Kind> = Filed<DataOf<K>> & {
  owner: string | undefined;
  sections: Section[];
  plain: string;
};

/** All entries of a collection: while developing those in Astro's store, which follows edits. */
const entriesOf = async (name: CollectionKey): Promise<readonly StoredEntry[]> =>
  import.meta.env.DEV ? ((await getCollection(name)) as StoredEntry[]) : takeOver(name);

const stored = async <K extends Kind>(kind: K): Promise<Stored<K>[]> => filed<K>(await entriesOf(kind));

/** Entries of a kind as pages get them, their text rendered, in the order of their paths. */
const filed = <K extends Kind>(entries: readonly StoredEntry[]): Stored<K>[] =>
  entries
    .map((entry) => {
      const about = entry.rendered?.metadata as unknown as {
        path: string;
        owner?: string;
        sections: Section[];
        plain: string;
        sha256: string;
        publication?: Publication;
      };
      return {
        id: about.owner === undefined ? entry.id : entry.id.slice(about.owner.length + 1),
        owner: about.owner,
        path: about.path,
        sha256: about.sha256,
        publication: about.publication,
        data: entry.data as DataOf<K>,
        html: entry.rendered?.html ?? '',
        sections: about.sections,
        plain: about.plain,
      };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));

const byOwner = <T extends { owner: string | undefined }>(entries: T[]): Map<string, T[]> =>
  Map.groupBy(entries, ({ owner }) => owner ?? '');

async function practices(): Promise<Practice[]> {
  const [reports, tries, challenges, reviews, starters] = await Promise.all([
    stored('report').then(byOwner),
    stored('try').then(byOwner),
    stored('challenge').then(byOwner),
    stored('review').then(byOwner),
    stored('starter').then(byOwner),
  ]);
  return (await stored('practice')).map(({ owner: _none, ...practice }) => {
    const records = reviews.get(practice.id) ?? [];
    const starter = starters.get(practice.id)?.[0]?.data ?? null;
    const merged = records
      .map(({ data }) => data.mergedAt.slice(0, 10))
      .sort()
      .at(-1);
    return {
      ...practice,
      reports: reports.get(practice.id) ?? [],
      tries: tries.get(practice.id) ?? [],
      challenges: challenges.get(practice.id) ?? [],
      reviews: records,
      starter,
      added: merged ?? starter?.addedOn ?? null,
    };
  });
}

async function read(): Promise<SiteData> {
  const policies = await entriesOf('policy');
  const [policy, instance] = [filed<'policy'>(policies), await stored('instance')];
  if (!policy[0] || !instance[0])
    throw new Error(
      'policy.yaml or instance.yaml of the content folder is missing or has errors: run npm run check.',
    );
  const projects = byOwner(await stored('project'));
  const withdrawn = await entriesOf('withdrawn');
  return {
    now: settingsFrom(process.env).now,
    policy: policy[0].data,
    policyText: policies[0]?.body ?? '',
    instance: instance[0].data,
    practices: await practices(),
    withdrawn: withdrawn.map(({ id, data }) => ({
      id,
      ...(data as { title: string; on: string; reason: string }),
    })),
    priorities: await stored('priority'),
    people: await stored('person'),
    schools: await stored('school'),
    networks: (await stored('network')).map((network) => ({
      ...network,
      projects: projects.get(network.id) ?? [],
    })),
    asks: await stored('ask'),
  };
}

/** The site with its write-ups rated: those whose facts are the same as in the last build are not rated again. */
async function readRated(): Promise<SiteData> {
  const site = await read();
  const byId = new Map(site.practices.map((practice) => [practice.id, practice]));
  const wanted = site.practices.map((practice) => ({
    id: practice.id,
    facts: () => JSON.stringify(rateInputOf(practice, site)),
  }));
  const version = createHash('sha256').update(JSON.stringify([codeDigest(), site.policy]));
  const folder = join(astroCache(settingsFrom(process.env)), 'ratings');
  const ratings = await keptResults(folder, version.digest('hex'), wanted, (id) =>
    ratingOf(byId.get(id) as Practice, site),
  );
  for (const [id, rating] of ratings) recallRating(byId.get(id) as Practice, rating);
  // Pages come next, and what rating needed is let go.
  collectGarbage();
  return site;
}

let reading: Promise<SiteData> | undefined;

/** Everything the pages show, read once in a build; while developing, afresh for each page. */
export const siteData = (): Promise<SiteData> => {
  if (import.meta.env.DEV) return read();
  reading ??= readRated();
  return reading;
};

/** The write-ups whose pages this build makes: all, or none where other parts of the site make them. */
export const practicesHere = async (): Promise<Practice[]> =>
  settingsFrom(process.env).shard?.part === 0 ? [] : (await siteData()).practices;

/** In how many parts the index of whole texts stands: one for each part of a site that is built in parts, else as many as its texts need. */
export const textParts = async (): Promise<number> =>
  settingsFrom(process.env).shard?.of ?? textPartsFor((await siteData()).practices.length);
