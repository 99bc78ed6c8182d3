import { z } from 'zod';
import { shortText } from './fields.ts';

/** `instance.yaml`: what this copy of the site is called and where it lives. */
export const instance = z.strictObject({
  name: shortText.meta({ description: 'Name of the site' }),
  repository: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/, 'expected owner/name')
    .meta({ description: 'Repository on GitHub, owner/name' }),
  site: z
    .string()
    .regex(/^https?:\/\/[^/\s]+$/, 'expected an address without a path, such as https://example.org')
    .meta({ description: 'Address without a path' }),
  base: z
    .string()
    .regex(
      /^\/(?:[\w.~-]+(?:\/[\w.~-]+)*)?$/,
      'expected / or a path such as /worked-here, without a slash at the end',
    )
    .meta({ description: 'Path the site lives under: / or /name' }),
  maintainers: z
    .array(
      z
        .string()
        .regex(
          /^@[\w.-]+(?:\/[\w.-]+)?$/,
          'expected "@name" or "@organisation/team", in quotes because of the @',
        ),
    )
    .min(1)
    .optional()
    .meta({
      description:
        'Who agrees to changes of what is no content: "@name" or "@organisation/team". Left out: the owner of the repository',
    }),
  editors: z.email().meta({ description: "The editors' shared mailbox" }),
  sealKey: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/, 'expected a public key of 32 bytes in base64')
    .nullable()
    .meta({ description: "The bot's public key; null: reviews are posted in plain" }),
});

export type Instance = z.infer<typeof instance>;

/** The full address of a page of the site; `path` begins with a slash. */
export const pageAddress = ({ site, base }: Pick<Instance, 'site' | 'base'>, path: string): string =>
  `${site}${base.replace(/\/$/, '')}${path}`;
