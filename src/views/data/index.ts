import { cycles } from './cycles.ts';
import type { Dataset } from './dataset.ts';
import { decisions } from './decisions.ts';
import { findings } from './findings.ts';
import { practices } from './practices.ts';
import { reports } from './reports.ts';
import { reviews } from './reviews.ts';
import { tries } from './tries.ts';

/** Every set of open data, in the order of the page. */
export const datasets: readonly Dataset[] = [practices, findings, reports, reviews, decisions, tries, cycles];
