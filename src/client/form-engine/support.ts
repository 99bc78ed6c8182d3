import type { Supported } from '../check/protocol.ts';
import { arrange, element, mark } from './element.ts';

/** The five levels, the surest first: what each is called and what it takes. */
const levels = [
  { level: 5, name: 'Established', takes: 'Six teams or more, and a new school can expect the same' },
  { level: 4, name: 'Repeated', takes: 'Three teams or more, in different schools' },
  { level: 3, name: 'Compared', takes: 'With pupils who did without' },
  { level: 2, name: 'Measured', takes: 'The same measure before and after' },
  { level: 1, name: 'Told', takes: 'An account that others could follow' },
] as const;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the facts support, and the cheapest step up: beside the form, and as a line below it on a narrow page. */
export function makeSupport(): {
  aside: HTMLElement;
  line: HTMLElement;
  show: (supported: Supported | null) => void;
} {
  const big = element('p', { class: 'big', role: 'status' }, 'Nothing yet');
  const says = element('p', { class: 'hint' });
  const rungs = levels.map(({ level, name, takes }) => {
    const where = element('span', { class: 'off' });
    const text = element('p', { class: 'off' }, takes);
    const shield = element('span', {});
    const node = element('li', {}, shield, element('div', {}, element('b', {}, name), where, text));
    return { level, node, where, text, shield, takes };
  });
  const aside = element(
    'aside',
    { class: 'support', 'aria-labelledby': 'supported' },
    element('h2', { class: 'side-h', id: 'supported' }, 'What your facts support'),
    big,
    element('p', { class: 'hint' }, 'Reviewers may set it lower, never higher.'),
    element('ol', { class: 'ladder' }, ...rungs.map(({ node }) => node)),
    says,
  );
  const words = element('span', {});
  const shield = element('span', {});
  const line = element('a', { class: 'status', href: '#supported', hidden: true }, shield, words);
  line.addEventListener('click', (event) => {
    // The address says which step is shown.
    event.preventDefault();
    aside.scrollIntoView();
  });
  return {
    aside,
    line,
    show(supported) {
      const now = supported?.level ?? 0;
      const name = levels.find(({ level }) => level === now)?.name;
      const text = name ? `Level ${now}, ${name}` : 'Nothing yet';
      if (big.textContent !== text) big.textContent = text;
      says.textContent = supported?.says ?? 'It is worked out as soon as you say what changed.';
      for (const { level, node, where, text: below, shield: place, takes } of rungs) {
        const isNext = supported !== null && level === now + 1;
        node.classList.toggle('next', isNext);
        where.textContent = level === now ? ' you are here' : '';
        arrange(place, [mark(`level-${level}`, level <= now ? 'drawn' : 'unstruck')]);
        below.replaceChildren(
          ...(isNext
            ? [element('b', {}, 'The cheapest step up. '), `${capital(supported.nextStep)}.`]
            : [takes]),
        );
      }
      line.hidden = !name;
      arrange(shield, [mark(`level-${Math.max(now, 1)}`, 'drawn')]);
      words.replaceChildren(
        element('b', {}, `Your facts support level ${now}, ${name}. `),
        `See the step to level ${Math.min(now + 1, 5)}`,
      );
    },
  };
}
