import { lookAtAll } from '#core/share/look-at-all.ts';
import { aboutFor } from './about.ts';
import { checkText } from './check-text.ts';
import { part } from './lean/part.ts';
import type { Ask, Asks, CheckerContext } from './protocol.ts';

const rating = part(() => import('./rated.ts'));
const reading = part(() => import('#core/contribute/from-file.ts'));
const previewing = part(() => import('./preview.ts'));
const comparing = part(() => import('./changed.ts'));

/** How each question is answered; to be asked within `withParts`. */
export const answers: {
  [A in Ask]: (given: Asks[A]['given'], context: CheckerContext) => Asks[A]['answer'];
} = {
  check({ path, text, beside = [] }, { known: _, ...context }) {
    return checkText(path, text, { ...context, beside });
  },
  look({ underway, of = {}, beside = [] }, context) {
    const { known: _, shown: _shown, ...facts } = context;
    return lookAtAll(underway, aboutFor(context, of), (path, text, more) =>
      checkText(path, text, { ...facts, paths: [...facts.paths, ...more], beside }),
    );
  },
  rated: (given, context) => rating().rated(given, context),
  read: ({ path, text }, context) => reading().fromFile(path, text, aboutFor(context, {})),
  preview: (given, context) => previewing().preview(given, context),
  changed: (given, context) => comparing().changed(given, context),
};
