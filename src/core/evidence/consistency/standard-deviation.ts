import { sdBounds, sdWithinBounds } from '../../statistics/sd-bounds.ts';
import { attempt } from '../attempt.ts';
import { type Check, type Figures, figuresOf } from './check.ts';

type Scale = { min: number; max: number; whole?: boolean };

/** A mean outside the scale, or a spread that no scores on it can have (Heathers and others 2018). */
export const checkStandardDeviation: Check = (reading) => {
  const { min, max, whole } = reading.given.measure;
  if (min === undefined || max === undefined || reading.given.adjusted) return [];
  const scale: Scale = whole
    ? { min, max, whole: Number.isInteger(min) && Number.isInteger(max) }
    : { min, max };
  return figuresOf(reading).flatMap((figures) => judge(figures, scale));
};

function judge({ where, mean, sd, n }: Figures, scale: Scale): ReturnType<Check> {
  if (mean === undefined) return [];
  const range = `a scale from ${scale.min} to ${scale.max}`;
  if (mean < scale.min || mean > scale.max) {
    const message = `Unexpected ${where}: a mean of ${mean} on ${range}. Check the mean and the scale.`;
    return [{ raw: `mean ${mean}`, verdict: 'error', computed: null, reported: mean, message }];
  }
  if (sd === undefined) return [];
  const bounds = attempt(() => sdBounds(mean, n, scale));
  if (!bounds.ok || bounds.value === null) return [];
  const possible = bounds.value;
  const fits = attempt(() => sdWithinBounds(sd, possible));
  if (!fits.ok) return [];
  const said = `${where}: a standard deviation of ${sd} with a mean of ${mean} on ${range}`;
  const between = `${possible.min.toFixed(2)} to ${possible.max.toFixed(2)}`;
  const message = fits.value
    ? `${said} is possible.`
    : `Unexpected ${said}: possible are ${between}. Check all of them.`;
  const verdict = fits.value ? 'ok' : 'error';
  const computed = sd > possible.max ? possible.max : possible.min;
  return [
    {
      raw: `mean ${mean}, sd ${sd}, n ${n}`,
      verdict,
      computed: fits.value ? sd : computed,
      reported: sd,
      message,
    },
  ];
}
