/** A rule of a ruleset on the main branch. `parameters` as GitHub describes them for its type. */
export type FakeRule = { type: string; parameters?: Record<string, unknown> };

/** A ruleset that holds on the main branch. */
export type FakeRuleset = {
  id: number;
  name: string;
  rules: FakeRule[];
  bypass: {
    actor_id: number | null;
    actor_type: string;
    bypass_mode: 'always' | 'pull_request' | 'exempt';
  }[];
};

/** The settings of the repository, as somebody sets them on GitHub's pages. */
export type FakeSettings = {
  about: { private: boolean; archived: boolean; hasIssues: boolean; squash: boolean };
  rulesets: FakeRuleset[];
  /** The older protection of the main branch, as its page answers; undefined: none. */
  protection: Record<string, unknown> | undefined;
  /** Undefined: Pages is off. */
  pages: { build_type: 'legacy' | 'workflow'; html_url: string; https_enforced: boolean } | undefined;
  actions: { enabled: boolean; allowed_actions: 'all' | 'local_only' | 'selected' };
  selected: { github_owned_allowed: boolean; verified_allowed: boolean; patterns_allowed: string[] };
  usualToken: 'read' | 'write';
  /** Names, and when each was last set. */
  secrets: Map<string, string>;
  /** States of workflows that are not active, by file name. */
  workflows: Map<string, string>;
  labels: string[];
};

/** A repository that is set up as docs/set-up-an-instance.md says, but for its labels. */
export const usualSettings = (): FakeSettings => ({
  about: { private: false, archived: false, hasIssues: true, squash: true },
  rulesets: [],
  protection: undefined,
  pages: { build_type: 'workflow', html_url: 'https://example.github.io/', https_enforced: true },
  actions: { enabled: true, allowed_actions: 'selected' },
  selected: { github_owned_allowed: true, verified_allowed: false, patterns_allowed: [] },
  usualToken: 'read',
  secrets: new Map(),
  workflows: new Map(),
  labels: [],
});
