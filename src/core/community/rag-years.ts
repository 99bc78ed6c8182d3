import type { Cycle, Project, Rag } from '../model/community.ts';
import { type DrawnRag, drawnRag } from './drawn-rag.ts';
import type { AsOf } from './joint-evidence.ts';
import type { Period } from './period.ts';
import type { SharedPractice } from './practice-files.ts';
import { type Told, toldByCycle, toldIn } from './told.ts';

type Review = NonNullable<Cycle['review']>;

/** How a typed colour stands to the drawn one. */
export type Contradiction = 'rosier' | 'more-cautious' | 'nothing-told';

/** One year of a cycle: what is drawn from the reports, what was typed, and whether the two contradict. */
export type RagYear = {
  cycle: number;
  time: Period;
  drawn: DrawnRag;
  typed: Review | null;
  /** Where the typed review stands in the file, below `cycles`. */
  field: (string | number)[];
  contradiction: Contradiction | null;
};

const worst: readonly Rag[] = ['red', 'amber', 'green'];

/** The years of a project that have begun, each drawn from what had been done by its end; `told` as `toldByCycle` gives it. */
export function ragYears(project: Project, practices: readonly SharedPractice[], asOf: AsOf): RagYear[] {
  const told = toldByCycle(project, toldIn(project, practices));
  return project.cycles.flatMap((cycle, at) =>
    yearsOf(cycle)
      .filter(({ from }, year) => year === 0 || from <= asOf.today)
      .map((time, _, all): RagYear => {
        const last = time.to === cycle.to || time === all.at(-1);
        const then = { ...asOf, today: last || time.to > asOf.today ? asOf.today : time.to };
        const drawn = drawnRag(
          { project, time, told: (told[at] ?? []).filter(doneBy(time)), practices },
          then,
        );
        const { typed, field } = typedFor(cycle, at, time);
        return {
          cycle: at,
          time,
          drawn,
          typed,
          field,
          contradiction: typed && against(typed.rag, drawn.rag),
        };
      }),
  );
}

const doneBy =
  ({ to }: Period) =>
  ({ period, recorded }: Told): boolean =>
    (period?.from ?? recorded ?? to) <= to;

/** A cycle year by year; the last may be shorter. */
export function yearsOf({ from, to }: Period): Period[] {
  const years: Period[] = [];
  for (let begin = from; begin <= to; begin = later(begin, 12)) {
    const end = dayBefore(later(begin, 12));
    years.push({ from: begin, to: end < to ? end : to });
  }
  return years;
}

/** The review at the end for the last year; for others the one held from the middle of the year to the middle of the next. */
function typedFor(cycle: Cycle, at: number, { from, to }: Period): Pick<RagYear, 'typed' | 'field'> {
  if (to === cycle.to) return { typed: cycle.review ?? null, field: ['cycles', at, 'review'] };
  const place = (cycle.yearly ?? []).findIndex(({ on }) => on >= later(from, 6) && on < later(to, 6));
  return { typed: cycle.yearly?.[place] ?? null, field: ['cycles', at, 'yearly', place] };
}

function against(typed: Rag, drawn: Rag | null): Contradiction | null {
  if (drawn === null) return 'nothing-told';
  if (typed === drawn) return null;
  return worst.indexOf(typed) > worst.indexOf(drawn) ? 'rosier' : 'more-cautious';
}

/** The same day some months later; the last of a month that has no such day. */
function later(date: string, months: number): string {
  const all = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(all / 12), all % 12];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const same = Math.min(Number(date.slice(8, 10)), last);
  return new Date(Date.UTC(year, month, same)).toISOString().slice(0, 10);
}

const dayBefore = (date: string): string =>
  new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
