// Results below the box from the third letter on: a combobox with a listbox, the answer above it.
import { finder } from "./results.js";

for (const home of document.querySelectorAll("[data-find]")) combobox(home);

function combobox(home) {
  const input = home.querySelector("input");
  const pop = home.appendChild(element("div", { className: "pop", hidden: true }));
  const status = home.appendChild(element("p", { className: "vh", role: "status" }));
  const options = () => [...pop.querySelectorAll("[role=option]")];
  let chosen = -1, held = false, waiting;

  for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-autocomplete": "list", "aria-haspopup": "listbox" })) input.setAttribute(name, value);

  const find = finder((html, query) => {
    // Nothing moves under a finger that is already down.
    if (held) waiting = [html, query];
    else if (input.value.trim() === query && home.contains(document.activeElement)) show(html);
  });

  function show(html) {
    pop.innerHTML = html;
    const list = pop.querySelector(".quick");
    if (list) Object.assign(list, { role: "listbox", id: "gw-found" }).setAttribute("aria-label", "Pages");
    pop.querySelectorAll(".hit").forEach((hit, i) => Object.assign(hit, { role: "option", id: `gw-found-${i}`, tabIndex: -1, ariaSelected: "false" }));
    chosen = -1;
    pop.scrollTop = 0;
    status.textContent = pop.querySelector("[data-status]")?.dataset.status ?? "";
    open(true);
  }

  function open(yes) {
    pop.hidden = !yes;
    const list = yes && pop.querySelector("#gw-found");
    input.setAttribute("aria-expanded", String(Boolean(list)));
    if (list) input.setAttribute("aria-controls", "gw-found");
    else input.removeAttribute("aria-controls");
    if (!yes) choose(-1);
  }

  function choose(at) {
    const all = options();
    chosen = at;
    all.forEach((option, i) => { option.ariaSelected = String(i === at); });
    if (at < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", all[at].id);
    all[at].scrollIntoView({ block: "nearest" });
  }

  input.addEventListener("input", () => {
    if (find(input.value.trim())) return;
    open(false);
    pop.replaceChildren();
  });
  input.addEventListener("focus", () => { if (pop.firstChild) open(true); });
  input.addEventListener("keydown", (event) => {
    const count = options().length;
    if (event.key === "Escape" && !pop.hidden) open(false);
    else if (pop.hidden && event.key === "ArrowDown" && pop.firstChild) open(true);
    else if (pop.hidden || !count) return;
    else if (event.key === "ArrowDown") choose(chosen + 1 < count ? chosen + 1 : -1);
    else if (event.key === "ArrowUp") choose(chosen < 0 ? count - 1 : chosen - 1);
    else if (event.key === "Enter" && chosen >= 0) options()[chosen].click();
    else return;
    event.preventDefault();
  });
  home.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.target === input) return;
    input.focus();
    open(false);
  });
  pop.addEventListener("pointerdown", () => { held = true; });
  addEventListener("pointerup", () => setTimeout(release, 50));
  addEventListener("pointercancel", release);
  function release() {
    held = false;
    if (waiting && !pop.hidden) show(waiting[0]);
    waiting = undefined;
  }
  document.addEventListener("pointerdown", (event) => { if (!home.contains(event.target)) open(false); });
  home.addEventListener("focusout", (event) => { if (event.relatedTarget && !home.contains(event.relatedTarget)) open(false); });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}
