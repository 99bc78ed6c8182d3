import { instantiateNapiModule } from '@emnapi/core';
import { getDefaultContext } from '@emnapi/runtime';
import { bareWasi } from './wasi.ts';

/**
 * Sätteri, the parser of the build, as WebAssembly: what its package loads in a browser in place of the native one.
 *
 * Its own loader asks for threads and 256 MB. Pages that a browser does not isolate may start no threads, and nothing here
 * needs them: one thread, and memory that begins with the least the program takes.
 */

/** Pages of 64 kB: what the program is built to begin with, and four times what the longest text allowed has taken. */
const PAGES = { initial: 985, maximum: 4096 };

const memory = new WebAssembly.Memory({ ...PAGES, shared: true });
const program = new URL('@bruits/satteri-wasm32-wasi/satteri_napi.wasm32-wasi.wasm', import.meta.url);
const answer = await fetch(program);
if (!answer.ok) throw new Error(`The checker could not be loaded (${answer.status}). Try again later.`);

const { napiModule } = await instantiateNapiModule(await answer.arrayBuffer(), {
  context: getDefaultContext(),
  asyncWorkPoolSize: 0,
  overwriteImports: (imports) => ({
    ...imports,
    env: { ...imports.env, ...imports.napi, ...imports.emnapi, memory },
    wasi_snapshot_preview1: bareWasi(memory),
  }),
  beforeInit({ instance }) {
    const begins = Object.entries(instance.exports).filter(
      ([name]) => name === '_initialize' || name.startsWith('__napi_register__'),
    );
    for (const [, begin] of begins) (begin as () => void)();
  },
});

/** The names under which Sätteri asks for its program. */
export const {
  applyCommandsAndCompileHandle,
  applyCommandsAndConvertToHastHandle,
  applyCommandsAndRenderHandle,
  applyCommandsToHandle,
  applyCommandsToMdastHandle,
  applyMdastCommandsAndConvertAndCompile,
  applyMdastCommandsAndConvertAndRender,
  compileHandle,
  compileMdx,
  convertMdastToHastHandle,
  createHastHandle,
  createHastHandleFromHtml,
  createHastHandleWithFrontmatter,
  createMdastHandle,
  createMdxHastHandle,
  createMdxHastHandleWithFrontmatter,
  createMdxMdastHandle,
  dropHandle,
  getHandleSource,
  getMdastFrontmatter,
  getNodeData,
  markdownToHtmlFast,
  markdownToJsFast,
  mdastTextContentHandle,
  mdxToJsFast,
  parseEsm,
  parseExpression,
  parseToHtml,
  renderHandle,
  serializeHandle,
  setNodeData,
  textContentHandle,
  walkHandle,
  walkMdastHandle,
} = napiModule.exports;
