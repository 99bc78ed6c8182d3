import { isAllowed, licencesSeen } from './licences.ts';
import { askedFor, type Locked, type LockFile, type Manifest, nameAt } from './lock-file.ts';

/** Something about packages that may not be. `about`: the package, or the field of package.json. */
export type LockFault = { rule: LockRule; about: string; message: string };

export const lockRules = [
  'lock-version',
  'out-of-step',
  'exact-version',
  'registry-only',
  'integrity',
  'install-script',
  'stale-allowance',
  'licence',
] as const;
export type LockRule = (typeof lockRules)[number];

const EXACT = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;
/** Versions of a package, perhaps of one by another name (`npm:`). A protocol, a path or an account makes it a place. */
const VERSIONS = /^(?:npm:(?:@[\w.-]+\/)?[\w.-]+(?:@|$))?[^/:@]*$/;
const INTEGRITY = /^sha512-[A-Za-z0-9+/]{86}==$/;

/** The machine on which the workflows install: what runs there decides what is published. */
const publishing = { os: 'linux', cpu: 'x64', libc: 'glibc' } as const;

const fits = (list: readonly string[] | undefined, here: string): boolean => {
  if (!list || list.length === 0) return true;
  const refused = list.filter((one) => one.startsWith('!')).map((one) => one.slice(1));
  return refused.length === list.length ? !refused.includes(here) : list.includes(here);
};

/**
 * Whether npm leaves a package out on the machine that publishes. Registries that mirror do not hold every package for other
 * machines; npm then knows its name and version alone, neither digest nor licence.
 */
export const isElsewhere = ({ optional, os, cpu, libc }: Locked): boolean =>
  optional === true && !(fits(os, publishing.os) && fits(cpu, publishing.cpu) && fits(libc, publishing.libc));

function faultsOf(place: string, one: Locked, allowScripts: Manifest['allowScripts']): LockFault[] {
  const name = nameAt(place);
  const about = `${name}${one.version ? `@${one.version}` : ''}`;
  const faults: LockFault[] = [];
  const tell = (rule: LockRule, message: string) => faults.push({ rule, about, message });
  if (one.link || one.resolved !== undefined || !EXACT.test(one.version ?? ''))
    tell(
      'registry-only',
      `Unexpected ${one.link ? 'link' : `origin "${one.resolved ?? one.version ?? ''}"`}, expected a package that npm takes from its registry, whichever that is. Install it by name and exact version, with the project's .npmrc.`,
    );
  for (const [other, wanted] of Object.entries(askedFor({ ...one })))
    if (!VERSIONS.test(wanted))
      tell(
        'registry-only',
        `Unexpected "${wanted}" for ${other}, expected versions from the registry. Use another version, or another package.`,
      );
  if (!INTEGRITY.test(one.integrity ?? '') && !(one.integrity === undefined && isElsewhere(one)))
    tell(
      'integrity',
      `Unexpected integrity "${one.integrity ?? 'none'}", expected sha512 of the package. Type: npm install ${name}@${one.version} --save-exact`,
    );
  if (one.hasInstallScript && !Object.hasOwn(allowScripts, name))
    tell(
      'install-script',
      `Unexpected script that runs when it is installed, expected it to be decided on. Read the script, then type: npm deny-scripts ${name} (it stays out) or npm approve-scripts --no-allow-scripts-pin ${name} (it runs).`,
    );
  const licence = one.license ?? licencesSeen[name];
  if (licence === undefined ? !isElsewhere(one) : !isAllowed(licence))
    tell(
      'licence',
      `Unexpected licence "${licence ?? 'none'}", expected one of src/core/supply-chain/licences.ts. Use another package, or let a maintainer read the licence and add it there.`,
    );
  return faults;
}

const same = (a: object, b: object): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

/** Holds what is installed against the rules of docs/dependencies.md. Faults come in the order of the lock file. */
export function lintLock({ manifest, lock }: { manifest: Manifest; lock: LockFile }): LockFault[] {
  const { '': root, ...packages } = lock.packages;
  const faults: LockFault[] = [];
  if (lock.lockfileVersion !== 3)
    faults.push({
      ...{ rule: 'lock-version', about: 'package-lock.json' },
      message: `Unexpected version ${lock.lockfileVersion}, expected 3. Write it with npm 11: npm install --package-lock-only`,
    });
  if (!root || !same(askedFor(root), askedFor(manifest)))
    faults.push({
      ...{ rule: 'out-of-step', about: 'package-lock.json' },
      message:
        'Unexpected list of packages, expected the one of package.json. Type: npm install --package-lock-only',
    });
  for (const [name, wanted] of Object.entries(askedFor(manifest)))
    if (!EXACT.test(wanted))
      faults.push({
        ...{ rule: 'exact-version', about: name },
        message: `Unexpected "${wanted}", expected an exact version such as 1.2.3. Type: npm install ${name} --save-dev --save-exact`,
      });
  for (const [place, one] of Object.entries(packages))
    faults.push(...faultsOf(place, one, manifest.allowScripts));
  const running = new Set(
    Object.entries(packages).flatMap(([place, { hasInstallScript }]) =>
      hasInstallScript ? [nameAt(place)] : [],
    ),
  );
  for (const name of Object.keys(manifest.allowScripts))
    if (!running.has(name))
      faults.push({
        ...{ rule: 'stale-allowance', about: `allowScripts › ${name}` },
        message:
          'Unexpected entry, expected the plain name of a package that has such a script. Take it out of allowScripts in package.json.',
      });
  return faults;
}
