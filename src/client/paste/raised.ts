import type { Element, ElementContent } from 'hast';

const raised: Record<string, string> = {
  ...{ 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹' },
  ...{ '+': '⁺', '-': '⁻', '−': '⁻', n: 'ⁿ', '(': '⁽', ')': '⁾' },
};
const lowered: Record<string, string> = {
  ...{ 0: '₀', 1: '₁', 2: '₂', 3: '₃', 4: '₄', 5: '₅', 6: '₆', 7: '₇', 8: '₈', 9: '₉' },
  ...{ '+': '₊', '-': '₋', '−': '₋', '(': '₍', ')': '₎' },
};

/** Markdown knows no raised text: `10²` and `H₂O` have characters of their own, and "1st" reads as well. */
export function script({ tagName }: Element, children: ElementContent[]): ElementContent[] {
  const [only, ...more] = children;
  if (only?.type !== 'text' || more.length > 0) return children;
  const signs = tagName === 'sup' ? raised : lowered;
  const characters = [...only.value.trim()];
  const known = characters.length > 0 && characters.every((one) => Object.hasOwn(signs, one));
  return known ? [{ type: 'text', value: characters.map((one) => signs[one]).join('') }] : children;
}
