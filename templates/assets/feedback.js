// Makes taps of the links below a page: thanks only once the service has kept it.
import { send } from "./send.js";

for (const give of document.querySelectorAll("[data-give]")) {
  for (const part of give.querySelectorAll("[data-taps]")) taps(give.dataset, part);
}

function taps(words, part) {
  const said = part.appendChild(document.createElement("p"));
  Object.assign(said, { className: "said", role: "status", tabIndex: -1 });
  const about = { page: words.page, version: words.version };

  part.addEventListener("click", async (event) => {
    const press = event.target.closest("[data-worth], [data-outcome], [data-reason]");
    if (!press || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (part.dataset.busy) return;
    part.dataset.busy = "yes";
    const slow = setTimeout(() => { say(words.busy); }, 200);
    try {
      await send(...request(press, about), words);
      thank(press);
    } catch (failure) {
      say(failure.message, true);
    } finally {
      clearTimeout(slow);
      // A double tap must not reach what took the button's place.
      setTimeout(() => { delete part.dataset.busy; }, 400);
    }
  });

  for (const press of part.querySelectorAll("[data-worth], [data-outcome]")) pressable(press);

  function thank(press) {
    part.classList.add("done");
    part.classList.toggle("why", press.dataset.worth === "false");
    if (press.dataset.worth === "false") return askWhy();
    part.querySelector(".row").replaceChildren(chosen(press));
    say(part.dataset.thanks);
    said.focus({ preventScroll: true });
  }

  function askWhy() {
    part.querySelector(".row").replaceChildren(part.querySelector("[data-reasons]").content.cloneNode(true));
    say(part.dataset.why);
    said.focus({ preventScroll: true });
  }

  function say(sentence, bad = false) {
    said.classList.toggle("bad", bad);
    said.textContent = sentence;
  }
}

function request({ dataset }, about) {
  if (dataset.outcome) return ["/api/objections", { ...about, outcome: dataset.outcome }];
  if (dataset.reason) return ["/api/votes", { ...about, worth: false, reasons: [dataset.reason] }];
  return ["/api/votes", { ...about, worth: dataset.worth === "true" }];
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
