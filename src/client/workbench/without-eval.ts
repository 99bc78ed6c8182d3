/**
 * The policy of the pages lets no text become code. The library of schemas tries whether it may, and the browser would report
 * that as an attack: here it is told not to try. To be imported before anything that makes a schema.
 */
const settings = globalThis as { __zod_globalConfig?: { jitless?: boolean } };
settings.__zod_globalConfig = { ...settings.__zod_globalConfig, jitless: true };
