/** The little of a service worker's surroundings that is used here; TypeScript's own types of it and of pages exclude each other. */
type Lasting = { waitUntil(work: Promise<unknown>): void };
type FetchAsked = Lasting & { request: Request; respondWith(answer: Promise<Response>): void };

/** A page that is open. */
export type OpenPage = { url: string; postMessage(message: unknown, transfer: Transferable[]): void };

type Scope = {
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchAsked) => void): void;
  skipWaiting(): Promise<void>;
  registration: { scope: string; unregister(): Promise<boolean> };
  clients: {
    claim(): Promise<void>;
    matchAll(which: { type: 'window'; includeUncontrolled: boolean }): Promise<OpenPage[]>;
  };
};

/** The service worker itself. */
export const worker = globalThis as unknown as Scope;
