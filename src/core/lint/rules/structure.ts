import type { Rule } from '../rule.ts';
import { altText } from './alt-text.ts';
import { dateAhead } from './date-ahead.ts';
import { headingForm } from './heading-form.ts';
import { headingOrder } from './heading-order.ts';
import { jointMembers } from './joint-members.ts';
import { jointPlan } from './joint-plan.ts';
import { linkText } from './link-text.ts';
import { looksLike } from './looks-like.ts';
import { networkStates } from './network-states.ts';
import { redWithoutAction } from './red-without-action.ts';
import { tableHeaders } from './table-headers.ts';
import { titleForm } from './title-form.ts';

/** What every page needs so that everybody can find it, read it and hear it. */
export const structureRules: readonly Rule[] = [
  headingOrder,
  headingForm,
  altText,
  linkText,
  tableHeaders,
  titleForm,
  dateAhead,
  looksLike,
  networkStates,
  jointMembers,
  jointPlan,
  redWithoutAction,
];
