/** What a component's attribute may hold. */
export type AttributeKind = 'words' | 'link' | 'image' | 'finding';

type Component = {
  required: Record<string, AttributeKind>;
  optional: Record<string, AttributeKind>;
  /** Whether text goes between its two tags. */
  holds: 'text' | 'nothing';
  /** Whether it must stand on lines of its own. */
  block: boolean;
};

const none: Record<string, AttributeKind> = {};

/** The components of a write-up, by name. Look them up with `componentNamed` only. */
export const components = {
  Steps: { required: none, optional: none, holds: 'text', block: true },
  Note: { required: none, optional: none, holds: 'text', block: false },
  Quote: { required: { by: 'words' }, optional: none, holds: 'text', block: false },
  Resource: { required: { href: 'link', title: 'words' }, optional: none, holds: 'nothing', block: false },
  Figure: {
    required: { src: 'image', alt: 'words' },
    optional: { caption: 'words' },
    holds: 'nothing',
    block: true,
  },
  Video: { required: { href: 'link', title: 'words' }, optional: none, holds: 'nothing', block: false },
  Finding: { required: { id: 'finding' }, optional: none, holds: 'nothing', block: true },
  Findings: { required: none, optional: none, holds: 'nothing', block: true },
} as const satisfies Record<string, Component>;

/** The name of a component. */
export type ComponentName = keyof typeof components;

/** A component by its own name: `constructor` and `toString` are not components. */
export function componentNamed(name: string | null): Component | undefined {
  return name !== null && Object.hasOwn(components, name) ? components[name as ComponentName] : undefined;
}

/** An example to copy, for a message. */
export function exampleOf(name: ComponentName): string {
  const { required, holds } = components[name] as Component;
  const samples: Record<AttributeKind, string> = {
    ...{ words: 'words', link: 'https://example.org/page', image: './chart.png', finding: 'reading-test' },
  };
  const attributes = Object.entries(required).map(([key, kind]) => ` ${key}="${samples[kind]}"`);
  return holds === 'nothing'
    ? `<${name}${attributes.join('')}/>`
    : `<${name}${attributes.join('')}>…</${name}>`;
}
