// What waits on this device until the service has it: IndexedDB, which all tabs share and a closed one leaves behind.
const NAME = "gw-outbox";

/// Becomes the number that the item has from then on; the lower ones were there before.
export const add = (item) => within("readwrite", (items) => items.add(item));
export const change = (item) => within("readwrite", (items) => items.put(item));
export const drop = (number) => within("readwrite", (items) => items.delete(number));
export const one = (number) => within("readonly", (items) => items.get(number));
export const all = () => within("readonly", (items) => items.getAll());

function within(mode, act) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("items", { keyPath: "number", autoIncrement: true });
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const store = opening.result;
      // Strict: on the disk, should the browser end in the next moment.
      const work = store.transaction("items", mode, { durability: "strict" });
      const asked = act(work.objectStore("items"));
      work.oncomplete = () => { store.close(); resolve(asked.result); };
      work.onabort = () => { store.close(); reject(work.error); };
    };
  });
}
