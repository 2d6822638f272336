// The line that shows what waits on this device: how many, why, and each of them to read, take back or keep.
import { all, change } from "./kept.js";
import { isWaiting, listen, remove, run } from "./outbox.js";

// A press that is answered at once needs no line.
const SOON = 800;
const FORMS = { "/api/questions": "/ask", "/api/votes": "/vote", "/api/positioning": "/position", "/api/objections": "/objection", "/api/challenges": "/challenge" };
const template = document.getElementById("gw-outbox"), says = template.dataset;
const line = document.body.appendChild(template.content.cloneNode(true).firstElementChild);
const status = line.querySelector("[role=status]"), more = line.querySelector("button"), list = line.querySelector("ul");
let sending, why = {}, gone = 0, timer, drawn = 0;

more.addEventListener("click", () => open(list.hidden));
listen("sending", (at) => { sending = at; soon(); });
listen("settled", ({ kept }) => { if (kept) gone++; soon(); });
listen("changed", soon);
listen("rested", (stuck) => { sending = undefined; why = stuck; draw(); });
draw();

function soon() {
  if (!line.hidden) return draw();
  timer ??= setTimeout(draw, SOON);
}

async function draw() {
  clearTimeout(timer);
  timer = undefined;
  const turn = ++drawn, items = await all().catch(() => []);
  if (turn !== drawn) return;
  const waiting = items.filter(isWaiting), refused = items.filter((item) => item.refused), receipts = items.filter((item) => item.receipt);
  const parts = [waiting.length ? now(waiting.length) : "", told(refused, says.refused, says.refusedMany), told(receipts, says.receipts, says.receiptsMany)].filter(Boolean);
  if (!items.length && !line.hidden && gone) parts.push(gone === 1 ? says.goneOne : says.goneMany.replace("%", gone));
  line.hidden = !parts.length;
  line.classList.toggle("bad", Boolean(refused.length));
  line.classList.toggle("over", !items.length);
  const said = parts.flatMap((part) => [...[part].flat(), " "]);
  if (said.map((part) => part.textContent ?? part).join("") !== status.textContent) status.replaceChildren(...said);
  more.hidden = !items.length;
  if (!items.length) open(false);
  list.replaceChildren(...items.map(row));
}

function open(yes) {
  list.hidden = !yes;
  more.setAttribute("aria-expanded", String(yes));
  more.textContent = yes ? says.hide : says.show;
}

function now(count) {
  if (sending) return says.sending.replace("%", sending.at).replace("%", Math.max(sending.of, sending.at));
  const lead = count === 1 ? says.one : says.many.replace("%", count);
  if (why.nameless || why.stuck === "signed-out") return [`${lead}: `, signIn(), why.why ? `. ${why.why}` : "."];
  if (why.stuck === "gateway") return [`${lead}: `, signIn(), says.gateway.replace("%", why.status)];
  if (why.stuck === "later") return `${lead}. ${says.later.replace("%", clock(why.until))}`;
  return why.stuck ? `${lead}. ${why.stuck === "offline" ? says.offline : says.down}` : `${lead}.`;
}

function told(items, single, several) {
  if (items.length > 1) return several.replace("%", items.length);
  return items.length ? single : "";
}

// Whoever asks for a page is led to the sign-in, and back to this page.
function signIn() {
  return Object.assign(document.createElement("a"), { href: location.pathname + location.search, textContent: says.signIn });
}

function clock(until) {
  return new Date(until).toLocaleTimeString(document.documentElement.lang || undefined, { hour: "numeric", minute: "2-digit" });
}

function row(item) {
  const made = element("li"), words = made.appendChild(element("span", { dir: "auto", textContent: item.words }));
  words.className = "outbox-words";
  if (item.receipt) made.append(element("span", { className: "id", textContent: item.receipt }), copying(item.receipt), button(says.noted, () => remove(item.number)));
  else {
    if (item.refused) made.append(element("span", { className: "outbox-why", dir: "auto", textContent: item.refused }), element("a", { href: form(item), className: "btn", textContent: says.back }));
    if (why.nameless && item.anonymous && !item.through && !item.refused) made.append(button(says.through, () => through(item)));
    made.append(button(says.drop, (event) => (event.target.textContent === says.sure ? remove(item.number) : event.target.replaceChildren(says.sure))));
  }
  return made;
}

function copying(code) {
  const press = element("button", { type: "button", className: "btn copy", textContent: says.copy });
  Object.assign(press.dataset, { copyText: code, done: says.copied, failed: says.select });
  return press;
}

async function through(item) {
  await change({ ...item, through: true });
  run();
}

// The form it came from; what it was filled in with comes back from this device.
function form({ address, body, number }) {
  const asked = Object.entries(JSON.parse(body)).filter(([name]) => ["page", "version", "product", "competitor"].includes(name));
  return `${FORMS[address]}?${new URLSearchParams(asked)}#gw-again=${number}`;
}

function button(label, press) {
  const made = element("button", { type: "button", className: "btn", textContent: label });
  made.addEventListener("click", press);
  return made;
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}
