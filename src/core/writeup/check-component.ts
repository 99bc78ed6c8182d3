import { readAddress } from './addresses.ts';
import { checkImageAddress } from './check-link.ts';
import {
  type AttributeKind,
  type ComponentName,
  componentNamed,
  components,
  exampleOf,
} from './components.ts';
import { brief, type Complaint } from './place.ts';
import { childrenOf, type TreeNode } from './tree.ts';

const FINDING = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)?$/;
const WORDS_MAX = 500;

function checkValue(kind: AttributeKind, value: string, name: ComponentName): Complaint[] {
  const ruleId = 'component-attribute';
  if (kind === 'image') return checkImageAddress(value);
  if (kind === 'link') {
    const address = readAddress(value);
    if (address.is === 'outside' || address.is === 'page') return [];
    const { unexpected, fix } =
      address.is === 'refused'
        ? address
        : { unexpected: `Unexpected "${brief(value)}"`, fix: 'Begin the address with https://' };
    const expected = unexpected.includes(', expected ') ? '' : ', expected an https:// address';
    return [{ ruleId: 'link-address', unexpected: `${unexpected}${expected}, in <${name}>`, fix }];
  }
  const fits = kind === 'finding' ? FINDING.test(value) : value.trim() !== '' && value.length <= WORDS_MAX;
  if (fits) return [];
  const expected = kind === 'finding' ? 'the id of a finding' : `1 to ${WORDS_MAX} characters`;
  return [
    {
      ruleId,
      unexpected: `Unexpected "${brief(value)}" in <${name}>, expected ${expected}`,
      fix: `Write it like this: ${exampleOf(name)}`,
    },
  ];
}

function checkAttributes(node: TreeNode, name: ComponentName): Complaint[] {
  const {
    required,
    optional,
  }: { required: Record<string, AttributeKind>; optional: Record<string, AttributeKind> } = components[name];
  const ruleId = 'component-attribute';
  const fix = `Write it like this: ${exampleOf(name)}`;
  const seen = new Set<string>();
  const found: Complaint[] = [];
  for (const { type, name: key, value } of node.attributes ?? []) {
    if (type !== 'mdxJsxAttribute' || key === undefined) {
      found.push({ ruleId, unexpected: `Unexpected { in <${name}>, expected words in quotes`, fix });
      continue;
    }
    const kind = Object.hasOwn(required, key)
      ? required[key]
      : Object.hasOwn(optional, key)
        ? optional[key]
        : undefined;
    if (kind === undefined)
      found.push({
        ruleId,
        unexpected: `Unexpected "${brief(key)}" in <${name}>, expected ${Object.keys({ ...required, ...optional }).join(', ') || 'the name alone'}`,
        fix,
      });
    else if (seen.has(key))
      found.push({
        ruleId,
        unexpected: `Unexpected second "${key}" in <${name}>, expected one`,
        fix: 'Delete one of the two',
      });
    else if (typeof value !== 'string')
      found.push({
        ruleId,
        unexpected: `Unexpected value of "${key}" in <${name}>, expected words in quotes`,
        fix,
      });
    else found.push(...checkValue(kind, value, name));
    seen.add(key);
  }
  for (const key of Object.keys(required))
    if (!seen.has(key))
      found.push({ ruleId, unexpected: `Unexpected <${name}> without "${key}", expected it`, fix });
  return found;
}

function checkContent(node: TreeNode, name: ComponentName): Complaint[] {
  const { holds, block } = components[name];
  const ruleId = 'component-content';
  const children = childrenOf(node).filter((child) => child.type !== 'text' || child.value?.trim());
  if (block && node.type === 'mdxJsxTextElement')
    return [
      {
        ruleId,
        unexpected: `Unexpected <${name}> within a line of text, expected it on a line of its own`,
        fix: `Put an empty line before <${name}> and after it`,
      },
    ];
  if (holds === 'nothing' && children.length > 0)
    return [
      {
        ruleId,
        unexpected: `Unexpected text inside <${name}>, expected none`,
        fix: `Write it like this: ${exampleOf(name)}`,
      },
    ];
  if (holds === 'text' && children.length === 0)
    return [
      {
        ruleId,
        unexpected: `Unexpected empty <${name}>, expected text inside it`,
        fix: `Write the text between <${name}> and </${name}>, or delete both`,
      },
    ];
  const isList = (child: TreeNode) => child.tagName === 'ol' || child.type === 'list';
  if (name === 'Steps' && !children.some(isList))
    return [
      {
        ruleId,
        unexpected: 'Unexpected <Steps> without steps, expected a numbered list',
        fix: 'Begin each step on a new line with 1. 2. 3. and leave an empty line before the first',
      },
    ];
  return [];
}

/** What is wrong with a component: its name, its attributes, what is in it and where it stands. */
export function checkComponent(node: TreeNode): Complaint[] {
  const name = node.name ?? null;
  if (!componentNamed(name)) {
    const shown = name ?? '';
    const isTag = /^[a-z][a-z0-9]*$/.test(shown);
    return [
      {
        ruleId: 'component-name',
        unexpected: `Unexpected <${brief(shown)}>, expected ${isTag ? 'Markdown' : `one of ${Object.keys(components).join(', ')}`}`,
        fix: isTag
          ? 'Use Markdown in place of HTML: **bold**, *italic*, [words](https://…); or type \\< to show the sign'
          : 'Use one of those, or type \\< to show the sign',
      },
    ];
  }
  return [...checkAttributes(node, name as ComponentName), ...checkContent(node, name as ComponentName)];
}
