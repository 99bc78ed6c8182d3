import { Scalar, stringify } from 'yaml';
import type { Instance } from '#core/model/instance.ts';
import type { Policy } from '#core/model/policy.ts';
import { slug } from '#core/model/slug.ts';
import { guidance } from '#core/writeup/guidance.ts';
import { type AnswerShape, answerShape, isRequired, schemaOf } from './answer-shape.ts';
import { consentQuestion, consents } from './consent.ts';
import type { FormKind, IssueForm } from './form.ts';
import { type FormQuestion, idOf } from './question.ts';

const sentence = (text: string): string => (/[.?!:"]$/.test(text) ? text : `${text}.`);

/** What a part of a write-up should tell. */
function sectionGuide(key: string): string | undefined {
  const [, says] = Object.entries(guidance).find(([heading]) => slug(heading) === key) ?? [];
  return says && says.charAt(0).toUpperCase() + says.slice(1);
}

/** What a field means, how long it may be, and what else there is to know. */
function descriptionOf(kind: FormKind, question: FormQuestion, policy: Policy): string {
  const schema = schemaOf(kind, question) as
    | (ReturnType<typeof schemaOf> & { limit?: keyof Policy['limits']; maxLength?: number })
    | undefined;
  const most = schema?.limit ? policy.limits[schema.limit] : undefined;
  const parts = [
    question.means ?? schema?.description ?? sectionGuide(question.key),
    question.help,
    most === undefined ? undefined : `At most ${most.toLocaleString('en-GB')} characters`,
  ];
  return parts.flatMap((part) => (part && part !== question.asks ? sentence(part) : [])).join(' ');
}

const types: Record<AnswerShape['is'], 'input' | 'textarea' | 'dropdown'> = {
  line: 'input',
  lines: 'textarea',
  each: 'textarea',
  one: 'dropdown',
  several: 'dropdown',
  'yes-no': 'dropdown',
};

function elementOf(kind: FormKind, question: FormQuestion, policy: Policy) {
  const shape = answerShape(kind, question);
  const description = descriptionOf(kind, question, policy);
  return {
    type: types[shape.is],
    id: idOf(question),
    attributes: {
      label: question.asks,
      ...(description && { description }),
      ...(question.example !== undefined && { placeholder: question.example }),
      ...(shape.is === 'several' && { multiple: true }),
      ...('of' in shape && { options: shape.of.map(({ label }) => label) }),
    },
    validations: { required: isRequired(kind, question) },
  };
}

const privacy = (name: string): string =>
  [
    '**Before you begin.** An issue is public from the moment you send it, and its first words can be read for ever, even after you change them.',
    'Write no name, initial, picture or number of a pupil, and no count below six next to a need or a background: "several pupils" is enough. Leave out telephone numbers and e-mail addresses.',
    `What you send becomes a file that is checked by machine${name}. You can change it until it is published. Nothing is lost if you close this page after sending.`,
  ].join('\n\n');

/** A text of several lines that stays readable in the file. */
function inLines(text: string): Scalar<string> {
  const scalar = new Scalar(text);
  scalar.type = 'BLOCK_LITERAL';
  return scalar;
}

/** A form for GitHub, as YAML. Every text stands in quotes: GitHub reads a bare Yes or 2025 as something else. */
export function formYaml(
  form: IssueForm,
  policy: Policy,
  { repository }: Pick<Instance, 'repository'>,
): string {
  const { id, kind, name, says, title, questions } = form;
  const reviewed =
    kind === 'try' || kind === 'ask' || kind === 'person' || kind === 'school'
      ? ''
      : ' and read by another teacher';
  const conduct = `https://github.com/${repository}/blob/main/.github/CODE_OF_CONDUCT.md`;
  const data = {
    name,
    description: says,
    title,
    labels: [id],
    body: [
      { type: 'markdown', attributes: { value: inLines(privacy(reviewed)) } },
      ...questions.map((question) => elementOf(kind, question, policy)),
      {
        type: 'checkboxes',
        id: consentQuestion.id,
        attributes: {
          label: consentQuestion.asks,
          options: consents(conduct).map((label) => ({ label, required: true })),
        },
      },
    ],
  };
  return stringify(data, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 });
}
