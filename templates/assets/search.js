// Results below the box from the third letter on: a combobox with a listbox, the answer above it.
import { finder } from "./results.js";
import { steady } from "./steady.js";
import { recent } from "./recent.js";
import { isShortcut } from "./keys.js";

for (const home of document.querySelectorAll("[data-find]")) combobox(home);

function combobox(home) {
  const input = home.querySelector("input");
  const pop = home.appendChild(element("div", { className: "pop", hidden: true }));
  const status = home.appendChild(element("p", { className: "vh", role: "status" }));
  const options = () => [...pop.querySelectorAll("[role=option]")];
  const past = recent(home.querySelector("[data-recent]"));
  let chosen, dismissed = false, shown, fresh;

  for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-autocomplete": "list", "aria-haspopup": "listbox" })) input.setAttribute(name, value);

  const list = steady(pop, () => chosen);
  const find = finder((html, query) => {
    if (dismissed || input.value.trim() !== query || !home.contains(document.activeElement)) return;
    const made = element("template", { innerHTML: html }).content.firstElementChild;
    // What comes back the same is left as it is, scrolled to where it is.
    if (!made?.matches(".fragment") || (html === shown && !pop.hidden)) return;
    list.show(made, () => {
      shown = html;
      present(made.dataset.status);
    });
  });

  function present(said) {
    const found = pop.querySelector(".quick");
    if (found) Object.assign(found, { role: "listbox", id: "gw-found", ariaLabel: pop.querySelector(".recent")?.dataset.status ?? "Pages" });
    pop.querySelectorAll(".quick .hit").forEach((hit, i) => Object.assign(hit, { role: "option", id: `gw-found-${i}`, tabIndex: -1, ariaSelected: String(hit === chosen) }));
    if (status.textContent !== said) status.textContent = said ?? "";
    open(true);
    if (fresh) reveal();
    fresh = false;
  }

  // A keyboard on the screen leaves little room below the box, so that goes up: with a letter typed, never later.
  function reveal() {
    if (pop.getBoundingClientRect().bottom > (visualViewport?.height ?? innerHeight)) home.scrollIntoView();
  }

  function open(yes) {
    pop.hidden = !yes;
    const found = yes && pop.querySelector("#gw-found");
    input.setAttribute("aria-expanded", String(Boolean(found)));
    if (found) input.setAttribute("aria-controls", "gw-found");
    else input.removeAttribute("aria-controls");
    choose(yes && chosen?.isConnected ? chosen : undefined);
  }

  function choose(option) {
    chosen = option;
    options().forEach((one) => { one.ariaSelected = String(one === option); });
    if (!option) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  function reminded() {
    const fragment = past.fragment();
    shown = undefined;
    pop.replaceChildren(...(fragment ? [fragment] : []));
    if (fragment) present(fragment.dataset.status);
    else open(false);
  }

  function typed() {
    list.typed();
    dismissed = false;
    fresh = true;
    choose();
    if (find(input.value.trim())) return;
    if (!input.value) return reminded();
    open(false);
    shown = undefined;
    pop.replaceChildren();
  }

  input.addEventListener("input", typed);
  input.addEventListener("focus", () => {
    if (!input.value) reminded();
    else if (pop.firstChild) open(true);
  });
  input.addEventListener("keydown", (event) => {
    const all = options(), at = all.indexOf(chosen);
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && !pop.hidden) dismiss();
    else if (pop.hidden && event.key.startsWith("Arrow") && /Down|Up/.test(event.key) && pop.firstChild) open(true);
    else if (pop.hidden || !all.length) return;
    else if (event.key === "ArrowDown") choose(all[at + 1]);
    else if (event.key === "ArrowUp") choose(at < 0 ? all.at(-1) : all[at - 1]);
    else if (event.key === "Enter" && chosen) chosen.click();
    else if (event.key === "Delete" && event.shiftKey && chosen?.dataset.words) forget(chosen.dataset.words);
    else return;
    event.preventDefault();
  });
  pop.addEventListener("click", (event) => {
    const past = event.target.closest("[data-words]"), drop = event.target.closest("[data-forget]");
    if (drop) return forget(drop.dataset.forget);
    if (!past) return event.target.closest("a") && keep();
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    input.value = past.dataset.words;
    input.focus();
    typed();
  });
  function forget(words) {
    past.forget(words);
    input.focus();
    reminded();
  }
  function dismiss() {
    dismissed = true;
    open(false);
  }
  function keep() { past.keep(input.value); }
  home.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.target === input) return;
    input.focus();
    dismiss();
  });
  document.addEventListener("pointerdown", (event) => { if (!home.contains(event.target)) open(false); });
  home.addEventListener("focusout", (event) => { if (event.relatedTarget && !home.contains(event.relatedTarget)) open(false); });
  document.addEventListener("keydown", (event) => {
    if (!isShortcut(event, "/")) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  // Only what is on the results' own page was asked in full.
  if (location.pathname === "/search") keep();
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}
