/**
 * One step of the reasoning, so that anybody can check it.
 *
 * `rule` names it, `says` is a sentence for a teacher, `number` is what was found, `threshold` what it was held
 * against, `source` the key in `policy.yaml` or the publication that the rule rests on.
 */
export type Reason = {
  rule: string;
  says: string;
  number?: number;
  threshold?: number;
  source: string;
};
