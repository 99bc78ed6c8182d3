import type { Check } from '../check.ts';
import { actionsPermissions } from './actions-permissions.ts';
import { deadLink } from './dead-link.ts';
import { generatedFiles } from './generated-files.ts';
import { labels } from './labels.ts';
import { leftOut } from './left-out.ts';
import { lockFile } from './lock-file.ts';
import { missingRecord } from './missing-record.ts';
import { orphanedImage } from './orphaned-image.ts';
import { pagesSource } from './pages-source.ts';
import { repositoryBasics } from './repository-basics.ts';
import { requiredCheck } from './required-check.ts';
import { ruleset } from './ruleset.ts';
import { schemaVersion } from './schema-version.ts';
import { sealKey } from './seal-key.ts';
import { secrets } from './secrets.ts';
import { tombstone } from './tombstone.ts';
import { workflowDrift } from './workflow-drift.ts';
import { workflowMissing } from './workflow-missing.ts';
import { workflowOff } from './workflow-off.ts';
import { workflowPolicy } from './workflow-policy.ts';

/** Everything that the doctor looks at, in the order in which it is told. */
export const checks: readonly Check[] = [
  schemaVersion,
  leftOut,
  missingRecord,
  tombstone,
  orphanedImage,
  deadLink,
  sealKey,
  generatedFiles,
  workflowMissing,
  workflowPolicy,
  lockFile,
  repositoryBasics,
  ruleset,
  requiredCheck,
  actionsPermissions,
  workflowOff,
  workflowDrift,
  pagesSource,
  secrets,
  labels,
];
