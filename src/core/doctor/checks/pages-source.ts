import { check, type Found } from '../check.ts';

const bare = (address: string) => address.replace(/\/+$/, '').toLowerCase();

export const pagesSource = check({
  id: 'pages-source',
  part: 'repository',
  why: 'Readers get the site from Pages; built from a branch it would be a list of files, and at another address its links lead nowhere.',
  look: ({ repository: { pages }, instance: { site, base } }): Found[] => {
    if (pages === undefined) return [];
    const found = (severity: Found['severity'], what: string, type: string): Found => ({
      ...{ severity, about: 'Pages', what, type },
    });
    if (pages === 'off')
      return [found('broken', 'Pages is off', 'Settings → Pages → Source: GitHub Actions')];
    const wanted = `${site}${base}`;
    const { byWorkflow, address, https } = pages;
    return [
      ...(byWorkflow
        ? []
        : [found('broken', 'it is built from a branch', 'Settings → Pages → Source: GitHub Actions')]),
      ...(address === undefined || bare(address) === bare(wanted)
        ? []
        : [
            found(
              'broken',
              `the site is at ${address}, and content/instance.yaml says ${wanted}`,
              'put site and base in content/instance.yaml right, then: npm run schemas',
            ),
          ]),
      ...(https
        ? []
        : [found('look', 'it is served without https as well', 'Settings → Pages → Enforce HTTPS')]),
    ];
  },
});
