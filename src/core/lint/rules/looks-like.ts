import type { AnyEntry } from '#core/library/entry.ts';
import type { Named } from '../alike.ts';
import { rule } from '../rule.ts';
import { told } from '../told.ts';

/** Whether one of two says that it grew from the other, or reports on it. */
const related = (a: Named, b: Named): boolean =>
  (a.practice !== '' && a.practice === b.practice) || a.parent === b.practice || b.parent === a.practice;

const nameOf = ({ title, path }: Named): string => (title ? `"${title}" (${path})` : path);

const remedy = ({ kind }: AnyEntry, { practice }: Named): string =>
  kind === 'practice' && practice
    ? `If it grew from that one, type adaptedFrom: ${practice}; if it is the same practice, write a report ("I tried this") there instead.`
    : 'If it is the same, keep one; if not, tell it in your own words.';

const body =
  '## The problem\n\nSome of the children read less than a page a day at home, and their parents asked us for something that takes five minutes and needs no new books, because the shelves are full already. We looked at what other schools nearby had done about it, asked the children themselves, and found that most of them would read if somebody listened.';
const other = told({ path: 'practices/oak/index.mdx', data: { title: 'Five minutes a day' }, body });

export const looksLike = rule({
  id: 'looks-like',
  family: 'structure',
  severity: 'warning',
  leansOnOthers: true,
  why: 'One practice on two pages divides its evidence; a copy without its origin hides who did the work.',
  how: 'Say what it was adapted from, or report on the practice that is there already.',
  source: 'Broder (1997), On the resemblance and containment of documents',
  check({ entry, context }, report) {
    const { bodies, titles, byPath } = context.alike();
    const own = byPath.get(entry.path);
    if (!own) return;
    const like = bodies.get(entry.path);
    const twin = like && byPath.get(like.path);
    if (like && twin && !related(own, twin))
      report({
        at: {
          line: entry.text.slice(0, entry.text.indexOf('\n---\n') + 1).split('\n').length + 1,
          column: 1,
        },
        message: `Unexpected text of which ${Math.round(100 * like.share)}% looks like ${nameOf(twin)}, expected your own. ${remedy(entry, twin)}`,
      });
    if (!own.title) return;
    const namesake = titles.get(own.key)?.find((one) => one.path !== own.path && !related(own, one));
    if (namesake && namesake !== twin)
      report({
        at: { field: ['title'] },
        message: `Unexpected title that looks like ${nameOf(namesake)}, expected one of its own. ${remedy(entry, namesake)} Otherwise say in the title what differs.`,
      });
  },
  examples: [
    {
      title: 'the text of another write-up',
      file: told({ body, beside: [other] }),
      expect: [
        '11:1: Unexpected text of which 100% looks like "Five minutes a day" (practices/oak/index.mdx), expected your own.',
      ],
    },
    {
      title: 'the title of another write-up, turned round',
      file: told({ data: { title: 'A day: five minutes' }, beside: [other] }),
      expect: [
        '2:8: Unexpected title that looks like "Five minutes a day" (practices/oak/index.mdx), expected one of its own.',
      ],
    },
    {
      title: 'it says where it came from',
      file: told({ data: { adaptedFrom: 'oak' }, body, beside: [other] }),
      expect: [],
    },
    {
      title: 'another text, another title',
      file: told({ body: '## The problem\n\nNobody read.', beside: [other] }),
      expect: [],
    },
  ],
});
