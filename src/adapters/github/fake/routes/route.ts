import type { Base } from '../base.ts';
import type { Branches } from '../branches.ts';
import type { Contents } from '../contents.ts';
import type { Conversation } from '../conversation.ts';
import type { Issues } from '../issues.ts';
import type { Pulls } from '../pulls.ts';
import type { FakeSettings } from '../settings.ts';

export type World = {
  base: Base;
  pulls: Pulls;
  issues: Issues;
  talk: Conversation;
  contents: Contents;
  branches: Branches;
  settings: FakeSettings;
};

/** A request as the routes see it: the account that asks, what the address names, the query and the body. */
export type Asked = {
  by: number;
  named: Readonly<Record<string, string>>;
  query: URLSearchParams;
  body: Readonly<Record<string, unknown>>;
};

/** A list is given out page by page, and shown only as far as it is. */
type Paged = { count: number; slice: (from: number, to: number) => unknown[] };
export type Given = { status: number; body?: unknown; list?: Paged; headers?: Record<string, string> };

/** Answers by method and address; `:name` takes a part of the address, `*name` the rest of it. */
export type Routes = Readonly<Record<string, (world: World, asked: Asked) => Given>>;

/** One thing. */
export const ok = (body: unknown): Given => ({ status: 200, body });

/** A list; `most` is where GitHub stops. */
export const list = <T>(
  items: readonly T[],
  show: (item: T) => unknown,
  most = Number.POSITIVE_INFINITY,
): Given => ({
  status: 200,
  list: {
    count: Math.min(items.length, most),
    slice: (from, to) => items.slice(from, Math.min(to, most)).map(show),
  },
});

/** The number that an address names. */
export const numberOf = ({ named }: Asked): number => Number(named['number']);
/** A field of a body as text; empty where it is none. */
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
/** A field of a body as a list of texts. */
export const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(text) : []);
