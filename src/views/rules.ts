import { rulePath } from '#core/check/rule-page.ts';
import { type Family, families, type RuleDocument } from '#core/lint/rule.ts';
import { allRules } from '#core/lint/rules/index.ts';
import type { Severity } from '#core/model/problem.ts';
import type { Href } from './href.ts';
import { type ExampleView, exampleView, madeExampleView } from './rule-example.ts';
import { type SourcePart, sourceParts } from './rule-source.ts';
import { label } from './words.ts';

/** A rule as the list of rules shows it. */
export type RuleItem = { id: string; title: string; severity: string; why: string; href: string };

/** A family of rules with what they have in common. */
export type RuleFamily = { id: Family; title: string; says: string; rules: RuleItem[] };

/** Everything the page of one rule shows. */
export type RulePage = {
  id: string;
  title: string;
  description: string;
  path: string;
  family: { title: string; href: string };
  severity: string;
  means: string;
  why: string;
  how: string;
  source: SourcePart[];
  examples: ExampleView[];
};

const familyWords: Record<Family, { title: string; says: string }> = {
  structure: {
    title: 'Structure',
    says: 'Everything has its place, so that readers find it and programs do not lose it.',
  },
  evidence: {
    title: 'Evidence',
    says: 'What is claimed is what the facts support, and everything that was measured is told.',
  },
  privacy: { title: 'Privacy', says: 'Nothing stands here by which a pupil could be recognised.' },
  safety: {
    title: 'Safety',
    says: 'What people send is text and nothing else: it cannot run, hide or change other pages.',
  },
  reading: {
    title: 'Reading',
    says: 'Plain, respectful British English that can be read on a phone between lessons.',
  },
  images: { title: 'Images', says: 'Pictures that everybody can follow and that give nothing away.' },
};

const severityWords: Record<Severity, { name: string; means: string }> = {
  error: { name: 'Error', means: 'The file is not published until this is put right.' },
  warning: {
    name: 'Warning',
    means: 'This asks you to look again. It does not hold the file up; a reviewer sees it too.',
  },
  note: { name: 'Note', means: 'This tells you something worth knowing. Nothing needs to be done.' },
};

const itemOf = ({ id, severity, why }: RuleDocument, href: Href): RuleItem => ({
  ...{ id, why, title: label(id) },
  severity: severityWords[severity].name,
  href: href(rulePath(id)),
});

/** Every rule, by family, in the order in which people meet them. */
export const ruleFamilies = (href: Href): RuleFamily[] =>
  families.map((family) => ({
    id: family,
    ...familyWords[family],
    rules: allRules.filter((rule) => rule.family === family).map((rule) => itemOf(rule, href)),
  }));

/** The ids of the rules that have a page: all of them. */
export const ruleIds = (): string[] => allRules.map(({ id }) => id);

/** The page of one rule. Throws when there is no such rule. */
export function rulePage(id: string, href: Href): RulePage {
  const rule = allRules.find((one) => one.id === id);
  if (!rule) throw new Error(`Unexpected rule "${id}", expected one of ruleIds().`);
  const { family, severity, why, how, source, examples, made = [] } = rule;
  return {
    ...{ id, why, how },
    title: label(id),
    description: why,
    path: rulePath(id),
    family: { title: familyWords[family].title, href: href(`/rules/#${family}`) },
    severity: severityWords[severity].name,
    means: severityWords[severity].means,
    source: sourceParts(source, href),
    examples: [...examples.map(exampleView), ...made.map(madeExampleView)],
  };
}
