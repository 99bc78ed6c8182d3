import { type Player, writeUp, writeUpPath, writeUpTitle } from '#core/rehearsal/content.ts';
import { ratePlain, rateSealed } from './rate.ts';
import type { Said, Stage } from './stage.ts';

/** One scene: what people do, and what has to be so once the bot has looked. Each entry of `expected` names what is checked. */
export type Scene = {
  title: string;
  act: (stage: Stage) => Promise<string> | string;
  expected: (stage: Stage, said: Said) => Record<string, boolean>;
};

const challenge = 'Who marked the tests, and did they know which pupils had read in pairs?';

function nextAsked({ asked }: Stage, ...known: (Player | undefined)[]): Player {
  const found = asked().find((player) => !known.includes(player));
  if (!found) throw new Error('Unexpected: nobody else is asked for a review.');
  return found;
}

const record = ({
  contentNow,
}: Stage): { outcome?: { by?: string; level?: number }; reviews?: { sealed: boolean }[] } => {
  const bytes = contentNow().get('practices/reading-in-pairs/reviews/1.json');
  return bytes ? JSON.parse(new TextDecoder().decode(bytes)) : {};
};

/** Levels are shown by the comment as “level 3” beside a name; a write-up’s own claim is not one. */
const tellsLevels = (comment: string): boolean => /\(sealed, level \d\)/.test(comment);

/** The whole life of one write-up, in order. Who reviews is chosen by the bot, so later scenes go by what earlier ones saw. */
export function story(): readonly Scene[] {
  const who: { declined?: Player; first?: Player; second?: Player; third?: Player } = {};
  return [
    {
      title: 'Ada, a teacher, opens a pull request. Her write-up claims level 5.',
      act({ hub, accounts }) {
        const files = { [writeUpPath]: writeUp({ level: 5 }) };
        hub.pulls.open({ by: accounts.ada.id, title: writeUpTitle, files });
        return 'She compared two classes with two others, once.';
      },
      expected: ({ asked, comment }, { judgement, next }) => ({
        'the checks fail, and the next move is hers':
          judgement.is === 'checks-failing' && next.who === 'author',
        'the comment names the claim': comment().includes('level 5'),
        'nobody is asked yet': asked().length === 0,
      }),
    },
    {
      title: 'Ada puts it right.',
      act({ hub, pass }) {
        pass(1);
        hub.pulls.push(1, { [writeUpPath]: writeUp({ level: 3 }) });
        return 'She claims level 3, which her figures support.';
      },
      expected: ({ asked }, { judgement }) => ({
        'it is in review': judgement.is === 'in-review' && judgement.have === 0 && judgement.need === 2,
        'two reviewers are asked': asked().length === 2,
        'neither works at her school': !asked().includes('gus'),
      }),
    },
    {
      title: 'One of the two declines.',
      act(stage) {
        stage.pass(1);
        const gone = nextAsked(stage);
        stage.hub.talk.comment(1, {
          by: stage.accounts[gone].id,
          body: 'Too much on this month.\n\n/decline',
        });
        who.declined = gone;
        return `@${gone} types /decline.`;
      },
      expected: ({ asked }) => ({
        'somebody else is asked': asked().length === 2 && asked().every((one) => one !== who.declined),
      }),
    },
    {
      title: 'Gus, who works at Ada’s school, reviews it unasked.',
      act(stage) {
        stage.pass(1);
        ratePlain(stage, 'gus', { level: 5, challenge: 'Why not more of it?' });
        return 'He approves, at level 5.';
      },
      expected: ({ comment }, { judgement }) => ({
        'it does not count': judgement.is === 'in-review' && judgement.have === 0,
        'the comment says why': /@gus .*cannot count.*school/i.test(comment()),
      }),
    },
    {
      title: 'The first of those asked posts a sealed rating: level 3.',
      async act(stage) {
        stage.pass(2);
        who.first = nextAsked(stage);
        await rateSealed(stage, who.first, { level: 3, challenge });
        return `@${who.first} seals it to the bot’s key.`;
      },
      expected: ({ comment }, { judgement }) => ({
        'one review is here': judgement.is === 'in-review' && judgement.have === 1,
        'its level stays sealed': !tellsLevels(comment()),
        'its question too': !comment().includes(challenge),
      }),
    },
    {
      title: 'The second posts a sealed rating: level 1, two apart.',
      async act(stage) {
        stage.pass(1);
        who.second = nextAsked(stage, who.first);
        await rateSealed(stage, who.second, { level: 1, challenge: 'Were the classes alike before?' });
        return `@${who.second} does not know what @${who.first} said.`;
      },
      expected: ({ asked, comment }, { judgement }) => ({
        'it is split': judgement.is === 'split',
        'a third is asked':
          asked().length === 1 && asked().every((one) => one !== who.first && one !== who.second),
        'the levels stay sealed': !tellsLevels(comment()),
      }),
    },
    {
      title: 'The third posts a sealed rating: level 3.',
      async act(stage) {
        stage.pass(3);
        who.third = nextAsked(stage, who.first, who.second);
        await rateSealed(stage, who.third, { level: 3, challenge: 'Would it work with older pupils?' });
        return `@${who.third} settles it: the median counts.`;
      },
      expected: ({ comment }, { judgement, next }) => ({
        'Ada has to answer three questions':
          judgement.is === 'author-to-answer' && judgement.open.length === 3 && next.who === 'author',
        'now the levels are shown': tellsLevels(comment()),
        'and the questions': comment().includes(challenge),
      }),
    },
    {
      title: 'Ada answers the challenges.',
      act({ hub, accounts, pass }) {
        pass(2);
        const body = '/answer Two colleagues from other year groups marked them, and they did not know.';
        hub.talk.comment(1, { by: accounts.ada.id, body });
        return 'One answer to all of them.';
      },
      expected: ({ hub }, { judgement }) => ({
        'the reviewers say whether that settles it':
          judgement.is === 'in-review' && judgement.due.length === 3,
        'nothing is merged yet': hub.pulls.get(1).merged === undefined,
      }),
    },
    {
      title: 'All three are content.',
      act({ hub, accounts, pass }) {
        pass(1);
        for (const name of [who.first, who.second, who.third])
          if (name) hub.talk.comment(1, { by: accounts[name].id, body: '/resolve' });
        return 'Each types /resolve.';
      },
      expected: (stage, { judgement, effects }) => ({
        'agreed and merged':
          stage.hub.pulls.get(1).merged !== undefined && effects.some((one) => one.do === 'merge'),
        'recorded on main': judgement.is === 'recorded',
        'by the quorum, at level 3':
          record(stage).outcome?.by === 'quorum' && record(stage).outcome?.level === 3,
        'with three sealed reviews':
          record(stage).reviews?.length === 3 &&
          record(stage).reviews?.every(({ sealed }) => sealed) === true,
        'and published, once': stage.hub.base.runs.length === 1,
      }),
    },
    {
      title: 'The schedule runs the bot again.',
      act: () => 'Nobody did anything.',
      expected: ({ hub, comment }, { judgement, effects }) => ({
        'nothing is done twice': judgement.is === 'recorded' && effects.length === 0,
        'there is one comment that says where it stands':
          hub.talk.comments.filter(({ body }) => body === comment()).length === 1,
      }),
    },
  ];
}
