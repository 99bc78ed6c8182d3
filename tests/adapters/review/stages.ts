import { writeUp, writeUpPath } from '#core/rehearsal/content.ts';
import { type World, world } from './world.ts';

/** States of a pull request that a run finds, by what it has to do about them. */
export const stages: Readonly<Record<string, () => World>> = {
  opened() {
    const w = world();
    w.open();
    return w;
  },
  failing() {
    const w = world();
    w.open(5);
    return w;
  },
  /** Two reviews far apart, one of an earlier state; a label that is wrong by now, a command to answer. */
  split() {
    const w = world();
    w.open(2);
    w.review('dov', 2);
    w.hub.talk.ask(1, ['dov'], w.bot.id);
    w.hub.talk.addLabels(1, ['review: draft', 'share'], w.bot.id);
    w.pass(1);
    w.hub.pulls.push(1, { [writeUpPath]: writeUp({ level: 3 }) });
    w.review('ben', 3);
    w.review('cyn', 1);
    w.say('fay', '/decline\n/nonsense');
    return w;
  },
  /** Everything is there: it is merged, recorded and published. */
  agreed() {
    const w = world();
    w.open();
    w.pass(1);
    w.review('ben', 3);
    w.review('cyn', 3);
    w.pass(1);
    w.say('ada', '/answer The class teachers, and they knew.');
    w.pass(1);
    w.say('ben', '/resolve');
    w.say('cyn', '/resolve');
    return w;
  },
  /** Merged, and killed before the record. */
  merged() {
    const w = stages['agreed']?.() ?? world();
    w.hub.pulls.merge(1, w.bot.id);
    return w;
  },
};
