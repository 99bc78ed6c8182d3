/** Who gets past the rules of a ruleset: nobody, somebody always, or somebody on pull requests alone. */
export type Bypass = 'nobody' | 'somebody' | 'pull-requests';

/** A rule that holds on the main branch. `kind` is GitHub's word for it; `bypass` undefined where the token may not see it. */
export type BranchRule = {
  kind: string;
  /** The ruleset it is from, as people find it: its name, or "branch protection". */
  from: string;
  bypass: Bypass | undefined;
  /** Names of the checks it asks for. */
  checks: readonly string[];
};

/** A secret of the repository: its name, and the ISO day when it was last set. GitHub never gives its value. */
export type SecretName = { name: string; setOn: string };

/** How a repository on GitHub is set up. What the token may not see is undefined, and `unseen` says so. */
export type RepositorySettings = {
  /** `owner/name` as it is called now. */
  name: string;
  isPublic: boolean;
  archived: boolean;
  defaultBranch: string;
  hasIssues: boolean;
  /** Only those who may push are told. */
  squash: boolean | undefined;
  rules: readonly BranchRule[] | undefined;
  pages: 'off' | { byWorkflow: boolean; address: string | undefined; https: boolean } | undefined;
  actions:
    | {
        enabled: boolean;
        allowed: 'all' | 'local_only' | 'selected';
        githubs: boolean | undefined;
        patterns: readonly string[];
      }
    | undefined;
  /** What the usual token of a workflow may do where the workflow does not say. */
  usualToken: 'read' | 'write' | undefined;
  /** Whether workflows may open pull requests with the usual token. */
  mayOpenPulls: boolean | undefined;
  secrets: readonly SecretName[] | undefined;
  workflows: readonly { path: string; state: string }[] | undefined;
  labels: readonly string[] | undefined;
  /** Git's names of the files in .github/workflows on the main branch, by path. */
  workflowFiles: ReadonlyMap<string, string> | undefined;
  /** What could not be seen, in words. */
  unseen: readonly string[];
};
