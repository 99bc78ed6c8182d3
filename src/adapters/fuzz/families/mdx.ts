import fc from 'fast-check';
import { gate } from '#core/writeup/gate.ts';
import { renderWriteup } from '#core/writeup/render.ts';
import type { RenderOptions } from '#core/writeup/render-options.ts';
import { splitWriteup } from '#core/writeup/split.ts';
import type { Canary } from '../canary.ts';
import { type Family, textFile, type Verdict } from '../family.ts';
import { bodies, harmful } from '../grammar.ts';
import { mutated } from '../mutations.ts';
import { unsafeIn } from '../safe-html.ts';
import { secondReading } from '../second-reading.ts';
import { soundPath, usualPolicy } from '../surroundings.ts';

const limits = usualPolicy.safety;
const options: RenderOptions = {
  ...{ path: soundPath, limits },
  image: (name) =>
    name === 'chart.png'
      ? { src: '/images/a.webp', srcset: '/images/a.webp 1w', width: 1, height: 1 }
      : undefined,
  finding: (id) => `<!--finding:${id}-->`,
  findings: () => '<!--findings-->',
};

/** The HTML that a write-up becomes, if the gate and everything behind it let it through. */
export function htmlThrough(text: string): string | undefined {
  const gated = gate(new TextEncoder().encode(text), soundPath, limits);
  if ('problems' in gated) return undefined;
  const { html, problems } = renderWriteup(gated.text, options);
  const refused = problems.some(({ severity }) => severity === 'error');
  if (refused && html !== '') throw new Error('A refused text was rendered.');
  return refused ? undefined : html;
}

function agreed(text: string): void {
  const parts = splitWriteup(text.replaceAll('\r\n', '\n'), soundPath);
  if ('problems' in parts) throw new Error('A text without fences was passed.');
  const { programs } = secondReading(parts.body);
  if (programs.length > 0) throw new Error(`The other parser sees a program: ${programs.join(', ')}`);
}

function attempt(text: string, canary: Canary): Verdict {
  const started = performance.now();
  const html = htmlThrough(text);
  const took = performance.now() - started;
  if (took > limits.parseMillisecondsMax) throw new Error(`It took ${Math.round(took)} ms.`);
  canary.listen(html ?? '');
  if (html === undefined) return 'refused';
  const unsafe = unsafeIn(html);
  if (unsafe.length > 0) throw new Error(`The page would hold ${unsafe.join(', ')}`);
  agreed(text);
  return 'passed';
}

/** Write-ups put together by a grammar, and known ones changed in places: through the gate, the parser and the rendering. */
export const mdxFamily = (canary: Canary, seeds: readonly string[]): Family<string> => ({
  name: 'mdx',
  tries: 'write-ups by grammar, and known ones changed in places',
  inputs: fc.oneof(
    { weight: 3, arbitrary: bodies(canary).map((body) => `---\ntitle: A\n---\n\n${body}\n`) },
    { weight: 1, arbitrary: mutated(seeds, harmful(canary)) },
  ),
  attempt: (text) => attempt(text, canary),
  files: (text) => [textFile(soundPath, text)],
  round: 500,
});
