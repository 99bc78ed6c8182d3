/** One thing that the bot does about an issue. Each may be done again after any crash. */
export type IssueEffect =
  | {
      do: 'commit';
      branch: string;
      parent: string;
      isNew: boolean;
      files: readonly { path: string; text: string | null }[];
      message: string;
    }
  | { do: 'open-pull'; branch: string; title: string; body: string }
  | { do: 'reopen-pull'; pull: number }
  | { do: 'close-pull'; pull: number }
  | { do: 'close-issue'; why: 'completed' | 'not_planned' }
  /** Starts the review: what the bot does itself starts no workflow. */
  | { do: 'start-review' }
  | { do: 'comment'; tag: string; body: string };

/** What changes where an issue stands: after it all is read afresh. */
export const isMove = ({ do: does }: IssueEffect): boolean =>
  does === 'commit' || does === 'open-pull' || does === 'reopen-pull' || does === 'close-pull';
