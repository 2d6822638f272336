// A list that changes while one is about to press it: what the reader has gone to stays where it is.
const GUARD = 250;

/// `gone()` gives what the reader has gone to by arrow keys; pointer and focus are watched here.
export function steady(pop, gone) {
  let pointed, pressed = false, waiting, changed = -GUARD, settled = new Set();

  const options = () => [...pop.querySelectorAll(".hit")];
  const held = () => gone() ?? (pop.contains(document.activeElement) ? document.activeElement : pointed?.isConnected ? pointed : read());
  // Whoever has scrolled reads what is in sight.
  const read = () => (pop.scrollTop > 0 ? options().findLast((hit) => hit.offsetTop < pop.scrollTop + pop.clientHeight) : undefined);

  function put(fragment) {
    const kept = held();
    const card = kept?.closest(".answer");
    if (!kept) replace(fragment);
    else if (card) replaceAfter(card, [...fragment.children].filter((part) => !part.matches(".answer, .corrected")));
    else if (kept.matches(".quick .hit") && fragment.querySelector(".quick")) follow(kept, fragment);
    else return false;
    return true;
  }

  function replace(fragment) {
    const before = new Map(options().map((hit) => [hit.href, hit.offsetTop]));
    pop.replaceChildren(fragment);
    pop.scrollTop = 0;
    changed = performance.now();
    settled = new Set(options().filter((hit) => before.get(hit.href) === hit.offsetTop));
  }

  // Down to what is held all stays; what was found besides follows below it.
  function follow(hit, fragment) {
    const list = hit.parentElement, all = options();
    const stay = all.slice(0, all.indexOf(hit) + 1), names = new Set(stay.map((one) => one.href));
    const most = fragment.querySelectorAll(".hit").length;
    const more = [...fragment.querySelectorAll(".hit")].filter((one) => !names.has(one.href));
    list.replaceChildren(...stay, ...more.slice(0, Math.max(0, most - stay.length)));
    const parts = [...fragment.children];
    replaceAfter(list, parts.slice(parts.findIndex((part) => part.matches(".quick")) + 1));
  }

  function replaceAfter(last, parts) {
    while (last.nextElementSibling) last.nextElementSibling.remove();
    last.after(...parts);
  }

  function release() {
    pressed = false;
    pop.removeEventListener("click", refuse, { capture: true });
    const show = waiting;
    waiting = undefined;
    show?.();
  }

  pop.addEventListener("pointermove", (event) => { if (event.pointerType !== "touch") pointed = event.target.closest("a, button, .answer") ?? undefined; });
  pop.addEventListener("pointerleave", () => {
    pointed = undefined;
    if (!pressed) release();
  });
  pop.addEventListener("pointerdown", (event) => {
    pressed = true;
    pop.removeEventListener("click", refuse, { capture: true });
    // Whoever presses so soon meant what was here before.
    const hit = event.target.closest(".hit");
    if (hit && performance.now() - changed < GUARD && !settled.has(hit)) pop.addEventListener("click", refuse, { capture: true });
  });
  addEventListener("pointerup", () => setTimeout(release, 50));
  // The finger is still there, and scrolls.
  addEventListener("pointercancel", () => setTimeout(release, 300));

  return {
    show: (fragment, then) => {
      const now = () => {
        if (pressed || !put(fragment)) waiting = now;
        else then();
      };
      now();
    },
    // A letter typed: the hand is on the keys, wherever the pointer was left.
    typed: () => {
      pointed = waiting = undefined;
      pop.scrollTop = 0;
    },
  };
}

function refuse(event) {
  event.preventDefault();
  event.stopPropagation();
}
