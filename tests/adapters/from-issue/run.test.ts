import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { writeBundleText } from '#core/share/bundle-text.ts';
import { bodyOf, shared, type World, world } from './world.ts';

const page = 'content/practices/quizzes-at-the-door/index.mdx';
const does = ({ effects }: Awaited<ReturnType<World['run']>>) => effects.map((one) => one.do);
const shareAs = (w: World, who: 'ada' | 'gus' = 'ada', fields: object = {}) =>
  w.send(w.accounts[who], bodyOf('share', { ...shared, ...fields }));
const edit = (w: World, fields: object, by = w.accounts.ada) =>
  w.hub.issues.edit(1, by.id, bodyOf('share', { ...shared, ...fields }));
const pull = (w: World) => w.hub.pulls.get(2);

describe('an issue made with a form', () => {
  test('becomes one pull request with its author, and one comment; a second run writes nothing', async () => {
    const w = world();
    shareAs(w);
    const done = await w.run();
    expect(does(done)).toEqual(['commit', 'open-pull', 'start-review', 'comment']);
    expect(done.refused).toEqual([]);
    expect(Object.keys(w.branch())).toEqual([page]);
    expect(w.branch()[page]).toContain('authors: [ ada ]\nschool: made-up-hill\n');
    expect(pull(w)).toMatchObject({ title: 'Share: Quizzes at the door', by: w.bot.id, state: 'open' });
    expect(pull(w).body).toContain('issue #1 by its author, `ada`');
    expect(pull(w).commits[0]?.message).toContain(
      `\n\nCo-authored-by: ada <${w.accounts.ada.id}+ada@users.noreply.github.com>`,
    );
    expect(w.comment()).toContain('pull request #2');
    expect(w.hub.base.runs.map(({ file }) => file)).toEqual(['review.yml']);
    const before = w.state();
    expect((await w.run()).effects).toEqual([]);
    expect((await w.sweep()).counts.writes).toBe(0);
    expect(w.state()).toEqual(before);
  });

  test('in a dry run nothing is done, and all of it is told', async () => {
    const w = world();
    shareAs(w);
    const before = w.state();
    expect(does(await w.run(1, w.forgeBy(), true))).toEqual([
      'commit',
      'open-pull',
      'start-review',
      'comment',
    ]);
    expect(w.state()).toEqual(before);
  });

  test.each([
    [
      'tried',
      {
        post: shared.post,
        verdict: 'worked',
        ran: 'as-described',
        school: shared.school,
        when: '2025-26',
        declares: ['none'],
      },
      /^practices\/reading-in-pairs\/reports\/made-up-hill-2025\.mdx$/,
    ],
    [
      'going-to-try',
      {
        school: shared.school,
        starts: '2026-12',
        due: '2027-06',
        outcome: 'reading-fluency',
        'measure.name': 'A test',
        'measure.kind': 'standardised-test',
        design: 'account',
      },
      /^practices\/reading-in-pairs\/tries\/made-up-hill-2026\.yaml$/,
    ],
    [
      'challenge',
      { kind: 'question', text: 'Who marked the tests, and when were they marked?' },
      /^practices\/reading-in-pairs\/challenges\/question\.yaml$/,
    ],
    [
      'ask',
      {
        title: 'Someone to show us quizzes',
        post: 'We look for a school that quizzes daily.',
        outcome: 'mathematics',
        wants: ['visit'],
        until: '2027-07-20',
        school: shared.school,
      },
      /^asks\/someone-to-show-us-quizzes\.mdx$/,
    ],
    [
      'add-school',
      { name: 'Made Up Moor School', country: 'GB-ENG', phase: 'primary', ages: '4 to 11', urn: '123456' },
      /^schools\/made-up-moor-school\.yaml$/,
    ],
  ])('of any kind: %s', async (form, fields, path) => {
    const w = world();
    w.send(w.accounts.gus, bodyOf(form, fields, { owner: 'reading-in-pairs' }), [form]);
    await w.run();
    expect(w.comment()).toContain('pull request #2');
    const files = Object.entries(w.branch());
    expect(files.map(([name]) => name.replace('content/', ''))).toEqual([expect.stringMatching(path)]);
    if (form === 'challenge') expect(parse(files[0]?.[1] ?? '')).toMatchObject({ by: 'gus' });
  });

  test('is found by its questions where the repository lacks the label', async () => {
    const w = world();
    w.send(w.accounts.ada, bodyOf('share', shared), []);
    expect(does(await w.run())).toContain('open-pull');
  });

  test.each([
    ['any other issue', 'The site is slow.', []],
    ['an issue with a label of a form and none of its questions', 'Please ask around.', ['ask']],
  ])('%s is left alone', async (_, body, labels) => {
    const w = world();
    w.send(w.accounts.ada, body, labels);
    expect(await w.run()).toMatchObject({ standing: { is: 'not-ours' }, effects: [] });
    expect(w.hub.talk.comments).toEqual([]);
  });

  test('of an account that is gone is left alone', async () => {
    const w = world();
    shareAs(w);
    w.hub.people.remove(w.accounts.ada.id);
    expect((await w.run()).effects).toEqual([]);
  });

  test('a number that is no issue is told', async () => {
    const w = world();
    shareAs(w);
    await w.run();
    await expect(w.run(2)).rejects.toThrow('no pull request');
    await expect(w.run(9)).rejects.toThrow('Unexpected number 9');
  });
});

describe('somebody who is new', () => {
  test('has a file made, bound to the number of their account', async () => {
    const w = world();
    w.send(w.zoe, bodyOf('share', shared));
    await w.run();
    const person = parse(w.branch()['content/people/zoe-new.yaml'] ?? '');
    expect(person).toEqual({
      ...{ name: 'zoe-new', github: { login: 'zoe-new', id: w.zoe.id } },
      ...{ roles: ['author'], school: 'made-up-hill' },
    });
    expect(w.branch()[page]).toContain('authors: [ zoe-new ]');
    expect(w.comment()).toContain('`people/zoe-new.yaml`');
  });

  test('joins without a role that an issue cannot give', async () => {
    const w = world();
    w.send(w.zoe, bodyOf('join', { name: 'Zoe New', roles: ['author', 'reviewer'] }), ['join']);
    await w.run();
    expect(parse(w.branch()['content/people/zoe-new.yaml'] ?? '')).toMatchObject({
      ...{ name: 'Zoe New', roles: ['author'], github: { id: w.zoe.id } },
    });
    expect(w.comment()).toContain('an editor decides it');
    expect(pull(w).body).toContain('would like to review');
  });

  test('who has a file joins no second time', async () => {
    const w = world();
    w.send(w.accounts.ada, bodyOf('join', { name: 'Ada Again', roles: ['author'] }), ['join']);
    expect(await w.run()).toMatchObject({ standing: { is: 'to-mend' } });
    expect(w.comment()).toContain('people/ada.yaml');
    expect(w.hub.pulls.all).toEqual([]);
  });

  test('gets a name of their own where somebody else has it', async () => {
    const w = world();
    w.hub.base.push({ 'content/people/zoe-new.yaml': 'name: "Another Zoe"\nroles: [author]\n' });
    w.send(w.zoe, bodyOf('share', shared));
    await w.run();
    expect(Object.keys(w.branch()).sort()).toEqual(['content/people/zoe-new-2.yaml', page]);
    expect(w.branch()[page]).toContain('authors: [ zoe-new-2 ]');
  });

  test('who joined by another issue meanwhile has one file', async () => {
    const w = world();
    w.send(w.zoe, bodyOf('share', shared));
    await w.run();
    w.hub.base.push({
      'content/people/zoe.yaml': `name: "Zoe New"\ngithub: { login: zoe-new, id: ${w.zoe.id} }\nroles: [author]\n`,
    });
    expect(does(await w.run())).toEqual(['commit', 'start-review', 'comment']);
    expect(Object.keys(w.branch())).toEqual([page]);
    expect(w.branch()[page]).toContain('authors: [ zoe ]');
  });
});

describe('what the site made', () => {
  const file = (authors = 'zoe', school = 'made-up-moor') =>
    `---\ntitle: "Quizzes at the door"\npost: "${shared.post}"\nauthors: [${authors}]\nschool: ${school}\nwhen: "2025-26"\nages: [9, 10]\nsubjects: [mathematics]\nclaim: { outcome: mathematics, change: unclear }\ncore:\n  - "Three questions before every lesson"\ndeclares: [none]\n---\n\n## The problem\n\n${shared['the-problem']}\n\n## What we did\n\n${shared['what-we-did']}\n\n## What happened\n\n${shared['what-happened']}\n\n## What did not work\n\n${shared['what-did-not-work']}\n\n## If you try it\n\n${shared['if-you-try-it']}\n`;
  const moor = {
    path: 'schools/made-up-moor.yaml',
    text: 'name: "Made Up Moor"\ncountry: GB-ENG\nphase: primary\nages: [4, 11]\nurn: 123456\n',
  };
  const zoe = {
    path: 'people/zoe.yaml',
    text: 'name: "Zoe New"\nschool: made-up-moor\nroles: [author, reviewer, editor]\ngithub: { login: eve, id: 1007 }\n',
  };
  const main = { path: 'practices/quizzes-at-the-door/index.mdx', text: file() };
  const sent = (files: { path: string; text: string }[]) => bodyOf('send', { files: writeBundleText(files) });

  test('comes whole: a write-up, a person and a school; the person is who sent it', async () => {
    const w = world();
    w.send(w.zoe, sent([main, zoe, moor]), ['send']);
    await w.run();
    expect(w.comment()).toContain('pull request #2');
    const files = w.branch();
    expect(files[page]).toBe(main.text);
    expect(files['content/schools/made-up-moor.yaml']).toBe(moor.text);
    expect(parse(files['content/people/zoe.yaml'] ?? '')).toEqual({
      ...{ name: 'Zoe New', school: 'made-up-moor', roles: ['author'] },
      github: { login: 'zoe-new', id: w.zoe.id },
    });
    expect((await w.run()).effects).toEqual([]);
  });

  test('of somebody who is here is theirs, under their own name', async () => {
    const w = world();
    w.send(w.accounts.ada, sent([main, zoe, moor]), ['send']);
    await w.run();
    expect(Object.keys(w.branch()).sort()).toEqual([page, 'content/schools/made-up-moor.yaml']);
    expect(parse((w.branch()[page] ?? '').split('---')[1] ?? '')).toMatchObject({ authors: ['ada'] });
  });

  test('names a school that is here by its own id', async () => {
    const w = world();
    w.hub.base.push({ 'content/schools/moor.yaml': moor.text });
    w.send(w.accounts.ada, sent([{ ...main, text: file('ada') }, moor]), ['send']);
    await w.run();
    expect(Object.keys(w.branch())).toEqual([page]);
    expect(w.branch()[page]).toContain('school: moor\n');
  });

  test('never overwrites, and says so', async () => {
    const w = world();
    const path = 'practices/reading-in-pairs/index.mdx';
    w.send(w.accounts.ada, sent([{ path, text: file('ada', 'made-up-hill') }]), ['send']);
    await w.run();
    expect(Object.keys(w.branch())).toEqual(['content/practices/reading-in-pairs-2/index.mdx']);
    expect(w.comment()).toContain('`practices/reading-in-pairs/index.mdx` is taken');
  });

  test('puts whoever sent it among the authors', async () => {
    const w = world();
    w.send(w.accounts.gus, sent([{ ...main, text: file('ada', 'made-up-hill') }]), ['send']);
    await w.run();
    expect(parse((w.branch()[page] ?? '').split('---')[1] ?? '')).toMatchObject({ authors: ['gus', 'ada'] });
  });

  test.each([
    ['policy.yaml', 'schema: 1\n'],
    ['instance.yaml', 'name: x\n'],
    ['priorities/reading.mdx', '---\n---\n'],
    ['networks/ours/index.mdx', '---\n---\n'],
    ['practices/quizzes/reviews/1.yaml', 'x: 1\n'],
    ['people/eve.yaml', 'name: "Eve"\nroles: [editor]\n'],
  ])('%s beside a write-up is refused where it is no part of one', async (path, text) => {
    const w = world();
    const second = path === 'people/eve.yaml' ? [zoe] : [];
    w.send(w.zoe, sent([main, ...second, { path, text }]), ['send']);
    expect(await w.run()).toMatchObject({ standing: { is: 'to-mend' } });
    expect(w.comment()).toContain(`Unexpected file ${path}`);
    expect(w.hub.base.branches.size).toBe(0);
  });
});

describe('a change of the issue', () => {
  test('is followed by a commit on the same branch, and only where bytes differ', async () => {
    const w = world();
    shareAs(w);
    await w.run();
    edit(w, { 'what-happened': 'Lessons began on time. Most pupils said that they liked it.' });
    expect(does(await w.run())).toEqual(['commit', 'start-review', 'comment']);
    expect(pull(w).commits.length).toBe(2);
    expect(w.branch()[page]).toContain('Most pupils said');
    w.hub.issues.edit(1, w.accounts.ada.id, `${w.hub.issues.get(1).body}\n\n`);
    expect((await w.run()).effects).toEqual([]);
  });

  test('of the title keeps the address', async () => {
    const w = world();
    shareAs(w);
    await w.run();
    edit(w, { title: 'Questions at the door' });
    await w.run();
    expect(Object.keys(w.branch())).toEqual([page]);
    expect(w.branch()[page]).toContain('Questions at the door');
  });

  test('by somebody else makes them a co-author, who then does not review', async () => {
    const w = world();
    shareAs(w);
    edit(
      w,
      { post: 'Two Year 5 classes answered three questions as they came in, for a term.' },
      w.accounts.eve,
    );
    await w.run();
    const { message } = pull(w).commits[0] ?? { message: '' };
    expect(message.match(/Co-authored-by: (\w+)/g)).toEqual(['Co-authored-by: ada', 'Co-authored-by: eve']);
    expect(pull(w).body).toContain('changed by `eve`');
  });

  test('that has a fault leaves the pull request as it is, and says so', async () => {
    const w = world();
    shareAs(w);
    await w.run();
    edit(w, { 'what-happened': '' });
    expect(does(await w.run())).toEqual(['comment']);
    expect(w.comment()).toContain('has not gone into pull request #2');
    expect(w.comment()).toContain('**What happened**');
    edit(w, {});
    expect(does(await w.run())).toEqual(['start-review', 'comment']);
    expect(w.comment()).not.toContain('has not gone');
  });

  test('does not undo what somebody changed on the branch by hand', async () => {
    const w = world();
    shareAs(w);
    await w.run();
    const mended = (w.branch()[page] ?? '').replace('Lessons began on time.', 'Lessons began sooner.');
    w.hub.pulls.push(2, { [page]: mended }, { by: w.accounts.eve.id });
    expect((await w.run()).effects).toEqual([]);
    edit(w, { 'if-you-try-it': 'Begin small, with one class and questions about last week.' });
    expect(does(await w.run())).toEqual(['comment']);
    expect(w.branch()[page]).toBe(mended);
    expect(w.comment()).toContain('Go on there');
  });

  test('does not take away what somebody added by hand', async () => {
    const w = world();
    shareAs(w);
    await w.run();
    const picture = 'content/practices/quizzes-at-the-door/board.png';
    w.hub.pulls.push(2, { [picture]: 'bytes' }, { by: w.accounts.eve.id });
    edit(w, { 'if-you-try-it': 'Begin small, with one class and questions about last week.' });
    expect(does(await w.run())).toContain('commit');
    expect(Object.keys(w.branch()).sort()).toEqual([picture, page]);
  });
});

describe('two issues', () => {
  test('of one title have two addresses, and keep them', async () => {
    const w = world();
    shareAs(w);
    shareAs(w, 'gus', {
      post: 'Another school did it otherwise, with two classes of Year 6 and for a year.',
    });
    await w.run(1);
    await w.run(2);
    expect(Object.keys(w.branch('issue-1'))).toEqual([page]);
    expect(Object.keys(w.branch('issue-2'))).toEqual([page.replace('door', 'door-2')]);
    expect((await w.sweep()).counts.writes).toBe(0);
  });

  test('that took one name at once part when the first is on main', async () => {
    const w = world();
    shareAs(w);
    await w.run();
    w.hub.base.push({ [page]: writeUpOf(w) });
    await w.run();
    expect(Object.keys(w.branch())).toEqual([page.replace('door', 'door-2')]);
  });

  test('beyond what one person may have open wait, and go on by themselves', async () => {
    const w = world();
    w.hub.base.push({
      'content/policy.yaml': (w.textAt('content/policy.yaml') ?? '').replace(
        /openFromIssuesPerPersonMax: \d+.*/,
        'openFromIssuesPerPersonMax: 1',
      ),
    });
    shareAs(w);
    shareAs(w, 'ada', { title: 'Something else at the door' });
    await w.sweep();
    expect(w.hub.pulls.all.length).toBe(1);
    expect(w.comment(2)).toContain('This waits');
    expect((await w.sweep()).counts.writes).toBe(0);
    w.hub.pulls.merge(3, w.bot.id);
    await w.sweep();
    expect(w.hub.pulls.all.length).toBe(2);
  });
});

const writeUpOf = (w: World): string => (w.branch()[page] ?? '').replace('Quizzes', 'Other quizzes');

describe('the end', () => {
  test('merged: said with the address of the page, and the issue is closed; later changes change nothing', async () => {
    const w = world();
    shareAs(w);
    await w.run();
    w.pass(60);
    w.hub.pulls.merge(2, w.bot.id);
    expect(does(await w.run())).toEqual(['comment', 'close-issue']);
    expect(w.comment()).toMatch(
      /merged; within minutes it is at https:\S+\/practices\/quizzes-at-the-door\//,
    );
    expect(w.hub.issues.get(1)).toMatchObject({ state: 'closed', reason: 'completed' });
    edit(w, { title: 'Anything' });
    expect((await w.run()).effects).toEqual([]);
    w.pass(60);
    w.hub.issues.reopen(1, w.accounts.ada.id);
    expect((await w.run()).effects).toEqual([]);
  });

  test('taken back by closing the issue, and gone on with by reopening it', async () => {
    const w = world();
    shareAs(w);
    await w.run();
    w.pass(1);
    w.hub.issues.close(1, w.accounts.ada.id);
    const { all } = await w.sweep();
    expect(all).toMatchObject([{ done: { effects: [{ do: 'close-pull' }, { do: 'comment' }] } }]);
    expect(w.comment()).toContain('reopen this issue');
    expect((await w.run()).effects).toEqual([]);
    w.pass(1);
    w.hub.issues.reopen(1, w.accounts.ada.id);
    expect(does(await w.run())).toEqual(['reopen-pull', 'start-review', 'comment']);
    expect(pull(w).state).toBe('open');
    expect((await w.run()).effects).toEqual([]);
  });

  test('whose branch is gone goes on in another pull request', async () => {
    const w = world();
    shareAs(w);
    await w.run();
    w.hub.issues.close(1, w.accounts.ada.id);
    await w.run();
    w.hub.branches.remove('issue-1');
    w.pass(1);
    w.hub.issues.reopen(1, w.accounts.ada.id);
    expect(does(await w.run())).toEqual(['commit', 'open-pull', 'start-review', 'comment']);
    expect(w.comment()).toContain('pull request #3');
  });

  test('closed by an editor: said, the issue is closed, and reopening it does not undo it', async () => {
    const w = world();
    shareAs(w);
    await w.run();
    w.pass(1);
    w.hub.pulls.close(2, w.accounts.eve.id);
    expect(does(await w.run())).toEqual(['comment', 'close-issue']);
    expect(w.comment()).toContain('closed before it was published');
    w.pass(1);
    w.hub.issues.reopen(1, w.accounts.ada.id);
    expect((await w.run()).effects).toEqual([]);
    expect(pull(w).state).toBe('closed');
  });

  test('an issue that was closed before anything came of it stays so', async () => {
    const w = world();
    shareAs(w);
    w.hub.issues.close(1, w.accounts.ada.id);
    expect(await w.run()).toMatchObject({ standing: { is: 'closed' }, effects: [] });
  });
});

describe('what GitHub refuses', () => {
  test('is told with the setting that has to be changed, and mended by the next run', async () => {
    const w = world();
    shareAs(w);
    w.hub.base.rules.botMayOpen = false;
    expect((await w.run()).refused.join()).toContain(
      'Allow GitHub Actions to create and approve pull requests',
    );
    w.hub.base.rules.botMayOpen = true;
    expect(does(await w.run())).toEqual(['open-pull', 'start-review', 'comment']);
  });

  test('a branch of that name which is not the bot’s is left alone', async () => {
    const w = world();
    shareAs(w);
    const other = w.hub.base.commit(
      [w.hub.base.head()],
      { 'content/x.mdx': 'x' },
      { by: w.accounts.eve.id, message: 'x' },
    );
    w.hub.branches.create('issue-1', other.sha, w.accounts.eve.id);
    await expect(w.run()).rejects.toThrow('Unexpected branch issue-1');
    expect(w.hub.pulls.all).toEqual([]);
  });

  test('a comment that only looks like the bot’s is not taken for it', async () => {
    const w = world();
    shareAs(w);
    w.hub.talk.comment(1, { by: w.accounts.gus.id, body: '<!-- worked-here:issue -->\n\nAll is well.' });
    await w.run();
    expect(w.hub.talk.comments.length).toBe(2);
    expect(w.comment()).toContain('pull request #2');
  });

  test('an API without GraphQL: editors are not known, and it goes on', async () => {
    const w = world();
    w.hub.base.rules.graphql = false;
    shareAs(w);
    expect(does(await w.run())).toContain('open-pull');
  });
});
