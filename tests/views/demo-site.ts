import { demoNetwork } from '#core/demo/demo.ts';
import type { Problem } from '#core/demo/planted.ts';
import { instance } from '#core/model/instance.ts';
import type { Policy } from '#core/model/policy.ts';
import type { SiteData } from '#views/site-data.ts';
import { policy as inForce } from '../core/quality/decisions.ts';

/** The policy in force, for fiction, and with few resamples. */
export const policy: Policy = {
  ...inForce,
  allowDemo: true,
  agreement: { ...inForce.agreement, bootstrapSamples: 40 },
};

/** A demo network as the pages get it, without its texts: people, write-ups, reports, tries, records and networks. */
export function demoSite(seed: number, planted: readonly Problem[]): SiteData {
  const { input } = demoNetwork({ seed, planted, audit: policy.review.audit });
  const practices = input.practices.map((one) => ({
    ...one,
    ...{ html: '', sections: [], plain: '', challenges: [], added: null },
    reviews: one.reviews.map((file) => ({ ...file, html: '', data: structuredClone(file.data) })),
    reports: one.reports.map((file) => ({ ...file, html: '' })),
    tries: one.tries.map((file) => ({ ...file, html: '' })),
  }));
  return {
    ...{
      now: input.now,
      policy,
      policyText: '',
      practices,
      withdrawn: [],
      schools: [],
      asks: [],
      priorities: [],
    },
    instance: instance.parse({
      ...{ name: 'Demo', repository: 'example/demo', site: 'https://example.org', base: '/' },
      ...{ editors: 'editors@example.org', sealKey: null },
    }),
    people: input.people.map((one) => ({ ...one, path: `people/${one.id}.yaml`, html: '' })),
    networks: input.networks.map((one) => ({
      ...{ ...one, html: '' },
      projects: one.projects.map((project) => ({ ...project, html: '' })),
    })),
  };
}
