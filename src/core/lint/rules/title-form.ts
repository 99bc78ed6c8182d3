import { rule } from '../rule.ts';
import { told } from '../told.ts';

const VAGUE =
  /^(?:my|our|the|a|an)?\s*(?:new\s+)?(?:write-?up|project|practice|intervention|idea|lesson|title|test|untitled|todo|tbc)s?[.!]*$|^(?:hi|hello|(?:best|good) practice|(?:a |my |our )?(?:great|good|brilliant|simple) (?:idea|practice|lesson|strategy)|(?:we tried )?something (?:new|that works?)|what (?:we did|works?)|our journey)[.!]*$/i;

export const titleForm = rule({
  id: 'title-form',
  family: 'structure',
  severity: 'warning',
  why: 'The title is all that most readers see of a write-up, in lists and in search.',
  how: 'Name what is done in a few ordinary words, without a full stop at the end.',
  source: 'GOV.UK content design, on titles: short, clear and in sentence case',
  check({ entry }, report) {
    const title = 'title' in entry.data && typeof entry.data.title === 'string' ? entry.data.title : '';
    if (!title || entry.kind === 'person') return;
    const at = { field: ['title'] };
    const letters = title.replace(/[^\p{L}]/gu, '');
    if (letters.length >= 10 && letters === letters.toUpperCase())
      report({
        at,
        message:
          'Unexpected capitals throughout the title, expected ordinary writing. Type it as in a sentence.',
      });
    if (/[^.]\.$/.test(title) && !/\b(?:etc|e\.g|i\.e|vs|Jr|Ltd)\.$/i.test(title))
      report({
        at,
        message: 'Unexpected full stop at the end of the title, expected none. Delete it.',
        fix: { text: JSON.stringify(title.slice(0, -1)) },
      });
    if (VAGUE.test(title))
      report({
        at,
        message: `Unexpected title "${title}", expected what was done. Say it so that a colleague would look for it: "Reading in pairs after lunch".`,
      });
    const post = 'post' in entry.data && typeof entry.data.post === 'string' ? entry.data.post : '';
    const bare = (text: string) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    if (post && bare(post) === bare(title))
      report({
        at: { field: ['post'] },
        message:
          'Unexpected post that repeats the title, expected what was done, with whom, and what happened. Write that instead.',
      });
  },
  examples: [
    {
      title: 'capitals',
      file: told({ data: { title: 'READING IN PAIRS' } }),
      expect: ['2:8: Unexpected capitals throughout the title, expected ordinary writing.'],
    },
    {
      title: 'a full stop',
      file: told({ data: { title: 'Reading in pairs.' } }),
      expect: ['2:8: Unexpected full stop at the end of the title, expected none.'],
    },
    {
      title: 'no title at all, really',
      file: told({ data: { title: 'My project' } }),
      expect: ['2:8: Unexpected title "My project", expected what was done.'],
    },
    {
      title: 'a title for anything',
      file: told({ data: { title: 'We tried something new' } }),
      expect: ['2:8: Unexpected title "We tried something new", expected what was done.'],
    },
    {
      title: 'the post says the same again',
      file: told({ data: { title: 'Reading in pairs', post: 'Reading in pairs!' } }),
      expect: ['3:7: Unexpected post that repeats the title, expected what was done'],
    },
    {
      title: 'a name in capitals among words',
      file: told({ data: { title: 'READ 180: a course for weak readers' } }),
      expect: [],
    },
  ],
});
