import type { Document as YamlDocument } from 'yaml';
import { part } from './part.ts';

/** The YAML library: only for fields that forms and templates do not write (see `readPlainYaml` and `writePlainYaml`). */
const library = part(() => import('yaml'));
type Library = typeof import('yaml');

type Called = 'parseDocument' | 'visit' | 'isAlias' | 'isMap' | 'isScalar' | 'isSeq';
/** A function of the library, called once that is there. */
const later = <Name extends Called>(name: Name): Library[Name] =>
  ((...given: unknown[]) => (library()[name] as (...given: unknown[]) => unknown)(...given)) as never;

export const parseDocument = later('parseDocument');
export const visit = later('visit');
export const isAlias = later('isAlias');
export const isMap = later('isMap');
export const isScalar = later('isScalar');
export const isSeq = later('isSeq');

/** Called with `new`, gives the library's own. */
export function Document(...given: ConstructorParameters<typeof YamlDocument>): YamlDocument {
  return new (library().Document)(...given);
}

/** Called with `new`, gives the library's own. */
export function Lexer(): InstanceType<Library['Lexer']> {
  return new (library().Lexer)();
}
