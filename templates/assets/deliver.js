// One request to the service, and what it means: only a 201 with an id is kept; only the service's own problem is a no.
import { named } from "./later.js";

const PATIENCE = 15_000;
const UNKNOWN_READER = [401, 403, 407, 511];
const LATER = [408, 421, 425, 429];

/// Becomes `{ kept }` (what the service said), `{ refused }` (its sentence), or `{ stuck }`: `offline`, `down`, `gateway`
/// (with its `status`), `signed-out` or `later` (not before `until`).
export async function deliver({ address, key, body, anonymous, through }) {
  try {
    const headers = { "Content-Type": "application/json", "Idempotency-Key": key };
    // Whoever sends without a name is not named by a cookie either, unless no way leads through the sign-in otherwise.
    const credentials = anonymous && !through ? "omit" : "same-origin";
    const reply = await fetch(address, { method: "POST", redirect: "manual", cache: "no-store", credentials, signal: AbortSignal.timeout(PATIENCE), headers, body });
    return understood(reply, await said(reply));
  } catch {
    return { stuck: navigator.onLine ? "down" : "offline" };
  }
}

async function said(reply) {
  try {
    return JSON.parse(await reply.text()) ?? {};
  } catch (failure) {
    // A line that broke off says nothing; a page of somebody else's says something.
    if (!(failure instanceof SyntaxError)) throw failure;
    return {};
  }
}

function understood(reply, { id, detail, ...more }) {
  const { status } = reply, ours = /^application\/problem\+json\b/.test(reply.headers.get("Content-Type") ?? "");
  if (status === 201 && typeof id === "string" && id) return { kept: { id, ...more } };
  // That a sign-in has ended is said already, and that nothing was kept is not true here.
  if (status < 400 || UNKNOWN_READER.includes(status)) return { stuck: "signed-out", why: ours && status !== 401 ? detail : undefined };
  if (ours && status < 500 && !LATER.includes(status)) return { refused: detail, status };
  if (status === 502 || status === 504) return { stuck: "gateway", status };
  const until = named(reply);
  return until ? { stuck: "later", until } : { stuck: "down", status };
}
