import { readData } from '#core/library/read-data.ts';
import { type Person, person } from '#core/model/people.ts';

/** Of a name that cannot be read any more; nobody is called that. */
const nameless = '?';

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/**
 * What a person's file of earlier days said, where today's rules refuse it: every field by itself that they still accept, and
 * of lists every item. A school or a tie of then is not forgotten because the form of the file has changed since. Undefined
 * where it is no file with fields at all: then it never said anything to anybody.
 */
export function personSalvaged(text: string): Person | undefined {
  const read = readData(text, '', 'yaml');
  if ('problems' in read) return undefined;
  const kept: Record<string, unknown> = {};
  for (const [field, shape] of Object.entries(person.shape)) {
    const said = read.data[field];
    const whole = shape.safeParse(said);
    const items = asList(said).filter((item) => shape.safeParse([item]).success);
    if (whole.success) kept[field] = whole.data;
    else if (items.length > 0) kept[field] = items;
  }
  // Whoever reviewed then is asked for by what main holds now; here only the past of somebody counts.
  const found = person.safeParse({ name: nameless, ...kept, roles: ['author'] });
  return found.success ? found.data : undefined;
}
