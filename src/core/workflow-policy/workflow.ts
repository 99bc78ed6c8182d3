import { type Document, isMap, LineCounter, parseDocument } from 'yaml';
import { locateNode } from '#core/writeup/yaml-locate.ts';

/** A workflow file: its path from the top of the repository, and its text. */
export type WorkflowFile = { path: string; text: string };

/** Where something stands in a workflow, as the names and numbers that lead to it. */
export type At = readonly (string | number)[];

/** A step, with what there is to know of it. */
export type Step = {
  at: At;
  uses: string | undefined;
  run: string | undefined;
  with: Record<string, unknown>;
};

/** Whether a step runs an action of GitHub's own. GitHub does not mind capitals in its name. */
export const runsAction = ({ uses }: Pick<Step, 'uses'>, name: string): boolean =>
  uses?.toLowerCase().startsWith(`actions/${name}@`) === true;

/** A job with its steps; `data` is the whole of it, as written. */
export type Job = { at: At; name: string; data: Record<string, unknown>; steps: Step[] };

/** A text anywhere in the file. */
export type Text = { at: At; value: string };

/** A workflow as the rules see it. */
export type Workflow = WorkflowFile & {
  data: Record<string, unknown>;
  /** Every event it starts on, with what is said of each (`{}` where nothing is). */
  events: ReadonlyMap<string, Record<string, unknown>>;
  jobs: Job[];
  /** Every text of the file, keys left out. */
  texts: Text[];
  /** The line of something, or of its nearest parent where it is left out. */
  lineOf: (at: At) => number;
};

const record = (value: unknown): Record<string, unknown> | undefined =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The events of `on`, in any of its three spellings; undefined where it is none of them. */
function eventsOf(on: unknown): Map<string, Record<string, unknown>> | undefined {
  if (typeof on === 'string') return new Map([[on, {}]]);
  if (Array.isArray(on)) return new Map(on.map((name) => [String(name), {}]));
  const map = record(on);
  return map && new Map(Object.entries(map).map(([name, about]) => [name, record(about) ?? {}]));
}

function jobsOf(data: Record<string, unknown>): Job[] | undefined {
  const jobs = record(data['jobs']);
  if (!jobs) return undefined;
  const read = Object.entries(jobs).map(([name, value]): Job | undefined => {
    const job = record(value);
    const steps = Array.isArray(job?.['steps']) ? job['steps'] : [];
    if (!job || !steps.every(record)) return undefined;
    return {
      ...{ name, data: job, at: ['jobs', name] },
      steps: steps.map((step, index) => ({
        at: ['jobs', name, 'steps', index],
        uses: text(step.uses),
        run: text(step.run),
        with: record(step.with) ?? {},
      })),
    };
  });
  return read.every((job) => job !== undefined) ? read : undefined;
}

function* textsIn(value: unknown, at: At): Generator<Text> {
  if (typeof value === 'string') yield { at, value };
  else if (value !== null && typeof value === 'object')
    for (const [key, inner] of Object.entries(value))
      yield* textsIn(inner, [...at, Array.isArray(value) ? Number(key) : key]);
}

/** The plain data of a document; undefined where a part of it stands for another (`&`, `*`): positions would be lost. */
function plainData(document: Document): Record<string, unknown> | undefined {
  try {
    return record(document.toJS({ maxAliasCount: 0 }));
  } catch {
    return undefined;
  }
}

/** Reads a workflow; undefined where it is none that GitHub would run, or where a rule could overlook a part of it. */
export function readWorkflow({ path, text: source }: WorkflowFile): Workflow | undefined {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true, logLevel: 'error' });
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const data = plainData(document as Document);
  const [events, jobs] = [eventsOf(data?.['on']), data && jobsOf(data)];
  if (!data || !events || events.size === 0 || !jobs || jobs.length === 0) return undefined;
  return {
    ...{ path, text: source, data, events, jobs },
    texts: [...textsIn(data, [])],
    lineOf: (at) => lines.linePos(locateNode(document, at)?.start ?? 0).line,
  };
}
