import type { Challenge } from '#core/model/challenge.ts';
import type { Ask, Priority } from '#core/model/community.ts';
import { type MadeFile, mdx } from '#core/synthetic/content.ts';
import type { Random } from '#core/synthetic/random.ts';
import { paragraph, sentence } from '#core/synthetic/words.ts';
import { later } from './calendar.ts';
import { prioritised, themes } from './outcomes.ts';
import { type WriteUpPiece, yaml } from './pieces.ts';
import type { DemoPerson, DemoSchool } from './places.ts';

/** A priority for each of the first themes. */
export function priorityFiles(random: Random, steward: string): MadeFile[] {
  return prioritised.map(({ outcome, says }, place) => {
    const data: Priority = {
      ...{ demo: true, title: `Every class gets better at ${says}`, post: sentence(random) },
      ...{ rank: place + 1, outcomes: [outcome], steward, reviewBy: '2027-07-01' },
    };
    const body = ['What it is', 'Why now', 'How we would know']
      .map((name) => `## ${name}\n\n${paragraph(random, 3)}`)
      .join('\n\n');
    return { path: `priorities/demo-${outcome}.mdx`, text: mdx(data, body) };
  });
}

const statuses = ['open', 'open', 'answered', 'closed'] as const;

/** What schools ask for; those that are answered name write-ups on that outcome. */
export function askFiles(
  random: Random,
  {
    schools,
    people,
    writeUps,
  }: { schools: readonly DemoSchool[]; people: readonly DemoPerson[]; writeUps: readonly WriteUpPiece[] },
  count: number,
): MadeFile[] {
  return Array.from({ length: count }, (_, place) => {
    const school = schools[(place * 7) % schools.length] as DemoSchool;
    const asker = people.find((one) => one.school === school.id) as DemoPerson;
    const theme = themes[place % themes.length] ?? themes[0];
    const status = statuses[place % statuses.length] ?? 'open';
    const answers = writeUps.filter((one) => one.theme === theme && one.school !== school.id).slice(0, 2);
    const data: Ask = {
      ...{ demo: true, title: `How do you work on ${theme?.says}?`, post: sentence(random) },
      outcome: theme?.outcome ?? 'writing',
      wants: [random.pick(['talk', 'visit', 'materials', 'joint-work'] as const)],
      ages: school.data.ages,
      ...(theme?.subject && { subjects: [theme.subject] }),
      ...{ status, authors: [asker.id], school: school.id },
      ...(status === 'open' && { until: '2027-07-20' }),
      ...(status === 'answered' && { answers: answers.map(({ id }) => id) }),
    };
    return { path: `asks/demo-ask-${place + 1}.mdx`, text: mdx(data, paragraph(random, 3)) };
  });
}

/** Challenges after publication, on every seventh write-up; most are answered. */
export function challengeFiles(
  random: Random,
  { people, writeUps }: { people: readonly DemoPerson[]; writeUps: readonly WriteUpPiece[] },
): MadeFile[] {
  return writeUps
    .filter((_, place) => place % 7 === 2)
    .map(({ id, author, openedAt }, place) => {
      const by = random.pick(people.filter((one) => one.id !== author));
      const data: Challenge = {
        ...{ demo: true, kind: random.pick(['question', 'question', 'correction'] as const), by: by.id },
        text: `${sentence(random)} Was that so in your classes too?`,
        ...(place % 4 !== 0 && {
          answer: { by: author, on: later(openedAt, 60).slice(0, 10), text: sentence(random) },
          outcome: 'stands' as const,
        }),
      };
      return { path: `practices/${id}/challenges/from-${by.id}.yaml`, text: yaml(data) };
    });
}
