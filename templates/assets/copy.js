// Takes a sentence along: the words, the page's title and its address, in one paste; or by the share sheet of a phone.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy], [data-copy-text], [data-share]");
  if (!button) return;
  if ("share" in button.dataset) share(button);
  else copy(button);
});

// Buttons that come later, with results, are shown by the style sheet.
if (navigator.share) document.documentElement.classList.add("can-share");

async function copy(button) {
  // A second press while it says "Copied" must not take that for its name.
  const label = (button.dataset.label ??= button.innerHTML);
  const { plain, html } = button.dataset.copyText === undefined ? quoted(button) : { plain: button.dataset.copyText };
  try {
    await (navigator.clipboard ? clip(plain, html) : byCommand(plain, html));
    say(button, button.dataset.done);
  } catch {
    say(button, button.dataset.failed);
  }
  setTimeout(() => { button.innerHTML = label; }, 2500);
}

function clip(plain, html) {
  if (!html || !window.ClipboardItem) return navigator.clipboard.writeText(plain);
  const typed = (type, text) => ({ [type]: new Blob([text], { type }) });
  return navigator.clipboard.write([new ClipboardItem({ ...typed("text/plain", plain), ...typed("text/html", html) })]);
}

// Over plain http from another machine there is no clipboard but this one.
function byCommand(plain, html) {
  const put = (event) => {
    event.preventDefault();
    event.clipboardData.setData("text/plain", plain);
    if (html) event.clipboardData.setData("text/html", html);
  };
  document.addEventListener("copy", put, { once: true });
  const done = document.execCommand("copy");
  document.removeEventListener("copy", put);
  if (!done) throw new Error("refused");
}

async function share(button) {
  const { words, title, url } = source(button);
  try {
    await navigator.share({ title, text: words, url });
  } catch {
    // He changed his mind, or the sheet is open already.
  }
}

function source(button) {
  const from = button.closest("[data-copy-from]");
  const words = from.querySelector(from.dataset.copyFrom).innerText.trim();
  return { words, title: from.dataset.title, url: new URL(from.dataset.url, location.href).href };
}

// A customer cannot open the portal, so the address stays here.
function quoted(button) {
  const { words, title, url } = source(button);
  const said = words.split(/\n+/).map((line) => `<p>${escaped(line)}</p>`).join("");
  if (button.dataset.copy === "customer") return { plain: `${words}\n${title}`, html: `${said}<p>${escaped(title)}</p>` };
  return { plain: `${words}\n${title}\n${url}`, html: `<blockquote>${said}</blockquote><p><a href="${escaped(url)}">${escaped(title)}</a></p>` };
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function say(button, words) {
  button.setAttribute("aria-live", "polite");
  button.textContent = words;
}
