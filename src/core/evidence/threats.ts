import type { Clusters } from './clusters.ts';
import type { DropOut } from './drop-out.ts';
import type { EvidencePolicy } from './evidence-policy.ts';
import { hasTwoGroups, type Reading } from './reading.ts';
import type { Threat } from './security.ts';

export type ThreatFacts = {
  declares: readonly string[];
  dropOut: DropOut;
  clusters: Clusters;
  inconsistent: boolean;
};

/**
 * The threats that apply to a finding, in the order of the list.
 *
 * Marking that was not blind counts as marking by an interested party: whoever runs a practice has an interest in
 * it, and a finding cannot say more about the marker than that.
 */
export function threatsOf(reading: Reading, facts: ThreatFacts, { security }: EvidencePolicy): Threat[] {
  const { given, madeBy } = reading;
  const two = hasTwoGroups(reading);
  const { boundary } = facts.dropOut;
  const applies: Record<Threat, boolean> = {
    'interested-measure': madeBy === 'authors' || madeBy === 'developer',
    'unblinded-marking': given.measure.marked === 'not-blind',
    'declared-interest': facts.declares.some((interest) => interest !== 'none'),
    'inconsistent-figures': facts.inconsistent,
    'uneven-drop-out':
      two && given.design !== 'randomised' && (boundary === 'optimistic' || boundary === 'beyond'),
    'groups-not-counted': two && security.clustersUnknownIsThreat && facts.clusters.is === 'uncounted',
  };
  return (Object.keys(applies) as Threat[]).filter((threat) => applies[threat]);
}
