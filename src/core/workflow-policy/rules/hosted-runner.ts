import { workflowRule } from '../rule.ts';

const HOSTED = /^(?:ubuntu|windows|macos)-[\w.-]+$/;

export const hostedRunner = workflowRule({
  id: 'hosted-runner',
  why: "A machine of one's own keeps what the last run left behind, and lets a stranger's code into its network.",
  check({ jobs }, report) {
    for (const { at, data } of jobs) {
      const runner = data['runs-on'];
      if (data['uses'] === undefined && !(typeof runner === 'string' && HOSTED.test(runner)))
        report(
          [...at, 'runs-on'],
          `Unexpected runner ${JSON.stringify(runner ?? null)}, expected one of GitHub's. Write runs-on: ubuntu-24.04.`,
        );
    }
  },
});
