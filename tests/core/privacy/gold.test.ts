import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { identifiersIn } from '#core/privacy/index.ts';

const file = new URL('../../../../shared/data/safety/identifiers.json', import.meta.url);
const kinds = {
  upn: { id: 'unique-pupil-number', sentence: (value: string) => `Pupil ${value} read aloud.` },
  nhs_number: { id: 'nhs-number', sentence: (value: string) => `Her NHS number is ${value}.` },
  uln: { id: 'unique-learner-number', sentence: (value: string) => `Her ULN is ${value}.` },
  nino: { id: 'national-insurance-number', sentence: (value: string) => `Her number is ${value}.` },
};
type Case = { value: string; valid: boolean };

describe.skipIf(!existsSync(file))(
  'the synthetic identifiers in ../shared (skipped where that folder is absent)',
  () => {
    const cases: Record<string, Case[]> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    describe.each(Object.entries(kinds))('%s', (kind, { id, sentence }) => {
      it.each((cases[kind] ?? []).map(({ value, valid }) => [value, valid] as const))(
        '%s is valid: %s',
        (value, valid) => {
          const found = identifiersIn(sentence(value)).map((each) => each.id);
          expect(found).toEqual(valid ? [id] : []);
          expect(identifiersIn(value).filter((each) => each.id !== id)).toEqual([]);
        },
      );
    });
  },
);
