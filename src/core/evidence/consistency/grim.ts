import { grim } from '../../statistics/grim.ts';
import { grimmer } from '../../statistics/grimmer.ts';
import { attempt } from '../attempt.ts';
import { type Check, type Figures, figuresOf } from './check.ts';

type Whole = Figures & { mean: number };

/** Means of whole numbers as they were scored: not adjusted ones, which need not be possible. */
function wholeMeans(...[reading]: Parameters<Check>): Whole[] {
  if (!reading.given.measure.whole || reading.given.adjusted) return [];
  return figuresOf(reading).filter((figures): figures is Whole => figures.mean !== undefined);
}

/** Can n whole numbers have this mean? (Brown & Heathers 2017) */
export const checkGrim: Check = (reading, policy) =>
  wholeMeans(reading, policy).flatMap(({ where, mean, n }) => {
    const result = attempt(() => grim(mean, n));
    if (!result.ok) return [];
    const { consistent, nearest } = result.value;
    const said = `${where}: a mean of ${mean} from ${n} whole scores`;
    const verdict = consistent ? 'ok' : 'error';
    const message = consistent
      ? `${said} is possible.`
      : `Unexpected ${said}: the nearest possible is ${nearest.toFixed(4)}. Check the mean and the number of pupils.`;
    return [{ raw: `mean ${mean}, n ${n}`, verdict, computed: nearest, reported: mean, message }];
  });

/** And this standard deviation with it? (Anaya 2016; Allard 2018) Asked only where GRIM could have failed and did not. */
export const checkGrimmer: Check = (reading, policy) =>
  wholeMeans(reading, policy).flatMap(({ where, mean, sd, n }) => {
    if (sd === undefined) return [];
    const result = attempt(() => {
      const { consistent, informative } = grim(mean, n);
      return consistent && informative ? grimmer(mean, sd, n) : undefined;
    });
    if (!result.ok || result.value === undefined) return [];
    const said = `${where}: a standard deviation of ${sd} with a mean of ${mean} from ${n} whole scores`;
    const verdict = result.value ? 'ok' : 'error';
    const message = result.value
      ? `${said} is possible.`
      : `Unexpected ${said}: no such scores exist. Check all three.`;
    return [{ raw: `mean ${mean}, sd ${sd}, n ${n}`, verdict, computed: null, reported: sd, message }];
  });
