type Rules = {
  createHTML?: (html: string) => string;
  createScriptURL?: (address: string) => string | null;
};

/**
 * A window with Trusted Types; where a browser has none, plain text passes as it always did. The names that a policy may
 * have are listed in astro.config.mjs (`trusted-types`).
 */
export type Guarded = {
  trustedTypes?: { createPolicy<T extends Rules>(name: 'default' | 'inert-html', rules: T): T };
};
