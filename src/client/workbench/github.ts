/** Where GitHub's public interface is. Named to the reader before it is asked, and allowed on the pages of review alone. */
const api = 'https://api.github.com';

/** GitHub's public interface, asked without an account: what anybody may read. */
export type GitHub = {
  /** The answer at a path below the repository; undefined where there is none. Throws, in words, where it cannot be had. */
  ask: (path: string) => Promise<unknown>;
  /** The account of a user name; undefined where there is none. */
  user: (login: string) => Promise<unknown>;
};

const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

function refusal({ status, headers }: Response): string {
  const again = Number(headers.get('x-ratelimit-reset'));
  if ((status === 403 || status === 429) && headers.get('x-ratelimit-remaining') === '0')
    return `GitHub answers 60 questions an hour from one place without an account, and these are used up${again > 0 ? ` until ${time.format(new Date(again * 1000))}` : ''}. Wait, or open the files from this computer.`;
  return `Unexpected answer ${status} from GitHub, expected what was asked for. Try again later, or open the files from this computer.`;
}

async function answer(address: string): Promise<unknown> {
  const wish = { headers: { accept: 'application/vnd.github+json' } };
  const got = await fetch(address, {
    ...{ ...wish, credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' },
  } as RequestInit).catch(() => {
    throw new Error(
      'GitHub cannot be reached from here. Look whether you are online, or open the files from this computer.',
    );
  });
  if (got.status === 404) return undefined;
  if (!got.ok) throw new Error(refusal(got));
  return got.json();
}

/** GitHub, for one repository (`owner/name`). */
export const gitHub = (repository: string): GitHub => ({
  ask: (path) => answer(`${api}/repos/${repository}/${path}`),
  user: (login) => answer(`${api}/users/${encodeURIComponent(login)}`),
});
