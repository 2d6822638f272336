// Asks the service for a part of a page, and tells a service that is away from a reader who is signed out.
import { named } from "./later.js";

const PATIENCE = 5_000, SOME_SECONDS = 5_000;
const UNKNOWN_READER = [401, 403, 407, 511];
const STAND_IN = "data-without";
const ASKED_WRONGLY = [400, 413, 414, 421, 431];

// Becomes `{ html }`, or `{ away }`: "offline", "down", "busy", "gateway" (with its `status`), "signed-out", or "refused"
// where the question itself cannot be answered. Whoever names a time is not asked again before `until`.
export async function reach(address) {
  try {
    const reply = await fetch(address, { redirect: "manual", signal: AbortSignal.timeout(PATIENCE) });
    return reply.type === "opaqueredirect" ? await behindRedirect(address) : await understood(reply);
  } catch {
    return { away: navigator.onLine ? "down" : "offline" };
  }
}

// The service never leads elsewhere. A host of files may, to the page that stands in for search; all else is a sign-in.
async function behindRedirect(address) {
  try {
    const reply = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
    const said = await understood(reply);
    return said.away === "refused" ? { away: "signed-out" } : said;
  } catch {
    // What leads to another host cannot be read from here.
    return { away: "signed-out" };
  }
}

async function understood(reply) {
  const { status } = reply;
  if (reply.ok) return answered(await reply.text());
  if (UNKNOWN_READER.includes(status)) return { away: "signed-out" };
  if (status === 502 || status === 504) return { away: "gateway", status };
  if (status === 429 || status === 503) return crowded(status, named(reply), await reply.text());
  return { away: ASKED_WRONGLY.includes(status) ? "refused" : "down" };
}

// A service that cannot search at all names a time too, and sends the page that stands in for its own.
function crowded(status, until, html) {
  if (html.includes(STAND_IN) || (status === 503 && !until)) return { away: "down", until };
  return { away: "busy", until: until ?? Date.now() + SOME_SECONDS };
}

// Whoever stands in between may answer 200 with a page of his own.
function answered(html) {
  if (/<div class="fragment[" ]/.test(html)) return { html };
  return { away: html.includes(STAND_IN) ? "down" : "signed-out" };
}
