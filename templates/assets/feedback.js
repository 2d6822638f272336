// Makes taps of the links below a page: thanks only once the service has kept it. Another tap changes what was said.
import { queued, send, told } from "./send.js";
import { heard } from "./heard.js";
import { receipt } from "./receipt.js";

for (const give of document.querySelectorAll("[data-give], [data-give-home]")) {
  give.append(give.querySelector("[data-nameless]").content.cloneNode(true));
  for (const part of give.querySelectorAll("[data-taps]")) taps(give, part);
}

function taps(give, part) {
  const words = give.dataset, said = part.appendChild(document.createElement("p"));
  Object.assign(said, { className: "said", role: "status", tabIndex: -1 });
  const about = () => ({ page: words.page, version: words.version, ...(give.querySelector("[data-anonymous]").checked && { anonymous: true }) });
  const vote = {};
  let first;

  part.addEventListener("click", (event) => {
    const press = event.target.closest("[data-worth], [data-outcome], [data-reason]");
    if (!press || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (press.dataset.outcome) once(() => outcome(press));
    else once(() => cast(press));
  });
  for (const press of part.querySelectorAll("[data-worth], [data-outcome]")) pressable(press);

  async function once(send) {
    if (part.dataset.sending) return;
    part.dataset.sending = "yes";
    const slow = setTimeout(() => { say(words.busy); }, 200);
    try {
      await send();
    } catch (failure) {
      say(failure.message, true);
    } finally {
      clearTimeout(slow);
      // A double tap is one.
      setTimeout(() => { delete part.dataset.sending; }, 400);
    }
  }

  async function outcome(press) {
    const body = { ...about(), outcome: press.dataset.outcome };
    const kept = await send("/api/objections", body, words).catch(queued);
    part.classList.add("done");
    part.querySelector(".row").replaceChildren(chosen(press));
    if (kept.queued) return told(said, kept);
    said.hidden = true;
    await heard(part, body, kept, part.dataset, part);
  }

  // The whole vote goes each time: what was tapped before, and this.
  async function cast({ dataset: { worth, reason } }, comment = vote.comment) {
    const written = comment !== vote.comment, next = { worth: worth ? worth === "true" : vote.worth, comment };
    if (!next.worth) {
      const reasons = new Set(vote.reasons);
      if (reason && !reasons.delete(reason)) reasons.add(reason);
      next.reasons = [...reasons];
    }
    const kept = await send("/api/votes", { ...about(), ...next, replaces: first }, words).catch(queued);
    first ??= kept.key;
    Object.assign(vote, { reasons: undefined }, next);
    part.classList.add("done");
    for (const button of part.querySelectorAll("[data-worth]")) button.setAttribute("aria-pressed", button.dataset.worth === String(vote.worth));
    for (const button of part.querySelectorAll("[data-reason]")) button.setAttribute("aria-pressed", Boolean(vote.reasons?.includes(button.dataset.reason)));
    why(!vote.worth);
    if (kept.queued) return told(said, kept);
    say(written ? part.dataset.lineKept : !vote.worth && !vote.reasons.length && !comment ? part.dataset.why : part.dataset.thanks);
    if (kept.receipt) said.append(receipt(kept.receipt));
  }

  function why(asked) {
    let form = part.querySelector(".why");
    if (form) form.hidden = !asked;
    if (form || !asked) return;
    part.append(part.querySelector("[data-reasons]").content.cloneNode(true));
    form = part.querySelector(".why");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      once(() => cast({ dataset: {} }, form.elements.comment.value.trim() || undefined));
    });
  }

  function say(sentence, bad = false) {
    said.hidden = false;
    said.classList.toggle("bad", bad);
    said.classList.remove("waits");
    said.textContent = sentence;
  }
}

function pressable(link) {
  link.setAttribute("role", "button");
  link.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    link.click();
  });
}

// What was tapped stays in sight; it is no longer something to tap.
function chosen(press) {
  return Object.assign(document.createElement("strong"), { textContent: press.textContent });
}
