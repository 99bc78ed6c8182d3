/** What a page says when it has nothing else to show: what is the matter, and what to do; `invites` where that is no fault. */
export type State = { title: string; says: string; invites?: true };

/** The states that people meet, and their words. */
export const states = {
  empty: {
    title: 'Nothing here yet',
    says: 'Nobody has shared anything on this. Yours could be the first.',
    invites: true,
  },
  'nothing-shared': {
    title: 'Nothing has been shared yet',
    says: 'The first page could be yours. Two people will read it with care, and you will know what they make of it.',
    invites: true,
  },
  'nothing-improved': {
    title: 'Nothing has risen yet',
    says: 'Every page stands where it stood when it was added. A page rises when other schools tell how it went, and reviewers agree. Each says what would raise it.',
    invites: true,
  },
  'nobody-waits': {
    title: 'Nothing waits for a reviewer',
    says: 'Everything has been reviewed, and nothing is due. Thank you.',
    invites: true,
  },
  'nobody-asks': {
    title: 'Nobody is asking for anything right now',
    says: 'An ask says what should change, for whom, and what would help. It is matched with schools that made it work.',
    invites: true,
  },
  'no-network': {
    title: 'No network has joined yet',
    says: 'Two schools and a question are enough. A network states four things: its goal, who belongs, how they work together on the goal, and when they meet.',
    invites: true,
  },
  loading: { title: 'Looking …', says: 'This takes a second or two on a slow line.' },
  'nothing-found': { title: 'Nothing found, yet', says: 'Fewer or other words often help.' },
  offline: {
    title: 'You are offline',
    says: 'Pages that you have opened before can still be read. Searching and sending need a connection; what you typed is kept.',
  },
  'no-script': {
    title: 'This needs JavaScript, which is off in this browser',
    says: 'Everything can be read without it. The lists under Priorities, Subjects and the map lead to every practice.',
  },
} as const satisfies Record<string, State>;

export type StateName = keyof typeof states;
