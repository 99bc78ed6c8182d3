import type { Reading } from '../reading.ts';
import type { Check } from './check.ts';

/** Nobody can be analysed who did not start. */
export const checkDropOut: Check = ({ treated, comparison, given }: Reading) => {
  const sides = [
    ['treated', treated],
    ['comparison', comparison],
    ['finding', given],
  ] as const;
  return sides.flatMap(([where, side]) => {
    if (side?.n === undefined || side.started === undefined) return [];
    const { n, started } = side;
    const wrong = n > started;
    const said = `${where}: ${n} analysed of ${started} who started`;
    return [
      {
        raw: `n ${n}, started ${started}`,
        verdict: wrong ? ('error' as const) : ('ok' as const),
        computed: started,
        reported: n,
        message: wrong
          ? `Unexpected ${said}, expected no more than started. Check both numbers.`
          : `${said}.`,
      },
    ];
  });
};
