import { branchRoutes } from './routes/branches.ts';
import { gitRoutes } from './routes/git.ts';
import { issueRoutes } from './routes/issues.ts';
import { peopleRoutes } from './routes/people.ts';
import { pullsRoutes } from './routes/pulls.ts';
import type { Routes } from './routes/route.ts';
import { settingsRoutes } from './routes/settings.ts';
import { talkRoutes } from './routes/talk.ts';

/** Everything the fake answers. */
export const routes: Routes = {
  ...peopleRoutes,
  ...pullsRoutes,
  ...talkRoutes,
  ...gitRoutes,
  ...issueRoutes,
  ...branchRoutes,
  ...settingsRoutes,
};
