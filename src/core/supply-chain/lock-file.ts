import { z } from 'zod';

/** npm writes a lone one as a text where the package did. */
const machines = z.union([z.array(z.string()), z.string().transform((one) => [one])]).optional();
const specs = z.record(z.string(), z.string()).default({});

/** What is read of `package.json`. */
export const manifest = z.object({
  dependencies: specs,
  devDependencies: specs,
  optionalDependencies: specs,
  peerDependencies: specs,
  /** npm's own field: whose scripts may run when packages are installed (`npm help approve-scripts`). */
  allowScripts: z.record(z.string(), z.boolean()).default({}),
});

/** One package of a lock file. `os`, `cpu` and `libc` say on which machines npm installs it. */
const locked = z.object({
  name: z.string().optional(),
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().optional(),
  license: z.string().optional().catch(undefined),
  hasInstallScript: z.boolean().optional(),
  optional: z.boolean().optional(),
  os: machines,
  cpu: machines,
  libc: machines,
  dependencies: specs,
  devDependencies: specs,
  optionalDependencies: specs,
});

/** `package-lock.json` as npm 7 and later write it. */
export const lockFile = z.object({ lockfileVersion: z.number(), packages: z.record(z.string(), locked) });

export type Manifest = z.infer<typeof manifest>;
export type Locked = z.infer<typeof locked>;
export type LockFile = z.infer<typeof lockFile>;

/** The name of a package by its place in the lock file: what stands after the last `node_modules/`. */
export const nameAt = (place: string): string => place.replace(/^.*node_modules\//, '');

/** Everything that a manifest asks for, by name. */
export const askedFor = ({
  dependencies,
  devDependencies,
  optionalDependencies,
}: Pick<Manifest, 'dependencies' | 'devDependencies' | 'optionalDependencies'>): Record<string, string> => ({
  ...dependencies,
  ...devDependencies,
  ...optionalDependencies,
});
