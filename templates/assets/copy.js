// Takes a sentence along: the words, the page's title and its address.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const from = button.closest("[data-copy-from]");
  const words = from.querySelector(from.dataset.copyFrom).innerText.trim();
  // A second press while it says "Copied" must not take that for its name.
  const label = (button.dataset.label ??= button.textContent);
  try {
    await navigator.clipboard.writeText([words, from.dataset.title, new URL(from.dataset.url, location.href).href].join("\n"));
    say(button, button.dataset.done);
  } catch {
    say(button, button.dataset.failed);
  }
  setTimeout(() => { button.textContent = label; }, 2500);
});

function say(button, words) {
  button.setAttribute("aria-live", "polite");
  button.textContent = words;
}
