import type { RuleDocument } from '#core/lint/rule.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { Format } from './report.ts';
import type { RuleAddress } from './rule-page.ts';
import { sarif } from './sarif.ts';

/** The names of the ways in which a report can be printed. */
export const formatNames = ['pretty', 'json', 'github', 'sarif'] as const;
export type FormatName = (typeof formatNames)[number];

/** The ways, for content that lies in `folder` of the repository, and rules whose pages have these addresses. */
export const formats = (
  folder: string,
  documents: readonly RuleDocument[],
  address: RuleAddress,
): Record<FormatName, Format> => ({
  pretty: pretty(address, documents),
  json: json(address),
  github: github(folder),
  sarif: sarif(folder, documents, address),
});
