import './without-eval.ts';
import type { RatingSoFar } from '#core/workbench/rating-so-far.ts';
import type { UnderReview } from '#core/workbench/under-review.ts';
import { element } from '../form-engine/element.ts';
import type { Wanting } from '../form-engine/summary.ts';
import type { LookedAt } from './bench.ts';
import { gitHub } from './github.ts';
import { handOver } from './hand-over.ts';
import { keptRatings, type RatingDraft } from './kept-ratings.ts';
import { knownOf, type Told } from './known.ts';
import { fieldId, makeRatingForm } from './rating-form.ts';
import { section } from './section.ts';
import { numberIn, sourcePanel } from './source-panel.ts';
import { makeWhoField } from './who-field.ts';

const bench = () => import('./bench.ts');
const ratings = () => import('#core/workbench/rating-so-far.ts');

/** Runs the workbench: what is reviewed, what there is to read, the rating, and handing it over. */
export function startWorkbench(root: HTMLElement): void {
  const told = root.dataset as Partial<Told> as Told;
  const github = gitHub(told.repository);
  const known = knownOf(told);
  const readingPlace = element('div', { class: 'reading', 'aria-live': 'off' });
  let pull = numberIn(new URLSearchParams(location.search).get('pull') ?? '');
  let looked: LookedAt | undefined;
  let begunAt: string | undefined;

  const draftNow = (): RatingDraft => ({
    ...{ pull, who: who.name(), typed: form.typed() },
    ...(looked?.under.headSha !== undefined && { headSha: looked.under.headSha }),
  });
  const kept = keptRatings({
    base: told.base,
    show({ who: name, typed }) {
      form.put(typed);
      who.put(name);
      void showProblems(false);
      sayFit();
    },
  });
  function changed(): void {
    kept.changed(draftNow());
    hand.changed();
    void showProblems(false);
  }
  const form = makeRatingForm(changed);
  const who = makeWhoField(
    () => known.now()?.main,
    github,
    () => {
      changed();
      sayFit();
    },
  );
  who.node.addEventListener('focusin', () => void known.ask().then(sayFit, () => {}));

  function sayFit(): void {
    const person = who.known()?.person;
    who.says(person && looked ? looked.fit(person).says.join(' ') : '');
  }
  async function showProblems(all: boolean): Promise<RatingSoFar> {
    const { ratingSoFar, inForm } = await ratings();
    const so = ratingSoFar(form.typed());
    const wrong = so.is === 'faulty' ? so.problems : [];
    form.show(new Map(wrong.map((problem) => [problem.field ?? '', inForm(problem)])), all);
    return so;
  }
  const labelOf = (name: string) =>
    root.querySelector(`[data-field="${name}"] :is(label, legend)`)?.textContent ?? name;
  const wantingOf = (name: string, message: string): Wanting => ({
    ...{ name: fieldId(name as never), label: labelOf(name) },
    said: { severity: 'error', ruleId: '', message },
  });

  const hand = handOver({
    hasKey: () => told.sealKey !== '',
    async wanting() {
      const so = await showProblems(true);
      const [{ inForm }, { doubtsOf }] = await Promise.all([ratings(), import('#core/workbench/doubts.ts')]);
      return {
        so,
        wrong: so.is === 'faulty' ? so.problems.map((one) => wantingOf(one.field ?? '', inForm(one))) : [],
        doubts:
          so.is === 'whole'
            ? doubtsOf(so.rating, looked?.supported).map(({ name, message }) => wantingOf(name, message))
            : [],
      };
    },
    async make(so, wish) {
      const { plain, sealed } = await import('./seal-in-browser.ts');
      if (so.is !== 'whole') throw new Error('Something is still to be put right: see above.');
      if (wish === 'plain') return { block: plain(so.rating), isSealed: false };
      if (!looked)
        throw new Error(
          'Nothing is open above, and a seal is bound to the files that were read. Fetch them first.',
        );
      await known.ask();
      const binding = looked.bind(pull, (await who.find()).account);
      if (typeof binding === 'string') throw new Error(binding);
      return { block: await sealed(binding, so.rating, told.sealKey), isSealed: true };
    },
    postAt: () => (pull === 0 ? undefined : `https://github.com/${told.repository}/pull/${pull}/files`),
    posted() {
      kept.forget();
      form.put({});
      hand.changed();
      void showProblems(false);
    },
  });

  /** Says so where somebody began to rate other bytes than those that are open now. */
  function sinceDraft({ headSha }: UnderReview): HTMLElement[] {
    if (begunAt === undefined || headSha === undefined || begunAt === headSha) return [];
    const says = 'The files have changed since you began this rating. ';
    return [
      element(
        'p',
        { class: 'finding ask' },
        element('b', {}, says),
        'Read what changed, and look at your answers again.',
      ),
    ];
  }
  async function took(under: UnderReview): Promise<void> {
    const { lookAt } = await bench();
    looked = await lookAt(under, await known.ask());
    hand.changed();
    readingPlace.replaceChildren(...sinceDraft(under), ...looked.nodes);
    readingPlace.querySelector('h2')?.focus();
    sayFit();
  }
  function numbered(number: number): void {
    if (number === pull) return;
    pull = number;
    const address = number === 0 ? location.pathname : `${location.pathname}?pull=${number}`;
    history.replaceState(null, '', address);
    if (looked && looked.under.pull !== 0) {
      looked = undefined;
      readingPlace.replaceChildren();
    }
    hand.changed();
    begun();
  }
  function begun(): void {
    begunAt = kept.begin(pull)?.headSha;
  }
  const source = sourcePanel({
    ...{ repository: told.repository, took, numbered },
    published: async () => new Set((await known.ask()).library.paths),
    fetchPull: async (number) => {
      const { library } = await known.ask();
      return (await bench()).fetchPull(number, library, github);
    },
  });
  root.replaceChildren(
    element(
      'div',
      { class: 'left' },
      section('source', 'What you review', source.node),
      readingPlace,
      element('a', { class: 'status', href: '#rating' }, element('b', {}, 'To your rating')),
    ),
    element(
      'div',
      { class: 'right' },
      section('rating', 'Your rating', kept.node, who.node, form.node, hand.node),
    ),
  );
  source.put(pull);
  hand.offer();
  begun();
}
