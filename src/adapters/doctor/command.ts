import { type Examination, examine } from '#core/doctor/examine.ts';
import type { RepositorySettings } from '#core/doctor/settings.ts';
import { settingsFrom } from '../files/project.ts';
import { openCalls } from '../github/calls.ts';
import { failed } from '../github/error.ts';
import { readSettings } from '../github/reads/settings.ts';
import { readPatient } from './read-patient.ts';

/** What the command line asks for. `repo` left out: that of instance.yaml. */
export type Asked = { repo?: string | undefined; api?: string | undefined; branch?: string | undefined };

/** The settings of the repository, or why they were not looked at. */
type Looked = { repository: RepositorySettings } | { note: string };

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

async function look(repository: string, { api, branch }: Asked, token: string | undefined): Promise<Looked> {
  if (!token)
    return {
      note: 'the repository on GitHub: there is no GITHUB_TOKEN. With it: GITHUB_TOKEN=$(gh auth token) npm run -s doctor',
    };
  const time = { now: () => new Date(), sleep };
  const patience = { timeout: 20_000, waits: [1_000], longest: 30_000 };
  const calls = openCalls({ repository, token, time, patience, ...(api === undefined ? {} : { api }) });
  try {
    return { repository: await readSettings(calls, branch ?? 'main') };
  } catch (error) {
    if (!failed(error)) throw error;
    return { note: `the repository ${repository} on GitHub: ${error.message}` };
  }
}

/**
 * `npm run doctor`: looks at an instance. Throws, in words, where it cannot look at all: no content, a damaged argument, or a
 * repository that was named and cannot be read.
 */
export async function doctor(asked: Asked, env: NodeJS.ProcessEnv): Promise<Examination> {
  const { repo, api } = asked;
  if (repo !== undefined && !/^[\w.-]+\/[\w.-]+$/.test(repo))
    throw new Error(`Unexpected repository "${repo}", expected owner/name. Type: --repo owner/name`);
  if (api !== undefined && !(URL.canParse(api) && /^https?:$/.test(new URL(api).protocol)))
    throw new Error(`Unexpected --api "${api}", expected an address. Type: --api https://api.github.com`);
  const { content, now } = settingsFrom(env);
  const patient = await readPatient(content, now.slice(0, 10));
  const looked = await look(repo ?? patient.instance.repository, asked, env['GITHUB_TOKEN']);
  if ('repository' in looked) return examine({ ...patient, repository: looked.repository });
  if (repo !== undefined && env['GITHUB_TOKEN']) throw new Error(`Could not look at ${looked.note}`);
  return examine({ ...patient, repository: undefined }, [looked.note]);
}
