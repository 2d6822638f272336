// What was searched for on this device, and is known nowhere else.
import { read, write } from "./device.js";

const KEY = "gw-recent";
const MOST = 8;

export function recent(template) {
  const all = () => {
    try {
      const kept = JSON.parse(read(KEY) ?? "[]");
      return Array.isArray(kept) ? kept.filter((words) => typeof words === "string").slice(0, MOST) : [];
    } catch {
      return [];
    }
  };
  const without = (words) => all().filter((one) => one.toLowerCase() !== words.toLowerCase());

  return {
    keep(words) {
      const asked = words.trim().slice(0, 200);
      if (asked) write(KEY, JSON.stringify([asked, ...without(asked)].slice(0, MOST)));
    },
    forget(words) { write(KEY, words ? JSON.stringify(without(words)) : undefined); },
    fragment() {
      const kept = all();
      if (!kept.length || !template) return undefined;
      const made = template.content.cloneNode(true).firstElementChild;
      for (const words of kept) {
        const link = Object.assign(document.createElement("a"), { className: "hit", href: `/search?q=${encodeURIComponent(words)}`, textContent: words, dir: "auto" });
        const drop = Object.assign(document.createElement("button"), { type: "button", textContent: made.dataset.drop, ariaLabel: `${made.dataset.drop} ${words}` });
        link.dataset.words = drop.dataset.forget = words;
        made.querySelector(".quick").append(link);
        made.querySelector(".forget").append(drop);
      }
      return made;
    },
  };
}
