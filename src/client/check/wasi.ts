/** Success, as WASI counts it. */
const OK = 0;

/**
 * What a program built for WASI asks of its host, when it has no files, no arguments and no surroundings: chance, the
 * time, and a place for its last words (WASI preview 1).
 */
export function bareWasi(memory: WebAssembly.Memory): WebAssembly.ModuleImports {
  const view = () => new DataView(memory.buffer);
  return {
    // Chance cannot be put into memory that could be shared, so it is copied.
    random_get(at: number, length: number) {
      new Uint8Array(memory.buffer, at, length).set(crypto.getRandomValues(new Uint8Array(length)));
      return OK;
    },
    clock_time_get(_clock: number, _precision: bigint, at: number) {
      view().setBigUint64(at, BigInt(Math.round(performance.now() * 1e6)), true);
      return OK;
    },
    environ_sizes_get(count: number, size: number) {
      view().setUint32(count, 0, true);
      view().setUint32(size, 0, true);
      return OK;
    },
    environ_get: () => OK,
    fd_write(_file: number, parts: number, count: number, written: number) {
      let length = 0;
      for (let part = 0; part < count; part += 1) length += view().getUint32(parts + 8 * part + 4, true);
      view().setUint32(written, length, true);
      return OK;
    },
    sched_yield: () => OK,
    proc_exit(code: number) {
      throw new Error(`The parser stopped with ${code}.`);
    },
  };
}
