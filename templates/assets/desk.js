// The desk by keyboard: j and k move, Enter opens the page that an item is about.
const items = [...document.querySelectorAll("[data-items] > li")];

if (items.length) {
  document.querySelector("[data-keys]").hidden = false;
  items.forEach((item) => { item.tabIndex = -1; });
  document.addEventListener("keydown", (event) => {
    if (event.target.closest("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = items.indexOf(document.activeElement);
    if (event.key === "j") items[Math.min(at + 1, items.length - 1)].focus();
    else if (event.key === "k") items[Math.max(at - 1, 0)].focus();
    else if (event.key === "Enter" && at >= 0 && event.target === items[at]) items[at].querySelector("a")?.click();
  });
}
