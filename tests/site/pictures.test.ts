import { chromium } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { usualLooks } from '#adapters/browser/picture.ts';
import { otherSite } from './other-site.ts';
import { lookAs, lookChanged, SCALE } from './picture.ts';

/** Of the library with every look a page can have: a page of each template, and each state of the pages that have several. */
const { open } = otherSite('tests/fixtures/looks');

const pages: Record<string, string> = {
  timeline: '',
  'timeline-improved': 'improved/',
  'timeline-needs-reviewers': 'needs-reviewers/',
  'write-up-thirty-reports': 'practices/thirty-reports/',
  'write-up-long-words': 'practices/long-words/',
  'write-up-no-reports': 'practices/no-reports/',
  'write-up-all-nulls': 'practices/all-nulls/',
  'write-up-harms': 'practices/harms/',
  'write-up-withdrawn': 'practices/gone/',
  priorities: 'priorities/',
  priority: 'priorities/reading-aloud/',
  map: 'map/',
  subjects: 'subjects/',
  phases: 'phases/primary/',
  people: 'people/',
  schools: 'schools/',
  school: 'schools/ash-demo/',
  changes: 'changes/',
  data: 'data/',
  networks: 'networks/',
  network: 'networks/pairs-alliance/',
  project: 'networks/pairs-alliance/projects/reading-in-pairs/',
  asks: 'asks/',
  ask: 'asks/quiet-readers/',
  leadership: 'leadership/',
  quality: 'quality/',
  review: 'review/',
  workbench: 'review/workbench/',
  calibrate: 'review/calibrate/',
  search: 'search/?q=reading',
  'search-nothing': 'search/?q=zzzzxqwv',
  about: 'about/',
  'how-it-works': 'how-it-works/',
  rule: 'rules/causal-language/',
  styleguide: 'styleguide/',
  share: 'share/',
  try: 'try/?practice=thirty-reports',
  tried: 'tried/?practice=thirty-reports',
  challenge: 'challenge/?practice=thirty-reports',
  offline: 'offline/',
  'not-found': '404.html',
};

/** Every look takes two minutes: that is `npm run pictures`. Here a phone by night and a desk by day. */
const looks = usualLooks.filter(
  ({ name }) => process.env['EVERY_LOOK'] || ['360-dark', '1280-light'].includes(name),
);

/** The release that the kept pictures were taken with: another draws letters a little differently. */
const DRAWN_BY = '153.';
let version = '';
beforeAll(async () => {
  const browser = await chromium.connect(inject('browser'));
  version = browser.version();
  await browser.close();
});

test.for(Object.entries(pages))('%s looks as it did', async ([name, path], { skip }) => {
  skip(!version.startsWith(DRAWN_BY), `kept pictures are of Chromium ${DRAWN_BY}x, this is ${version}`);
  const page = await open(path, { scale: SCALE });
  const changed: (string | undefined)[] = [];
  for (const look of looks) {
    await lookAs(page, look);
    changed.push(await lookChanged(page, `${name}-${look.name}`));
  }
  expect(changed.filter(Boolean)).toEqual([]);
});
