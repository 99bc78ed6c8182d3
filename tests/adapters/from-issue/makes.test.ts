import { expect, test } from 'vitest';
import { makesHere, openMakes } from '../../../src/adapters/from-issue/makes.ts';
import { issue, known } from '../../core/from-issue/library.ts';
import { bodyOf, shared } from './world.ts';

const text = issue(bodyOf('share', shared), ['share']);
const job = { issue: text, kept: [], held: [], today: '2026-11-01' };

test('the process makes what is made here', async () => {
  const makes = openMakes();
  try {
    const drafted = await makes.drafts(job, known);
    expect(drafted).toEqual(await makesHere.drafts(job, known));
    expect(drafted?.drafts).toHaveLength(1);
    if (drafted)
      expect(await makes.checked(drafted, [], text, known)).toEqual(
        await makesHere.checked(drafted, [], text, known),
      );
  } finally {
    makes.close();
  }
}, 60_000);

test('a process that hangs is ended, and the text is told to be at fault', async () => {
  const makes = openMakes(new URL('./hanging-worker.ts', import.meta.url));
  const hasty = {
    ...known,
    policy: { ...known.policy, safety: { ...known.policy.safety, parseMillisecondsMax: 10 } },
  };
  try {
    const drafted = await makes.drafts(job, hasty);
    expect(drafted).toMatchObject({ drafts: [], told: [{ severity: 'error' }] });
    expect(drafted?.told[0]?.message).toContain('takes more than 0.2 seconds');
    if (drafted) expect(await makes.checked(drafted, [], text, hasty)).toMatchObject({ is: 'faulty' });
  } finally {
    makes.close();
  }
}, 60_000);
