// The desk by keyboard. j and k move, x chooses, Enter opens, and each press has a letter. What is pressed is done without
// leaving the place: the list comes back as it is then.
import { isShortcut } from "./keys.js";

const FORM = "form[data-moves]", LOST = "Nothing was changed: the portal cannot be reached, or your sign-in has ended. Try again.";
const main = document.getElementById("gw-main");
const items = () => [...main.querySelectorAll("[data-items] > li")];

if (main?.querySelector(`${FORM}, [data-key]`)) {
  ready();
  document.addEventListener("keydown", key);
  document.addEventListener("click", click);
  document.addEventListener("submit", (event) => {
    if (event.target.matches(`${FORM}, .flash form`)) press(event);
  });
}

function ready() {
  main.querySelectorAll("[data-opens], [data-keys]").forEach((hidden) => { hidden.hidden = false; });
  items().forEach((item) => { item.tabIndex = -1; });
}

function key(event) {
  const all = items(), at = all.indexOf(document.activeElement?.closest("[data-items] > li"));
  const dialog = main.querySelector("dialog[open]");
  if (dialog) return answer(event, dialog);
  if (isShortcut(event, "j")) all[Math.min(at + 1, all.length - 1)]?.focus();
  else if (isShortcut(event, "k")) all[Math.max(at - 1, 0)]?.focus();
  else if (isShortcut(event, "x")) choose(all[at]);
  else if (event.key === "Enter" && all.includes(event.target)) event.target.querySelector("[data-item]")?.click();
  else {
    const pressed = [...main.querySelectorAll("[data-key]")].find((one) => isShortcut(event, one.dataset.key));
    if (!pressed) return;
    event.preventDefault();
    pressed.click();
  }
}

// Enter in a line presses what the dialog asks; in a longer text it is a new line, and Ctrl and Enter press.
function answer(event, dialog) {
  if (event.key !== "Enter" || event.isComposing || !event.target.matches("input, textarea")) return;
  if (event.target.matches("textarea") && !event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  dialog.querySelector(".go").click();
}

function choose(item) {
  const box = item?.querySelector("[name=id]");
  if (box) box.checked = !box.checked;
}

// What is chosen; else the one that is looked at, else the first.
function chosen() {
  const all = items();
  if (!all.length) return [...main.querySelectorAll(`${FORM} > [name=id]`)];
  const boxes = all.map((item) => item.querySelector("[name=id]"));
  if (!boxes.some((box) => box.checked)) {
    const at = Math.max(all.indexOf(document.activeElement?.closest("[data-items] > li")), 0);
    boxes[at].checked = true;
  }
  return boxes.filter((box) => box.checked);
}

function click(event) {
  const opens = event.target.closest("[data-opens]");
  if (opens) open(main.querySelector(`dialog[data-move="${opens.dataset.opens}"]`));
  else if (event.target.closest("[data-close]")) event.target.closest("dialog").close();
  else if (event.target.closest(`${FORM} .bar [type=submit]`)) chosen();
}

function open(dialog) {
  const which = chosen(), ids = which.map((box) => box.value.split(".")[0]);
  dialog.querySelector("[data-which]").textContent = ids.length === 1 ? ids[0] : `${ids.length} items`;
  if (dialog.dataset.move === "merge") heads(dialog, ids);
  dialog.querySelector("fieldset").disabled = false;
  dialog.querySelector("[data-problem]").hidden = true;
  // Whoever changes his mind finds it as it was.
  dialog.onclose = () => {
    dialog.querySelector("fieldset").disabled = true;
    items()[place()]?.focus();
  };
  at = place();
  dialog.showModal();
  dialog.querySelector("textarea, input:checked, input:not([type=radio])")?.focus();
}

// Where the eye is: an item's place stays while the list around it changes.
let at = 0;
function place() {
  const here = items().findIndex((item) => item.contains(document.activeElement) || item === document.activeElement);
  return here < 0 ? at : here;
}

// Several that are chosen: one of them, and the oldest of them unless somebody says otherwise.
function heads(dialog, ids) {
  const list = dialog.querySelector("[data-heads]"), into = dialog.querySelector("[data-into]");
  const several = ids.length > 1;
  list.hidden = !several;
  list.disabled = !several;
  into.hidden = several;
  into.querySelector("input").disabled = several;
  list.querySelectorAll("label").forEach((old) => old.remove());
  if (several) ids.forEach((id, place) => list.append(head(id, place === ids.length - 1)));
}

function head(id, checked) {
  const label = Object.assign(document.createElement("label"), { className: "tap" });
  const radio = Object.assign(document.createElement("input"), { type: "radio", name: "into", value: id, checked });
  const words = Object.assign(document.createElement("span"), { dir: "auto", textContent: document.querySelector(`#${id} .item-text`)?.textContent ?? id });
  label.append(radio, words);
  return label;
}

async function press(event) {
  event.preventDefault();
  const form = event.target, dialog = form.querySelector("dialog[open]"), filled = new FormData(form);
  if (form.dataset.sending) return;
  if (event.submitter?.name) filled.append(event.submitter.name, event.submitter.value);
  if (form.matches(FORM) && !filled.has("id")) return;
  const next = dialog ? at : place();
  form.dataset.sending = "yes";
  try {
    const reply = await fetch(form.getAttribute("action"), { method: "POST", body: new URLSearchParams(filled), headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await reply.text(), "text/html");
    if (reply.ok && page.querySelector("main .items, main .one, main.desk, main.one")) show(page, next);
    else complain(form, reply.status === 400 ? page.querySelector("main .lead-in")?.textContent : LOST);
  } catch {
    complain(form, LOST);
  } finally {
    delete form.dataset.sending;
  }
}

function show(page, next) {
  main.querySelector("dialog[open]")?.close();
  main.replaceChildren(...document.adoptNode(page.getElementById("gw-main")).childNodes);
  ready();
  const all = items();
  (all[Math.min(next, all.length - 1)] ?? main.querySelector(".flash button, h1"))?.focus();
}

function complain(form, sentence) {
  const place = (form.querySelector("dialog[open]") ?? form).querySelector(":scope > [data-problem], fieldset > [data-problem]") ?? form.appendChild(document.createElement("p"));
  place.textContent = sentence ?? LOST;
  place.hidden = false;
}
