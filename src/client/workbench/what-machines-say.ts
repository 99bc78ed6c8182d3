import type { ChangeLookedAt } from '../check/protocol.ts';
import { element, mark } from '../form-engine/element.ts';
import { note } from '../form-engine/notes.ts';
import { section } from './section.ts';

/** What the facts support: the level as a mark, in words, and every reason. */
export function support(looked: ChangeLookedAt): HTMLElement {
  const nothing = element('p', { class: 'hint' }, 'No write-up is touched that could be rated.');
  const each = looked.reasoning.map(({ practice, level, words, nextStep, whole }) => {
    const claimed = looked.levels.find((one) => one.practice === practice)?.claimed ?? level;
    const over = claimed > level ? ` The write-up claims level ${claimed}.` : '';
    return element(
      'div',
      { class: 'supported' },
      element('p', { class: 'say' }, mark(`level-${level}`, 'drawn'), ` Level ${level} at most.${over}`),
      element('p', {}, words),
      element('p', { class: 'hint' }, `The cheapest step up: ${nextStep}.`),
      element(
        'details',
        {},
        element('summary', {}, 'The whole reasoning'),
        element(
          'div',
          { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': `Why: ${practice}` },
          element('pre', { class: 'changes' }, whole),
        ),
      ),
    );
  });
  return section('supports', 'What the facts support', ...(each.length > 0 ? each : [nothing]));
}

/** What the check says, worst first. */
export function findings(looked: ChangeLookedAt): HTMLElement {
  const order = ['error', 'warning', 'note'] as const;
  const all = looked.findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  const list = all.map(({ path, line, message, severity }) => {
    const made = note({ severity, message, ruleId: '' }, () => {});
    made.append(element('small', {}, line > 0 ? ` ${path}, line ${line}` : ` ${path}`));
    return made;
  });
  const fine = element(
    'p',
    {},
    'Nothing speaks against these files. Whether a text is like another is for the bot’s own check to say.',
  );
  return section(
    'check-says',
    'What the check says',
    element('div', { class: 'notes' }, ...(list.length > 0 ? list : [fine])),
  );
}
