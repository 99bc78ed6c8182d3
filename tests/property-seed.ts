import fc from 'fast-check';

/** Every run of the property tests tries the same inputs, so that a failure is a change's and not chance's; `PROPERTY_SEED=N npm test` tries others. */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20261122) });
