import type { WorkflowRule } from '../rule.ts';
import { checkoutCredentials } from './checkout-credentials.ts';
import { concurrency } from './concurrency.ts';
import { event } from './event.ts';
import { eventTypes } from './event-types.ts';
import { hostedRunner } from './hosted-runner.ts';
import { installScripts } from './install-scripts.ts';
import { knownAction } from './known-action.ts';
import { noArtifact } from './no-artifact.ts';
import { noContainer } from './no-container.ts';
import { noEnvironmentFile } from './no-environment-file.ts';
import { noExpressionInRun } from './no-expression-in-run.ts';
import { noSecrets } from './no-secrets.ts';
import { permissionsNamed } from './permissions-named.ts';
import { permissionsStated } from './permissions-stated.ts';
import { pinnedAction } from './pinned-action.ts';
import { privilegedCheckout } from './privileged-checkout.ts';
import { readOnly } from './read-only.ts';
import { timeout } from './timeout.ts';

/** Everything that each workflow must keep to. */
export const workflowRules: readonly WorkflowRule[] = [
  event,
  eventTypes,
  permissionsStated,
  permissionsNamed,
  readOnly,
  noSecrets,
  privilegedCheckout,
  noArtifact,
  checkoutCredentials,
  pinnedAction,
  knownAction,
  noContainer,
  noExpressionInRun,
  noEnvironmentFile,
  installScripts,
  concurrency,
  hostedRunner,
  timeout,
];
