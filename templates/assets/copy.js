// Takes a sentence along: the words, the page's title and its address.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy], [data-copy-text]");
  if (!button) return;
  // A second press while it says "Copied" must not take that for its name.
  const label = (button.dataset.label ??= button.innerHTML);
  try {
    await navigator.clipboard.writeText(button.dataset.copyText ?? quoted(button.closest("[data-copy-from]")));
    say(button, button.dataset.done);
  } catch {
    say(button, button.dataset.failed);
  }
  setTimeout(() => { button.innerHTML = label; }, 2500);
});

function quoted(from) {
  const words = from.querySelector(from.dataset.copyFrom).innerText.trim();
  return [words, from.dataset.title, new URL(from.dataset.url, location.href).href].join("\n");
}

function say(button, words) {
  button.setAttribute("aria-live", "polite");
  button.textContent = words;
}
