/** The last question of every form: what must be true before anything is published. */
export const consentQuestion = { id: 'agreed', asks: 'Please confirm' } as const;

/** What there is to confirm. `conduct` is the address of the code of conduct. */
export const consents = (conduct: string): string[] => [
  'No pupil can be recognised from what I wrote.',
  'I may publish this, and others may share and change it if they name us (CC BY 4.0).',
  `I keep to the [code of conduct](${conduct}).`,
];

/** Whether everything that GitHub lists under the last question is ticked; it lists each as `- [x] words`. */
export function isAgreed(answer: string): boolean {
  const boxes = answer.split('\n').filter((line) => /^- \[[ xX]\] /.test(line));
  return boxes.length === consents('').length && boxes.every((line) => /^- \[[xX]\] /.test(line));
}
