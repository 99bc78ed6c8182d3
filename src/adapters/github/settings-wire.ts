import { z } from 'zod';

/** What GitHub sends of the settings of a repository, as far as it is used. */

export const repository = z.object({
  full_name: z.string(),
  private: z.boolean(),
  archived: z.boolean(),
  default_branch: z.string(),
  has_issues: z.boolean(),
  has_pages: z.boolean(),
  allow_squash_merge: z.boolean().optional(),
});

export const rule = z.object({
  type: z.string(),
  ruleset_id: z.int().optional(),
  parameters: z
    .object({ required_status_checks: z.array(z.object({ context: z.string() })).optional() })
    .optional(),
});

export const ruleset = z.object({
  name: z.string(),
  bypass_actors: z
    .array(z.object({ bypass_mode: z.enum(['always', 'pull_request', 'exempt']).optional() }))
    .nullish(),
});

const names = z.array(z.unknown()).default([]);
const actors = z.object({ users: names, teams: names, apps: names });
export type Actors = z.infer<typeof actors>;
const switched = z.object({ enabled: z.boolean().default(false) }).optional();

export const protection = z.object({
  required_pull_request_reviews: z.object({ bypass_pull_request_allowances: actors.optional() }).optional(),
  required_status_checks: z.object({ contexts: z.array(z.string()).default([]) }).optional(),
  restrictions: actors.optional(),
  required_signatures: switched,
  lock_branch: switched,
});

export const pages = z.object({
  build_type: z.enum(['legacy', 'workflow']).nullish(),
  html_url: z.string().optional(),
  https_enforced: z.boolean().optional(),
});

export const actions = z.object({
  enabled: z.boolean(),
  allowed_actions: z.enum(['all', 'local_only', 'selected']).optional(),
});

export const selected = z.object({
  github_owned_allowed: z.boolean().optional(),
  patterns_allowed: z.array(z.string()).optional(),
});

export const token = z.object({
  default_workflow_permissions: z.enum(['read', 'write']),
  can_approve_pull_request_reviews: z.boolean(),
});

export const secrets = z.object({
  secrets: z.array(z.object({ name: z.string(), updated_at: z.iso.datetime() })),
});

export const workflows = z.object({
  workflows: z.array(z.object({ path: z.string(), state: z.string() })),
});

export const label = z.object({ name: z.string() });

export const files = z.array(z.object({ path: z.string(), sha: z.string() }));
