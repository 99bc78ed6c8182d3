import type { Say } from '../process/say.ts';
import { publishedPage } from './published-page.ts';
import { type Stage, setStage } from './stage.ts';
import { type Scene, story } from './story.ts';

/**
 * Plays the story before whoever watches: a GitHub in memory behind a port of its own, the real bot, and at the end the real
 * build. Gives the number of things that were not as they should be.
 */
export async function rehearse(tell: Say, { build }: { build: boolean }): Promise<number> {
  const stage = await setStage();
  try {
    tell(`A rehearsal with made-up people, on a GitHub in memory at ${stage.api}`);
    let wrong = 0;
    const scenes = story();
    for (const [place, scene] of scenes.entries()) wrong += await play(place + 1, scene, stage, tell);
    if (build) wrong += await showPage(scenes.length + 1, stage, tell);
    tell(wrong === 0 ? '\nEverything went as it should.' : `\n${wrong} things were not as they should be.`);
    return wrong;
  } finally {
    await stage.strike();
  }
}

async function play(number: number, scene: Scene, stage: Stage, tell: Say): Promise<number> {
  tell(`\n${number}. ${scene.title}`);
  tell(`   ${await scene.act(stage)}`);
  const { said, line } = await stage.bot();
  for (const each of line.split('\n')) tell(`   Bot: ${each}`);
  return checked(scene.expected(stage, said), tell);
}

async function showPage(number: number, stage: Stage, tell: Say): Promise<number> {
  tell(`\n${number}. The site is built from what main holds now.`);
  const page = await publishedPage(stage.contentNow(), (line) => tell(`   ${line}`));
  return checked(
    {
      'the page is there, with its title': page?.includes('Reading in pairs') ?? false,
      'and says what was agreed': page?.includes('made-up reading test') ?? false,
    },
    tell,
  );
}

function checked(expected: Record<string, boolean>, tell: Say): number {
  const all = Object.entries(expected);
  for (const [what, holds] of all) tell(`   ${holds ? '✓' : '✗ NOT:'} ${what}`);
  return all.filter(([, holds]) => !holds).length;
}
