import { type Instance, pageAddress } from '#core/model/instance.ts';

/** The page of a rule, from the root of the site. */
export const rulePath = (ruleId: string): string => `/rules/${ruleId}/`;

/** The full address of a rule's page. */
export type RuleAddress = (ruleId: string) => string;

/** The addresses of the rules' pages on the site that `instance.yaml` names. */
export const ruleAddresses =
  (instance: Pick<Instance, 'site' | 'base'>): RuleAddress =>
  (ruleId) =>
    pageAddress(instance, rulePath(ruleId));
