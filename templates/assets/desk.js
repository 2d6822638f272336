// The desk by keyboard: j and k move, Enter opens the page that an item is about.
import { isShortcut } from "./keys.js";

const items = [...document.querySelectorAll("[data-items] > li")];

if (items.length) {
  document.querySelector("[data-keys]").hidden = false;
  items.forEach((item) => { item.tabIndex = -1; });
  document.addEventListener("keydown", (event) => {
    const at = items.indexOf(document.activeElement);
    if (isShortcut(event, "j")) items[Math.min(at + 1, items.length - 1)].focus();
    else if (isShortcut(event, "k")) items[Math.max(at - 1, 0)].focus();
    else if (event.key === "Enter" && at >= 0 && event.target === items[at]) items[at].querySelector("a")?.click();
  });
}
