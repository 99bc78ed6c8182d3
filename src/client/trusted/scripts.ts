import type { Guarded } from './guarded.ts';

/**
 * What this page may start as a script, a worker or a service worker: files of this site. Nothing else becomes code or HTML
 * from text here; the browser refuses it (`require-trusted-types-for`).
 */
(self as Guarded).trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => (new URL(address, location.href).origin === origin ? address : null),
});
