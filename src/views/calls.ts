import { askForm } from '#core/issue-forms/community-forms.ts';
import { shareForm } from '#core/issue-forms/practice-forms.ts';
import type { Outcome, PupilGroup, Subject } from '#core/model/lists.ts';
import { type AgePhase, agesOf, agesText } from './phase.ts';
import { repositoryLinks } from './repository-links.ts';
import type { SiteView } from './site-view.ts';
import { label } from './words.ts';

/** What is missing, as far as it is known. */
export type Wanted = { phase?: AgePhase; outcome?: Outcome; subject?: Subject; pupils?: PupilGroup };

/** Where somebody shares a practice that would fill a gap, and where somebody asks for one: forms with what is known filled in. */
export function callsFor(wanted: Wanted, { site }: SiteView): { share: string; ask: string } {
  const { phase, outcome, subject, pupils } = wanted;
  const answers = {
    ...(phase && { ages: agesText(agesOf(phase)).replace('Ages ', '') }),
    ...(outcome && { 'claim.outcome': label(outcome), outcome: label(outcome) }),
    ...(subject && { subjects: label(subject) }),
    ...(pupils && { pupils: label(pupils) }),
  };
  const { form } = repositoryLinks(site.instance);
  return { share: form(shareForm, answers), ask: form(askForm, answers) };
}
