import { effectSize, rangeOf } from './numerals.ts';
import type { Rating } from './rate.ts';
import { levelNames } from './scale.ts';
import type { Shown, ShownFinding } from './shown.ts';

/** The whole reasoning about a practice in lines of plain words. */
export function explainRating({
  level,
  security,
  verdict,
  words,
  nextStep,
  reasons,
  outcomes,
  findings,
  months,
}: Rating): string {
  const head = `Level ${level}, ${levelNames[level]}. Security ${security} of 5. Verdict: ${verdict}.`;
  const progress = months
    ? [`Months of progress: ${months.from} to ${months.to} (table ${months.table}).`]
    : [];
  return [
    head,
    words,
    ...progress,
    `Next: ${nextStep}.`,
    '',
    'Why',
    ...reasons.map(({ says, source }) => `- ${says} [${source}]`),
    ...outcomes.flatMap(outcomeLines),
    ...(findings.length ? ['', 'Findings', ...findings.flatMap(findingLines)] : []),
  ].join('\n');
}

function outcomeLines(shown: Shown): string[] {
  const { outcome, level, security, verdict, pool, studies } = shown;
  const title = `Outcome ${outcome ?? 'not named'}: level ${level}, security ${security}, ${verdict}`;
  const pooled = pool
    ? [
        `- together: ${effectSize(pool.estimate, { signed: true })} (range ${rangeOf(pool.ci)}), ${pool.n} pupils`,
      ]
    : [];
  const lines = studies.map(({ study, team, g, se, weight, security: own, declared }) => {
    const share =
      weight === null ? 'not pooled, its team counts already' : `weight ${Math.round(100 * weight)}%`;
    return `- ${study} (${team}): ${effectSize(g, { signed: true })}, standard error ${se.toFixed(3)}, ${share}, security ${own}, ${declared ? 'declared first or from a named review' : 'not declared'}`;
  });
  return ['', title, ...lines, ...pooled, ...steadinessLines(shown)];
}

/** How far the result hangs on one study, and whether small studies found more, where enough are pooled to say. */
function steadinessLines({ withoutOne, egger }: Shown): string[] {
  const inOrder = withoutOne.toSorted((a, b) => a.estimate - b.estimate);
  const [least, most] = [inOrder[0], inOrder.at(-1)];
  const said = ({ estimate, without }: Shown['withoutOne'][number]) =>
    `${effectSize(estimate, { signed: true })} (without ${without})`;
  const hangs = least && most ? [`- without one study at a time: ${said(least)} to ${said(most)}`] : [];
  const p = egger && (egger.p < 0.001 ? 'below 0.001' : egger.p.toFixed(3));
  const leans = egger
    ? [
        `- small studies against large ones (Egger's test): ${effectSize(egger.intercept, { signed: true })} standard errors, p ${p}`,
      ]
    : [];
  return [...hangs, ...leans];
}

function findingLines({ study, id, effect, security, threats, checks }: ShownFinding): string[] {
  const size =
    effect.g === null
      ? `no effect: ${effect.notes.join(' ')}`
      : `${effectSize(effect.g, { signed: true })} (range ${rangeOf(effect.ci)}), ${effect.method}. ${effect.notes.join(' ')}`;
  const lost = threats.length ? `; threats: ${threats.join(', ')}` : '';
  const wrong = checks
    .filter(({ verdict }) => verdict !== 'ok')
    .map(({ verdict, message }) => `  ${verdict}: ${message}`);
  return [`- ${study}/${id}: ${size.trim()} Security ${security}${lost}.`, ...wrong];
}
