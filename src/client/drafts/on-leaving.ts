/** Does what must not wait when somebody leaves the page, or puts it behind another: browsers may end it then without a word. */
export function onLeaving(act: () => void): void {
  addEventListener('pagehide', act);
  document.addEventListener('visibilitychange', () => document.hidden && act());
}
