import { defineCollection } from 'astro:content';
import { contentLoader, withdrawnLoader } from '#adapters/files/content-loader.ts';
import { type Kind, kinds } from '#core/model/kinds.ts';

const filed = <K extends Kind>(kind: K) =>
  defineCollection({ loader: contentLoader(kind), schema: kinds[kind].schema });

/** One collection for each kind of file; ids are `id`, or `owner/id` inside a write-up or network. */
export const collections = {
  policy: filed('policy'),
  instance: filed('instance'),
  priority: filed('priority'),
  practice: filed('practice'),
  report: filed('report'),
  try: filed('try'),
  challenge: filed('challenge'),
  starter: filed('starter'),
  review: filed('review'),
  ask: filed('ask'),
  person: filed('person'),
  school: filed('school'),
  network: filed('network'),
  project: filed('project'),
  withdrawn: defineCollection({ loader: withdrawnLoader() }),
};
