// One press, one item: a press that failed keeps its key, so that pressing again cannot count twice.
const keys = new Map();
// After this long a reader is told rather than left with a button that does nothing.
const PATIENCE = 15_000;

/// Gives `{ id, receipt?, key }` of what was kept, or throws an Error with a sentence for the reader.
export async function send(address, fields, words) {
  const body = JSON.stringify(fields);
  const press = address + body;
  if (!keys.has(press)) keys.set(press, newKey());
  let reply;
  try {
    reply = await fetch(address, { method: "POST", signal: AbortSignal.timeout(PATIENCE), headers: { "Content-Type": "application/json", "Idempotency-Key": keys.get(press) }, body });
  } catch {
    throw new Error(words.offline);
  }
  const said = await reply.json().catch(() => ({}));
  if (reply.status !== 201 || !said.id) throw new Error(said.detail ?? words.refused);
  const key = keys.get(press);
  keys.delete(press);
  return { ...said, key };
}

// Over plain http from another machine randomUUID is missing, getRandomValues is not.
function newKey() {
  return crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
