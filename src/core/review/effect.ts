/** What a run does to a pull request or to main, as data. One case performs each; each may be tried again safely. */
export type Effect =
  /** The living comment. There is one; it is found by author and tag. */
  | { do: 'post-comment'; tag: string; body: string }
  | { do: 'edit-comment'; id: number; body: string }
  | { do: 'delete-comment'; id: number }
  | { do: 'request-reviews'; logins: readonly string[] }
  | { do: 'withdraw-requests'; logins: readonly string[] }
  | { do: 'add-labels'; labels: readonly string[] }
  | { do: 'remove-label'; label: string }
  /** Refused by GitHub with 409 when the head is no longer this one. */
  | { do: 'merge'; headSha: string; title: string }
  /** A file written by the bot on main; `text` is its whole content. */
  | { do: 'write-file'; path: string; text: string; message: string }
  | { do: 'dispatch-publish' }
  | { do: 'close' };
