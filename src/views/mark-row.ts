import type { Look, MarkView } from './hallmark.ts';

const looks = ['struck', 'drawn', 'unstruck'] as const satisfies readonly Look[];

/** The marks of a hallmark and how they look as one line of text, `level-3 drawn,secure-1 struck`: so they are kept in indexes. */
export const markRow = (marks: readonly Pick<MarkView, 'id' | 'look'>[]): string =>
  marks.map(({ id, look }) => `${id} ${look}`).join(',');

/** The marks that such a line names; a look that is none is struck. */
export const marksInRow = (row: string): { id: string; look: Look }[] =>
  row
    .split(',')
    .filter(Boolean)
    .map((pair) => {
      const [id = '', look] = pair.split(' ');
      return { id, look: looks.find((one) => one === look) ?? 'struck' };
    });
