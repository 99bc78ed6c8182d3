const special: Record<string, string> = {
  rshe: 'RSHE',
  eal: 'English as an additional language',
  send: 'Special educational needs or disability',
  struggling: 'Struggling pupils',
  disadvantaged: 'Disadvantaged pupils',
  'looked-after': 'Looked-after children',
  'new-to-school': 'Pupils new to the school',
  fsm: 'free school meals',
  'pupil-premium': 'pupil premium',
  'us-free-or-reduced-price-lunch': 'free or reduced-price lunch (US)',
  'one-to-one': 'One to one',
  '16-plus': '16 and over',
  english: 'English',
  'wwc-4.0-cautious': 'WWC 4.0, cautious boundary',
  'before-after': 'Before and after',
  account: 'Account',
  comparison: 'Comparison group',
  discontinuity: 'Cut-off (discontinuity)',
  'single-case': 'Single case',
  randomised: 'Drawn by lot',
  'low-attendance': 'Low attendance',
  'other-subject': 'Another subject',
  records: 'Records',
  'did-not-work': 'Did not work here',
  worked: 'Worked here',
  'worked-with-changes': 'Worked here, with changes',
  mixed: 'Mixed here',
  'cannot-tell': 'Cannot tell',
  'could-not': 'Could not be done as described',
  'as-described': 'Done as described',
  partly: 'Partly done as described',
  'joint-work': 'Joint work',
};

/** A value of a closed list as people say it: `reading-comprehension` → `Reading comprehension`. */
export function label(value: string): string {
  const known = special[value];
  if (known !== undefined) return known;
  const words = value.replace(/-/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
