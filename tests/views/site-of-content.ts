import { loadLibrary } from '#adapters/files/load-library.ts';
import type { AnyEntry } from '#core/library/entry.ts';
import { entriesOf, ownedBy } from '#core/library/library.ts';
import type { DataOf, Kind } from '#core/model/kinds.ts';
import type { Filed, Practice, SiteData } from '#views/site-data.ts';

const now = '2026-11-22T09:00:00.000Z';

const filed = <K extends Kind>(entry: AnyEntry & { kind: K }): Filed<DataOf<K>> => ({
  ...{ id: entry.id, path: entry.path, html: entry.rendered.html, sha256: entry.sha256 },
  data: entry.data as DataOf<K>,
});

/** A content folder as the pages get it, read without Astro; everything that has no errors, recorded or not. */
export async function siteOfContent(folder: string): Promise<SiteData> {
  const { library } = await loadLibrary(folder, now.slice(0, 10), { preview: true });
  const { entries, policy, instance, tombstones } = library;
  const all = <K extends Kind>(kind: K) => entriesOf(entries, kind).map((entry) => filed<K>(entry as never));
  const owned = <K extends Kind>(kind: K, owner: string) =>
    ownedBy(entries, kind, owner).map((entry) => filed<K>(entry as never));
  const practices = all('practice').map((practice): Practice => {
    const reviews = owned('review', practice.id);
    const starter = owned('starter', practice.id)[0]?.data ?? null;
    const merged = reviews.map(({ data }) => data.mergedAt.slice(0, 10)).sort();
    return {
      ...{
        ...practice,
        reviews,
        starter,
        sections: [],
        plain: '',
        added: merged.at(-1) ?? starter?.addedOn ?? null,
      },
      ...{ reports: owned('report', practice.id), tries: owned('try', practice.id) },
      challenges: owned('challenge', practice.id),
    };
  });
  return {
    ...{ now, policy, instance, policyText: '', practices, withdrawn: [...tombstones] },
    networks: all('network').map((network) => ({ ...network, projects: owned('project', network.id) })),
    ...{ priorities: all('priority'), people: all('person'), schools: all('school'), asks: all('ask') },
  };
}
