import type { MainEntry } from '#core/workbench/main-in.ts';
import type { Filed, SiteData } from './site-data.ts';

/** What is told of main, one file after the other. */
export type ReviewMain = MainEntry[];

type Signed = {
  authors?: readonly string[] | undefined;
  curators?: readonly string[] | undefined;
  school?: string | undefined;
};

/** Who signed something, and nothing else of it. */
const signed = ({ authors, curators, school }: Signed): Signed => ({
  ...(authors && { authors }),
  ...(curators && { curators }),
  ...(school !== undefined && { school }),
});

type Owned = { owner?: string };

const told =
  <T>(kind: MainEntry['kind'], data: (of: T) => unknown, where: Owned = {}) =>
  ({ id, path, data: of }: Filed<T>): MainEntry => ({ ...{ kind, id, path, data: data(of) }, ...where });

/** As much of everything on the site as tells who is independent of whom. */
export function reviewMain({ people, schools, networks, practices, asks }: SiteData): ReviewMain {
  return [
    ...people.map(told('person', (data) => data)),
    ...schools.map(told('school', ({ name, trust }) => ({ name, ...(trust !== undefined && { trust }) }))),
    ...networks.map(
      told('network', ({ kind, close, members }) => ({
        kind,
        members,
        ...(close !== undefined && { close }),
      })),
    ),
    ...networks.flatMap(({ id: owner, projects }) =>
      projects.map(told('project', ({ title, schools: joined }) => ({ title, schools: joined }), { owner })),
    ),
    ...asks.map(told('ask', signed)),
    ...practices.flatMap((practice) => {
      const where = { owner: practice.id };
      return [
        told('practice', signed)(practice),
        ...practice.reports.map(told('report', signed, where)),
        ...practice.tries.map(told('try', signed, where)),
        ...practice.reviews.map(
          told(
            'review',
            ({ mergedAt, outcome, files, reviews }) => ({
              ...{ mergedAt, outcome: { by: outcome.by }, files: files.map(({ path }) => ({ path })) },
              reviews: reviews.map(({ by, at, independence: { counts } }) => ({
                ...{ by, at, independence: { counts } },
              })),
            }),
            where,
          ),
        ),
      ];
    }),
  ];
}
