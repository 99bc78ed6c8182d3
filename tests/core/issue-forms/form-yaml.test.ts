import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { contributed } from '#core/contribute/kinds.ts';
import { formYaml } from '#core/issue-forms/form-yaml.ts';
import { issueForms, templateOf } from '#core/issue-forms/forms.ts';
import { sendForm, sendTemplate } from '#core/issue-forms/send-form.ts';
import { policy } from '../evidence/policy.ts';

const text = z.string().refine((value) => value.trim() !== '', 'empty');
const id = z.string().regex(/^[\w-]+$/);
const validations = z.strictObject({ required: z.boolean() });
const field = { label: text, description: text.optional() };
const unique = (list: readonly unknown[]) => new Set(list).size === list.length;

// https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
const element = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: text }) }),
  z.strictObject({
    ...{ type: z.enum(['input', 'textarea']), id, validations },
    attributes: z.strictObject({ ...field, placeholder: text.optional(), value: text.optional() }),
  }),
  z.strictObject({
    ...{ type: z.literal('dropdown'), id, validations },
    attributes: z.strictObject({
      ...{ ...field, multiple: z.boolean().optional() },
      options: z
        .array(text)
        .min(1)
        .refine(unique)
        .refine((options) => !options.some((one) => /^none$/i.test(one))),
    }),
  }),
  z.strictObject({
    ...{ type: z.literal('checkboxes'), id },
    attributes: z.strictObject({
      ...field,
      options: z.array(z.strictObject({ label: text, required: z.boolean().optional() })).min(1),
    }),
  }),
]);
const form = z.strictObject({
  ...{
    name: text,
    description: text,
    title: text,
    labels: z.array(text).min(1),
    body: z.array(element).min(2),
  },
});

describe.each(issueForms.map((one) => [one.id, one] as const))('the form %s', (_, one) => {
  const yaml = formYaml(one, policy, { repository: 'example/worked-here' });
  // GitHub reads YAML 1.1: Yes, 2025-01-01 and 12:30 would be no texts there.
  const read = form.parse(parse(yaml, { version: '1.1' }));

  it('is one that GitHub takes', () => {
    const inputs = read.body.filter((part) => part.type !== 'markdown');
    expect(unique(inputs.map((part) => part.id))).toBe(true);
    const labels = inputs.flatMap((part) => [
      part.attributes.label,
      ...(part.type === 'checkboxes' ? part.attributes.options.map(({ label }) => label) : []),
    ]);
    const parameterised = labels.map((label) =>
      label
        .toLowerCase()
        .replace(/[^a-z0-9_-]+/g, '-')
        .replace(/^-|-$/g, ''),
    );
    expect(unique(parameterised)).toBe(true);
    expect(labels.filter((label) => /password|secret|token|credential|api.?key/i.test(label))).toEqual([]);
  });

  it('warns about privacy first and asks for consent last', () => {
    const [first] = read.body;
    expect(first?.type === 'markdown' && first.attributes.value).toMatch(
      /^\*\*Before you begin\.\*\* An issue is public/,
    );
    const last = read.body.at(-1);
    expect(last?.type === 'checkboxes' && last.attributes.options.every(({ required }) => required)).toBe(
      true,
    );
  });

  it('offers choices that can be told apart when several are written in one line', () => {
    for (const part of read.body)
      if (part.type === 'dropdown' && part.attributes.multiple)
        expect(part.attributes.options.filter((option) => option.includes(','))).toEqual([]);
  });
});

it('there is a form for every kind that people contribute, and one for files that are whole', () => {
  expect(issueForms.map(({ kind }) => kind).sort()).toEqual([...contributed, 'files'].sort());
  expect(templateOf(sendForm)).toBe(sendTemplate);
  expect(unique(issueForms.map(({ name }) => name))).toBe(true);
});

it('what is needed and what may be chosen follow from the content model', () => {
  const [share] = issueForms;
  const yaml = share ? parse(formYaml(share, policy, { repository: 'a/b' })) : undefined;
  const of = (name: string) => yaml.body.find((part: { id?: string }) => part.id === name);
  expect(of('claim-outcome')).toMatchObject({ type: 'dropdown', validations: { required: true } });
  expect(of('claim-outcome').attributes.options).toContain('Reading comprehension');
  expect(of('title').attributes.description).toContain(
    `At most ${policy.limits.titleCharacters} characters.`,
  );
  expect(of('the-problem').attributes.description).toMatch(/^What was difficult/);
  expect(of('cost-oneOff')).toMatchObject({ type: 'input', validations: { required: false } });
});
