// Sends what waits on this device, one after the other, once each, whichever tab it was pressed in.
import { add, all, change, drop } from "./kept.js";
import { deliver } from "./deliver.js";

const FIRST_PAUSE = 2_000, LONGEST_PAUSE = 60_000;
const heard = new EventTarget();
const tabs = "BroadcastChannel" in window ? new BroadcastChannel("gw-outbox") : undefined;
let running, wanted = false, pause = FIRST_PAUSE, timer;

export const isWaiting = (item) => !item.refused && !item.receipt;

/// Keeps an item `{ address, key, body, anonymous, words }` on the device and sends it as soon as that is possible.
export async function put(item) {
  const number = await add(item);
  run();
  return number;
}

export async function remove(number) {
  await drop(number);
  tell("changed", {});
}

/// `listener` is given what happens in any tab: `sending` `{ at, of }`, `settled` `{ key, kept?, refused? }`, `rested` `{ stuck?, status?, until?, nameless? }`, `changed`.
export function listen(name, listener) {
  heard.addEventListener(name, (event) => listener(event.detail));
}

export function run() {
  wanted = true;
  clearTimeout(timer);
  running ??= round().finally(() => {
    running = undefined;
    if (wanted) run();
  });
}

async function round() {
  wanted = false;
  // Over plain http from another machine there are no locks; then the keys alone keep it at once each.
  await (navigator.locks ? navigator.locks.request("gw-outbox", sendAll) : sendAll());
}

async function sendAll() {
  const held = {};
  for (let sent = 0; ; ) {
    const waiting = (await all()).filter(isWaiting), next = waiting.find((item) => !holds(held, waiting, item));
    if (!next) return rest(waiting, held);
    tell("sending", { at: sent + 1, of: sent + waiting.length });
    const outcome = await deliver(next);
    if (outcome.stuck) await stop(held, next, outcome);
    else {
      await settle(next, outcome);
      pause = FIRST_PAUSE;
      sent++;
    }
  }
}

// Why this one does not go now: what stops all of them, those to its address, those without a name, or it alone.
function holds(held, waiting, item) {
  const asked = waiting.find((one) => one.address === item.address && one.until > Date.now());
  return held.all ?? (item.anonymous && !item.through ? held.nameless : undefined) ?? held[item.number] ?? (asked && { stuck: "later", until: asked.until });
}

async function stop(held, item, outcome) {
  if (outcome.until) await change({ ...item, until: outcome.until });
  else if (outcome.stuck === "signed-out" && item.anonymous && !item.through) held.nameless = { ...outcome, nameless: true };
  // A fault with one of them must not keep the others.
  else if (outcome.status === 500) held[item.number] = outcome;
  else held.all = outcome;
}

async function settle(item, outcome) {
  const { key, number, words } = item;
  if (outcome.refused !== undefined && clockIsWrong(item, outcome)) return change({ ...item, body: withoutTime(item.body) });
  if (outcome.refused !== undefined) await change({ ...item, refused: outcome.refused || String(outcome.status) });
  // The receipt is the only one: it stays until it was read.
  else if (outcome.kept.receipt) await change({ number, words, receipt: outcome.kept.receipt });
  else await drop(number);
  return tell("settled", { key, number, ...outcome });
}

// What is meant counts more than when it was written, where a device does not know the day.
function clockIsWrong(item, { refused, status }) {
  return status === 400 && /'capturedAt'/.test(refused) && withoutTime(item.body) !== item.body;
}

function withoutTime(body) {
  const { capturedAt, ...fields } = JSON.parse(body);
  return JSON.stringify(fields);
}

function rest(waiting, held) {
  const why = waiting.map((item) => holds(held, waiting, item)).sort((a, b) => (a.until ?? 0) - (b.until ?? 0))[0];
  if (why) again(why.until ? why.until - Date.now() : pause);
  if (why && !why.until) pause = Math.min(2 * pause, LONGEST_PAUSE);
  tell("rested", why ?? {});
}

function again(millis) {
  clearTimeout(timer);
  timer = setTimeout(run, Math.max(millis, 0) + Math.random() * Math.min(1_000, millis / 4));
}

function tell(name, detail) {
  heard.dispatchEvent(new CustomEvent(name, { detail }));
  tabs?.postMessage({ name, detail });
}

tabs?.addEventListener("message", ({ data: { name, detail } }) => {
  heard.dispatchEvent(new CustomEvent(name, { detail }));
  // Should that tab be closed, this one goes on.
  if (!running) again(LONGEST_PAUSE);
});
addEventListener("online", run);
document.addEventListener("visibilitychange", () => { if (!document.hidden) run(); });
// One of before, where there is a device to keep it.
all().then((items) => { if (items.length) run(); }, () => {});
