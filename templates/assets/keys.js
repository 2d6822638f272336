// Shortcuts of a single key, which whoever speaks to the machine, or types by accident, can switch off.
import { read, write } from "./device.js";

const KEY = "gw-keys";
let on = read(KEY) !== "off";

export function isShortcut(event, key) {
  return on && event.key === key && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing && !event.target.closest("input, textarea, select, [contenteditable]");
}

const press = document.querySelector("[data-keys-switch]");
if (press) {
  tell();
  press.hidden = false;
  press.addEventListener("click", () => {
    on = !on;
    write(KEY, on ? undefined : "off");
    tell();
  });
}

function tell() {
  document.documentElement.classList.toggle("no-keys", !on);
  press.querySelector("span").textContent = on ? press.dataset.on : press.dataset.off;
}
