import type { Plugin } from 'vite';

/** The files of zod that make JSON Schemas: every schema it makes holds on to them. */
const JSON_SCHEMAS = /\/zod\/v4\/core\/(?:json-schema-processors|to-json-schema)\.js$/;

/** As much of a module's syntax tree (ESTree) as is looked at. */
type Exporting = {
  body: {
    type: string;
    declaration?: { id?: { name: string }; declarations?: { id: { name: string } }[] } | null;
    specifiers?: { exported: { name?: string } }[];
  }[];
};

/** The names that a module exports, but for all of another. */
export const exportsOf = ({ body }: Exporting): string[] =>
  body
    .filter(({ type }) => type === 'ExportNamedDeclaration')
    .flatMap(({ declaration, specifiers = [] }) => [
      ...[declaration?.id ?? []].flat().map(({ name }) => name),
      ...(declaration?.declarations ?? []).map(({ id }) => id.name),
      ...specifiers.flatMap(({ exported }) => exported.name ?? []),
    ]);

const REFUSES = `() => { throw new Error('JSON Schemas are made at the build: see src/core/library/field-schema.ts.'); }`;

/** A module with the same names, all of which refuse; those that make something that is only called later make that. */
export const refusing = (names: readonly string[]): string =>
  names.map((name) => `export const ${name} = ${/^create/.test(name) ? '() => ' : ''}${REFUSES};`).join('\n');

/** For Vite: zod without its making of JSON Schemas, a third of it, which no browser is asked for. */
export const leanZod = (): Plugin => ({
  name: 'lean-zod',
  applyToEnvironment: ({ config }) => config.consumer === 'client',
  transform(code, id) {
    if (!JSON_SCHEMAS.test(id)) return undefined;
    return { code: refusing(exportsOf(this.parse(code) as unknown as Exporting)), map: null };
  },
});
