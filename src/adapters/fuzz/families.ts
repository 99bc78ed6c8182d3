import type { Canary } from './canary.ts';
import { htmlFamily } from './families/html.ts';
import { identifiersFamily } from './families/identifiers.ts';
import { imageFamily } from './families/image.ts';
import { loaderFamily } from './families/loader.ts';
import { mdxFamily } from './families/mdx.ts';
import { yamlFamily } from './families/yaml.ts';
import type { AnyFamily } from './family.ts';
import { seedTexts } from './seeds.ts';

/** The kinds of hostile input, in the order in which they are tried. */
export const familyNames = ['mdx', 'loader', 'yaml', 'image', 'identifiers', 'html'] as const;
export type FamilyName = (typeof familyNames)[number];

/** A family by its name. `cases`: a file of further write-ups to begin from. */
export function familyOf(name: FamilyName, canary: Canary, cases?: string): AnyFamily | Promise<AnyFamily> {
  const makers: Record<FamilyName, () => AnyFamily | Promise<AnyFamily>> = {
    mdx: () => mdxFamily(canary, seedTexts(cases)),
    loader: () => loaderFamily(canary, seedTexts(cases)),
    yaml: () => yamlFamily(canary),
    image: () => imageFamily(canary),
    identifiers: identifiersFamily,
    html: () => htmlFamily(canary),
  };
  return makers[name]();
}
