// The small forms sent from where they are, so that their words wait on this device where nothing can be sent.
import { one } from "./kept.js";
import { receipt } from "./receipt.js";
import { send, told } from "./send.js";

const FORMS = { "/ask": ["/api/questions", "question"], "/vote": ["/api/votes", "vote"], "/position": ["/api/positioning", "positioning"], "/challenge": ["/api/challenges", "challenge"], "/objection": ["/api/objections", "objection"] };
const OURS = ["key", "token"], YES = ["worth", "quote", "anonymous"];
const form = document.querySelector("form.ask-form"), says = document.getElementById("gw-outbox").dataset;
const [address, kind] = FORMS[form?.getAttribute("action")] ?? [];

if (address) {
  // After those that know more of their form.
  document.addEventListener("submit", (event) => { if (event.target === form && !event.defaultPrevented) press(event); });
  back();
}

async function press(event) {
  event.preventDefault();
  if (form.dataset.sending) return;
  form.dataset.sending = "yes";
  const slow = setTimeout(() => { event.submitter?.setAttribute("aria-busy", "true"); }, 200);
  try {
    const said = fields(event.submitter), kept = await send(address, said, { offline: says.offlineHere });
    if (said.anonymous) thank(said.meToo ? event.submitter.dataset.next : form.dataset.next, kept.receipt);
    else location.assign(`${said.meToo ? "/ask?meToo=" : `/sent?kind=${kind}&id=`}${encodeURIComponent(kept.id)}`);
  } catch (failure) {
    told(problem(), failure, form);
  } finally {
    clearTimeout(slow);
    event.submitter?.removeAttribute("aria-busy");
    delete form.dataset.sending;
  }
}

function fields(submitter) {
  const filled = new FormData(form), said = {};
  if (submitter?.name) filled.append(submitter.name, submitter.value);
  for (const [name, value] of filled) {
    if (OURS.includes(name) || !value.trim()) continue;
    if (name === "reasons") (said.reasons ??= []).push(value);
    else said[name] = YES.includes(name) ? value === "true" : value;
  }
  // A yes has no reasons, and a question that others asked has their words.
  if (said.worth) delete said.reasons;
  return said;
}

// Nothing on the way asks the service about it under somebody's name.
function thank(next, code) {
  const thanks = document.getElementById("gw-thanks").content.cloneNode(true), place = thanks.querySelector("[data-next-of]");
  place.textContent = next;
  if (code) place.after(receipt(code));
  const main = form.closest("main");
  main.replaceChildren(thanks);
  main.querySelector("h1").focus();
  scrollTo(0, 0);
}

// Where the press was; what comes back is told before it is read.
function problem(place = form.querySelector(".send") ?? form, where = "append") {
  const there = form.querySelector(".problem");
  if (there) return there;
  const made = Object.assign(document.createElement("p"), { className: "problem", role: "alert" });
  place[where](made);
  return made;
}

// What was refused after its page was closed, with the sentence that says why.
async function back() {
  const number = /^#gw-again=(\d+)$/.exec(location.hash)?.[1];
  const item = number && (await one(Number(number)).catch(() => undefined));
  if (!item?.refused || item.address !== address) return;
  const said = JSON.parse(item.body);
  for (const field of form.elements) {
    const value = said[field.name];
    if (value === undefined || OURS.includes(field.name) || field.type === "submit") continue;
    if (field.type === "radio" || field.type === "checkbox") field.checked = [value].flat().map(String).includes(field.value);
    else if (field.type !== "hidden") field.value = value;
  }
  for (const part of form.querySelectorAll("details")) part.open ||= [...part.querySelectorAll("textarea")].some((box) => box.value);
  document.documentElement.dataset.again = address;
  told(problem(form, "prepend"), new Error(item.refused));
}
