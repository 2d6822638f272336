// Search while the service does not answer: titles and headings, in the browser, until it does again.
import { reach } from "./reach.js";

const FIRST_PAUSE = 1_000, LONGEST_PAUSE = 15_000;
const says = document.getElementById("gw-without")?.dataset ?? {};
let away;

export const isAway = () => away !== undefined;
const isHeld = () => away?.until > Date.now();

// Becomes the HTML of a fragment: the service's, or one that says why it is not. Fails where the question is refused.
// `isWanted()` tells whether this question still is; `later(html)` is given what comes after, as when search is back.
export async function results(address, query, isWanted, later) {
  if (away) {
    // Nobody should wait for that to be found out again.
    retry(address, query, isWanted, later, 0);
    return inBrowser(away, query);
  }
  const said = await reach(address);
  if (said.html) return said.html;
  if (said.away === "refused") throw new Error("the question was refused");
  away = said;
  retry(address, query, isWanted, later, FIRST_PAUSE);
  return inBrowser(said, query);
}

// Comes back by itself, whether or not anybody types.
async function retry(address, query, isWanted, later, first) {
  for (let pause = first; ; pause = Math.min(2 * pause || FIRST_PAUSE, LONGEST_PAUSE)) {
    // No letter and no coming back makes the time come sooner that the service named.
    if (isHeld()) await new Promise((resolve) => { setTimeout(resolve, away.until - Date.now() + 500 * Math.random()); });
    else if (pause) await rest(pause);
    if (!isWanted()) return;
    const said = await reach(address);
    if (said.away === "refused") return;
    const before = away?.away;
    away = said.html ? undefined : said;
    if (!isWanted()) return;
    if (said.html) return later(said.html);
    if (said.away !== before) later(await inBrowser(said, query));
  }
}

// Until then, or until there is reason to think that it is back.
function rest(millis) {
  return new Promise((resolve) => {
    const done = new AbortController(), { signal } = done;
    const over = () => { if (document.hidden) return; done.abort(); resolve(); };
    addEventListener("online", over, { signal });
    document.addEventListener("visibilitychange", over, { signal });
    setTimeout(() => (document.hidden ? undefined : over()), millis * (1 + Math.random() / 4));
  });
}

async function inBrowser({ away: why, status }, query) {
  if (why === "signed-out") return fragment(says.signedOut, link(location.pathname + location.search, says.signIn));
  try {
    const { found } = await import("./titles.js");
    return await found(query, says[why].replace("%", status), says);
  } catch {
    return fragment(says.lost, link("/", says.ways));
  }
}

function fragment(words, way) {
  const home = Object.assign(document.createElement("div"), { className: "fragment" });
  home.dataset.status = words;
  home.appendChild(Object.assign(document.createElement("p"), { className: "without", textContent: `${words} ` })).append(way);
  return home.outerHTML;
}

function link(href, textContent) {
  return Object.assign(document.createElement("a"), { href, textContent });
}

// A form that is sent to a service that is away ends on the browser's own error page. One that is busy while somebody
// types still takes the question in full.
document.addEventListener("submit", async (event) => {
  const box = event.target.closest("[data-find]")?.querySelector("input");
  if (!box || !away || ["signed-out", "busy"].includes(away.away)) return;
  event.preventDefault();
  if (!isHeld() && (await reach(`/search?part=results&q=${encodeURIComponent(box.value.trim())}`)).html) event.target.submit();
  else box.dispatchEvent(new Event("input", { bubbles: true }));
});

// Where the service is also what sends the files, they must be at hand before it is away. They are fetched, not run.
const KEPT = [new URL("./titles.js", import.meta.url), new URL("./vendor/minisearch.js", import.meta.url), "/search/titles.json"];
document.addEventListener("focusin", function keep(event) {
  if (!event.target.closest("[data-find]")) return;
  document.removeEventListener("focusin", keep);
  const line = navigator.connection;
  if (line?.saveData || (line?.effectiveType ?? "4g") !== "4g") return;
  for (const each of KEPT) fetch(each, { priority: "low" }).catch(() => {});
});

// The page that stands in for the service's own page of results.
const page = document.querySelector("[data-without]"), query = new URLSearchParams(location.search).get("q")?.trim();
if (page && query) {
  for (const box of document.querySelectorAll("[data-find] input")) box.value = query;
  const show = (html) => { page.innerHTML = html ?? ""; };
  results(`/search?part=results&q=${encodeURIComponent(query)}`, query, () => true, show).then(show, () => {});
}
