// Tells the service what pages are used for and which results are chosen: never by whom. Nobody waits for it.
const give = document.querySelector("[data-give]");

if (give) whenSeen(() => used("view"));

document.addEventListener("click", (event) => {
  const chosen = event.target.closest("a[href], [data-copy]"), search = event.target.closest("[data-search]");
  if (!chosen) return;
  if (search) return clicked(search, chosen);
  if (!give) return;
  if (chosen.dataset.copy !== undefined) used("copy");
  else if (/\.(?!html?$)\w{2,5}$/.test(chosen.pathname) && chosen.origin === location.origin) used("download");
}, true);

// The answer above the list has rank 0.
function clicked(search, chosen) {
  const found = [...search.querySelectorAll("a.hit, .hits h2 > a")].indexOf(chosen);
  const rank = found >= 0 ? found + 1 + from() : chosen.closest(".answer") ? 0 : undefined;
  if (rank === undefined) return;
  tell("/api/clicks", { searchId: search.dataset.search, rank });
  if (chosen.matches("[data-copy]")) tell("/api/pages/used", { page: new URL(chosen.closest("[data-url]").dataset.url, location.href).pathname, kind: "copy" });
}

function from() {
  return location.pathname === "/search" ? Number(new URLSearchParams(location.search).get("offset")) || 0 : 0;
}

function used(kind) {
  tell("/api/pages/used", { page: give.dataset.page, version: give.dataset.version, kind });
}

function tell(address, said) {
  navigator.sendBeacon?.(address, new Blob([JSON.stringify(said)], { type: "application/json" }));
}

// A page that is made ready in the background has not been read.
function whenSeen(then) {
  if (document.visibilityState === "visible") return then();
  document.addEventListener("visibilitychange", then, { once: true });
}
