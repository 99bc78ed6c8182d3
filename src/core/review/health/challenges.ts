import { recordedDays } from '../folders.ts';
import { day } from '../messages/dates.ts';
import { isUnanswered } from '../unanswered.ts';
import type { Concern, Looked } from './concern.ts';
import { stewardOf } from './stewards.ts';

/** Challenges of published pages that nobody answered within the days of the policy; they count from the day they were published. */
export function unansweredChallenges({ folders, today, policy }: Looked): Concern[] {
  return folders.flatMap((folder) => {
    const steward = stewardOf(folder.practice.data);
    return folder.challenges.flatMap(({ path, data }): Concern[] => {
      const { kind } = data;
      const [since] = recordedDays(folder, path);
      if (since === undefined || !isUnanswered(data, since, today, policy)) return [];
      return [
        {
          ...{ is: 'challenge-unanswered', mover: 'steward', names: steward === undefined ? [] : [steward] },
          ...{ about: `content/${path}`, since },
          says: `${kind === 'appeal' ? 'An' : 'A'} ${kind} is unanswered since ${day(since)}, and the page says so. Write answer: into the file, and outcome: once it is settled.`,
        },
      ];
    });
  });
}
