import type { Health } from '../health.ts';
import { day } from '../messages/dates.ts';
import { listed } from '../messages/people.ts';
import type { Concern, Mover } from './concern.ts';

/** Lines shown for each mover; the JSON has all. */
const most = 40;

const titles: Record<Mover, string> = {
  editor: 'Editors',
  'code-owner': 'Maintainers',
  bot: 'The bot',
  steward: 'Stewards',
  author: 'Authors',
  reviewer: 'Reviewers',
  person: 'Everybody else',
};

const line = ({ names, about, says }: Concern): string =>
  `- ${about.startsWith('#') ? about : `\`${about}\``}${names.length > 0 ? ` (${listed(names)})` : ''}: ${says}`;

function pullWords({ pulls }: Health): string {
  if (!pulls)
    return 'Pull requests were not looked at. With them: `npm run -s review -- --repo owner/name --all --dry-run > pulls.jsonl`, then `npm run -s health -- --pulls pulls.jsonl`.';
  const counts = Object.entries(pulls).map(([is, count]) => `${count} ${is.replaceAll('-', ' ')}`);
  return counts.length === 0 ? 'No pull request is open.' : `Pull requests: ${counts.join(', ')}.`;
}

/** Health as Markdown: for a terminal, the page of a run, and the editors' issue. */
export function healthWords(health: Health): string {
  const sections = health.moves.map(({ mover, concerns }) => {
    const more = concerns.length > most ? [`- … and ${concerns.length - most} more.`] : [];
    return [
      `## ${titles[mover]} (${concerns.length})`,
      '',
      ...concerns.slice(0, most).map(line),
      ...more,
    ].join('\n');
  });
  const nothing = sections.length === 0 ? ['Nothing waits for anybody.'] : [];
  return `${[`# Health, ${day(health.today)}`, pullWords(health), ...nothing, ...sections].join('\n\n')}\n`;
}
