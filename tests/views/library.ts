import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Policy } from '#core/model/policy.ts';
import { policy as schema } from '#core/model/policy.ts';
import type { SiteData } from '#views/site-data.ts';
import { type SiteView, siteView } from '#views/site-view.ts';
import { type PracticeParts, practice as practiceIs } from './practice.ts';

const policy: Policy = schema.parse(parse(readFileSync('content/policy.yaml', 'utf8')));

/** A small site for tests: two priorities, one school, the write-ups given. */
export function libraryOf(practices: PracticeParts[], base = '/'): SiteView {
  const priority = (id: string, title: string, rank: number) => ({
    id,
    path: `priorities/${id}.mdx`,
    html: '',
    data: { title, post: title, rank, outcomes: ['mathematics' as const], steward: 'editors' },
  });
  const site: SiteData = {
    now: '2026-11-22T10:00:00Z',
    instance: {
      name: 'Worked Here',
      repository: 'example/worked-here',
      site: 'https://example.org',
      base,
      editors: 'editors@example.org',
      sealKey: null,
    },
    policy,
    policyText: '',
    practices: practices.map(practiceIs),
    withdrawn: [],
    priorities: [priority('writing-well', 'Writing well', 2), priority('number', 'Number', 1)],
    people: [
      {
        id: 'editors',
        path: 'people/editors.yaml',
        html: '',
        data: { name: 'Worked Here editors', roles: ['curator'] },
      },
    ],
    schools: [
      {
        id: 'hill',
        path: 'schools/hill.yaml',
        html: '',
        data: { name: 'Hill School (demo)', country: 'GB-ENG', phase: 'primary', ages: [4, 11], demo: true },
      },
    ],
    networks: [],
    asks: [],
  };
  return siteView(site);
}
