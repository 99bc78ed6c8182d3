import type { ChosenPicture } from '#core/share/underway.ts';

/** The pictures of drafts, which are too large for the storage of their texts. Nothing here throws. */
export type PictureStore = {
  /** The pictures of a draft; none where there are none, or they cannot be read. */
  of(draft: string): Promise<ChosenPicture[]>;
  /** Keeps the pictures of a draft in place of those it had; false where they could not be kept. */
  keep(draft: string, pictures: readonly ChosenPicture[]): Promise<boolean>;
};

const SHELF = 'pictures';

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function openDatabase(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(SHELF);
  return done(request);
}

/** Pictures in the browser's IndexedDB, under the name of a database. */
export function pictureStore(name: string): PictureStore {
  let database: Promise<IDBDatabase> | undefined;
  const shelf = async (mode: IDBTransactionMode): Promise<IDBObjectStore> => {
    database ??= openDatabase(name);
    return (await database).transaction(SHELF, mode).objectStore(SHELF);
  };
  return {
    async of(draft) {
      try {
        return ((await done((await shelf('readonly')).get(draft))) as ChosenPicture[] | undefined) ?? [];
      } catch {
        return [];
      }
    },
    async keep(draft, pictures) {
      try {
        const to = await shelf('readwrite');
        if (pictures.length > 0) await done(to.put([...pictures], draft));
        else await done(to.delete(draft));
        return true;
      } catch {
        return false;
      }
    },
  };
}
