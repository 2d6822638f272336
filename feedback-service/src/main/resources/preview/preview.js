// Loads the open page again when what it shows was built again. It is only there in the preview.
const shown = document.querySelector("script[data-release]").dataset.release;
const mark = document.body.appendChild(document.createElement("div"));
let stream = null;

function say(text) {
  mark.shadowRoot.querySelector("output").textContent = text;
}

function showMark() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    output { position: fixed; inset: auto auto 8px 8px; z-index: 99; padding: 2px 10px; border-radius: 99px;
      font: 12px/1.6 system-ui, sans-serif; color: Canvas; background: CanvasText; opacity: .75; pointer-events: none }
    @media print { output { display: none } }`);
  mark.id = "gw-preview";
  mark.attachShadow({ mode: "open" }).append(document.createElement("output"));
  mark.shadowRoot.adoptedStyleSheets = [sheet];
  say("Preview");
}

// What somebody is writing is worth more than the newest page.
function isBeingFilledIn() {
  const fields = document.querySelectorAll("textarea, input:not([type=hidden], [type=radio], [type=checkbox])");
  return [...fields].some((field) => field.value !== field.defaultValue);
}

function renew(id) {
  // Once for each release: whatever went wrong, the page must not load for ever.
  const load = `${location.pathname} ${id}`;
  if (id === shown || sessionStorage.getItem("preview") === load) return;
  if (isBeingFilledIn()) {
    say("Preview: there is a newer state; reload to see it");
    return;
  }
  sessionStorage.setItem("preview", load);
  location.reload(); // where the reader was on the page, the browser keeps
}

function listen() {
  stream?.close();
  stream = null;
  // A browser opens few connections to one service: a page that nobody sees needs none.
  if (document.hidden) return;
  stream = new EventSource("/api/preview");
  stream.addEventListener("release", (event) => renew(event.data));
  stream.addEventListener("error", () => {
    if (stream?.readyState === EventSource.CLOSED) setTimeout(listen, 1000);
  });
}

showMark();
listen();
document.addEventListener("visibilitychange", listen);
