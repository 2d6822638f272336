// On the small forms: answers below a question as it is typed, and known objections narrowed by the words.
import { finder } from "./results.js";

for (const place of document.querySelectorAll("[data-answers]")) answers(place, document.getElementById(place.dataset.answers));
for (const part of document.querySelectorAll("[data-narrow]")) narrow(part.querySelector("textarea"), [...part.querySelectorAll(".known .tap")]);

function answers(place, box) {
  const find = finder((html) => {
    place.innerHTML = html;
    // The form that asks is already here.
    place.querySelector(".ask-me")?.remove();
    place.querySelectorAll(".hit:nth-child(n+4)").forEach((hit) => hit.remove());
  });
  box?.addEventListener("input", () => { if (!find(box.value.trim())) place.replaceChildren(); });
}

function narrow(box, choices) {
  const known = choices.filter((choice) => choice.querySelector("input").value);
  box?.addEventListener("input", () => {
    const words = box.value.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
    const fits = known.map((choice) => words.filter((word) => choice.textContent.toLowerCase().includes(word)).length);
    const best = Math.max(...fits);
    known.forEach((choice, i) => { choice.hidden = best > 0 && fits[i] < Math.min(best, 2) && !choice.querySelector("input").checked; });
  });
}
