import type { Check } from './check.ts';

/** The two sides add up to the total that is given beside them. */
export const checkTotals: Check = ({ treated, comparison, given }) =>
  (['n', 'started'] as const).flatMap((field) => {
    const [total, a, b] = [given[field], treated?.[field], comparison?.[field]];
    if (total === undefined || a === undefined || b === undefined) return [];
    const wrong = a + b !== total;
    const said = `${field}: ${a} and ${b} make ${a + b}`;
    return [
      {
        raw: `${field} ${total}`,
        verdict: wrong ? ('error' as const) : ('ok' as const),
        computed: a + b,
        reported: total,
        message: wrong ? `Unexpected total of ${total} for ${said}. Correct one of the three.` : `${said}.`,
      },
    ];
  });
