/** Shows how far a long task has come, on one line of a terminal that is wiped at the end; elsewhere nothing. */
export function progressOn(terminal: NodeJS.WriteStream): {
  show: (what: string, done: number, total: number, unit?: string) => void;
  wipe: () => void;
} {
  if (!terminal.isTTY) return { show: () => {}, wipe: () => {} };
  let last = 0;
  let shown = false;
  return {
    show(what, done, total, unit = 'files') {
      const now = performance.now();
      if (total < 200 || now - last < 100) return;
      last = now;
      shown = true;
      terminal.write(`\r\u001B[K${what} ${done} of ${total} ${unit} …`);
    },
    wipe() {
      if (shown) terminal.write('\r\u001B[K');
    },
  };
}
