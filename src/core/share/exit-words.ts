import type { Contributed } from '#core/contribute/kinds.ts';

/** What the person does next, by way. */
export const nextSteps = {
  'new-file': [
    'A page of GitHub opens in a new tab with your text in it. Sign in if it asks.',
    'Press "Commit changes", then "Propose changes", then "Create pull request".',
  ],
  issue: [
    'A form of GitHub opens in a new tab with your text in it. Sign in if it asks.',
    'Tick the boxes at the end and press "Create".',
  ],
  copy: [
    'Your text is copied, and an empty form of GitHub opens in a new tab. Sign in if it asks.',
    'Click into the large box and paste: Ctrl and V together, or Command and V on a Mac. On a phone, hold your finger in the box.',
    'Tick the boxes at the end and press "Create".',
  ],
  pictures: 'Save the files here too, and drag your pictures into a comment on the issue.',
  bot: 'A bot makes the files from it, with your name, and answers on the issue if something is missing.',
  download: [
    'A file is saved on this device.',
    'Write to the editors with the letter below, attach the file, and send it. You need no account.',
  ],
} as const;

const reviewed = 'It is checked by machine within minutes. Two people read it before it is published.';
const checked =
  'It is checked by machine within minutes and published when nothing is wrong. Nobody has to review it.';

/** What happens once it has arrived. */
export function afterwards(kind: Contributed): string {
  switch (kind) {
    case 'practice':
    case 'report':
      return reviewed;
    case 'challenge':
      return 'It is checked by machine within minutes, looked at, and shown on the page. The authors are asked to answer.';
    case 'school':
      return 'It is checked by machine within minutes. An editor agrees to it before it is published.';
    default:
      return checked;
  }
}
