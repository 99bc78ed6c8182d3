import type { Places } from '#core/search/ask.ts';
import type { SearchIndex } from '#core/search/open-index.ts';
import type { Order } from '#core/search/orders.ts';

/** Places in orders that rest on the reader and not on the index alone: those of schools like theirs. `tried` is where that is. */
export async function placesBesides(order: Order, index: SearchIndex, tried: string): Promise<Places> {
  if (order !== 'like-my-school') return none;
  const [{ mySchool }, { fetchTried, likeMine }] = await Promise.all([
    import('../will-it-work/my-school.ts'),
    import('../will-it-work/tried.ts'),
  ]);
  const reader = mySchool();
  if (!reader) return none;
  const [ids, file] = await Promise.all([index.ids(), fetchTried(tried)]);
  const compare = likeMine(reader, file);
  const places = new Map(ids.toSorted(compare).map((id, place) => [id, place]));
  return () => (document) => places.get(ids[document] ?? '') ?? 0;
}

const none: Places = () => undefined;

/** Lets the menu have that order where the reader has said what their school is like. */
export async function offerMySchool(menu: HTMLSelectElement): Promise<void> {
  const option = [...menu.options].find(({ value }) => value === ('like-my-school' satisfies Order));
  const { mySchool } = await import('../will-it-work/my-school.ts');
  if (option) option.disabled = mySchool() === undefined;
}
