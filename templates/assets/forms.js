// On the small forms: answers below a question as it is typed.
import { finder } from "./results.js";

for (const place of document.querySelectorAll("[data-answers]")) answers(place, document.getElementById(place.dataset.answers));

function answers(place, box) {
  const asking = place.closest("[data-asking]"), thanks = document.querySelector("[data-thanks]");
  const answered = document.querySelector("[data-answered]");
  const find = finder((html) => {
    const made = Object.assign(document.createElement("template"), { innerHTML: html }).content;
    // The form that asks is already here, and what is only near answers nothing.
    made.querySelectorAll(".ask-me, .all, .corrected").forEach((part) => part.remove());
    const answer = page(made.querySelector(".answer .from a"));
    made.querySelector(".quick")?.replaceChildren(...[...made.querySelectorAll(".hit")].filter((hit) => page(hit) !== answer).slice(0, 2));
    place.replaceChildren(made.querySelector(".over") ? "" : made);
    offer();
  });

  function offer() {
    if (answered && place.querySelector(".hit, .answer")) place.append(answered.content.cloneNode(true));
  }
  function close(yes) {
    asking.hidden = yes;
    thanks.hidden = !yes;
    (yes ? thanks.querySelector("h1") : box).focus();
  }

  offer();
  box?.addEventListener("input", () => { if (!find(box.value.trim())) place.replaceChildren(); });
  place.addEventListener("click", (event) => {
    if (!event.target.closest("[data-deflect]")) return;
    const body = JSON.stringify({ words: box.value.trim() });
    // Whether it can be counted is nothing to the reader.
    fetch("/api/search/deflected", { method: "POST", headers: { "Content-Type": "application/json" }, body, keepalive: true }).catch(() => {});
    close(true);
  });
  thanks?.querySelector("[data-still]").addEventListener("click", () => close(false));
}

function page(link) {
  return link?.getAttribute("href").split("#")[0];
}
