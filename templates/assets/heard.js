// What a rep gets back for an objection: how often it was heard; and a line for more, after it worked for what did it.
import { send, told } from "./send.js";
import { receipt } from "./receipt.js";

/// Shows it at the end of `place`. `source` holds the templates, `words` the sentences.
export async function heard(place, body, kept, words, source, known = body.page) {
  const thanks = Object.assign(document.createElement("p"), { className: "said", role: "status", tabIndex: -1 });
  place.append(thanks);
  thanks.textContent = known ? await soFar(known, words) : words.thanks;
  if (kept.receipt) thanks.append(receipt(kept.receipt));
  thanks.focus({ preventScroll: true });
  askForMore(place, body, kept, words, source);
}

async function soFar(page, words) {
  try {
    const reply = await fetch(`/api/pages/summary?page=${encodeURIComponent(page)}`);
    if (!reply.ok) return words.thanks;
    const { heard, worked, failed } = await reply.json(), tried = (worked ?? 0) + (failed ?? 0);
    if (!heard) return words.few;
    return words.times.replace("%", heard) + (tried ? words.worked.replace("%", Math.round((100 * worked) / tried)) : ".");
  } catch {
    return words.thanks;
  }
}

function askForMore(place, body, kept, words, source) {
  place.append(source.querySelector("[data-said]").content.cloneNode(true));
  const form = place.querySelector(".said-so"), problem = form.querySelector(".problem");
  if (body.outcome !== "worked") for (const part of form.querySelectorAll("[data-worked]")) part.remove();
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { said, verbatim, stage, quote } = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim() || undefined]));
    if (!said && !verbatim && !stage) return;
    problem.hidden = true;
    try {
      await send("/api/objections", { ...body, said, verbatim, stage: stage ?? body.stage, ...(quote && { quote: true }), replaces: kept.key }, words);
      form.replaceWith(source.querySelector("[data-line-kept]").content.cloneNode(true));
      place.querySelector("[data-quoted]").hidden = !quote;
      place.querySelector(".said-kept").focus({ preventScroll: true });
    } catch (failure) {
      told(problem, failure, form);
    }
  });
}
