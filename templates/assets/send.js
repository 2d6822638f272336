// One press, one item: kept on this device first, sent from there, and sent means that the service said 201 and an id.
import { deliver } from "./deliver.js";
import { drop } from "./kept.js";
import { listen, put, remove, run } from "./outbox.js";

const presses = new Map();
// After this long a reader is told that it waits, rather than left with a button that does nothing.
const PATIENCE = 15_000;
const says = document.getElementById("gw-outbox").dataset;
const settled = new Map();

listen("settled", (outcome) => settled.get(outcome.key)?.(outcome));

/// Gives `{ id, receipt?, key }` of what was kept, or throws an Error with a sentence for the reader. Where that one is
/// `queued`, it is on this device, has a `key`, and goes by itself: `later` becomes its outcome.
export async function send(address, fields, words) {
  const press = address + JSON.stringify(fields);
  if (!presses.has(press)) presses.set(press, begin(address, fields, () => presses.delete(press)));
  const mine = presses.get(press);
  const outcome = await mine.sent(words);
  if (outcome.stuck) throw waits(mine, outcome);
  if (outcome.kept?.receipt || outcome.refused) await (outcome.number && remove(outcome.number));
  if (outcome.refused) throw new Error(outcome.refused);
  return { ...outcome.kept, key: mine.item.key };
}

/// For whoever goes on with what is queued as with what was sent.
export function queued(failure) {
  if (!failure.queued) throw failure;
  return failure;
}

/// Says why it was not sent. What waits on the device leaves the form, so that nobody sends it again; when it has gone,
/// that is said in the same place.
export function told(place, failure, form) {
  place.textContent = failure.message;
  place.hidden = false;
  place.classList.remove("gone");
  place.classList.toggle("waits", Boolean(failure.queued));
  if (!failure.queued) return;
  for (const box of form?.querySelectorAll("textarea, input:not([type])") ?? []) box.value = "";
  failure.later.then(({ refused }) => {
    if (place.textContent !== failure.message) return;
    place.textContent = refused ?? says.gone;
    place.classList.remove("waits");
    place.classList.toggle("gone", refused === undefined);
  });
}

function begin(address, fields, over) {
  const anonymous = fields.anonymous === true, key = newKey();
  // The same bytes each time: another body under this key would be another item.
  const body = JSON.stringify(anonymous ? fields : { ...fields, capturedAt: new Date().toISOString() });
  const item = { address, key, body, anonymous, words: inWords(fields) };
  const done = new Promise((resolve) => { settled.set(key, resolve); });
  done.then(() => { settled.delete(key); over(); });
  let number;
  return {
    item,
    done,
    async sent(words) {
      try {
        number ??= await put(item);
        await replaced(address);
      } catch {
        return direct(item, words).then((outcome) => { over(); return outcome; });
      }
      run();
      return Promise.race([done, stuck()]);
    },
  };
}

// Where this device keeps nothing, what is not taken stays in the form.
async function direct(item, words) {
  const outcome = await deliver(item);
  if (outcome.stuck) throw new Error(words.offline);
  return outcome;
}

function stuck() {
  return new Promise((resolve) => {
    listen("rested", (why) => { if (why.stuck) resolve(why); });
    setTimeout(resolve, PATIENCE, { stuck: "down" });
  });
}

function waits({ item: { key }, done }, { stuck }) {
  return Object.assign(new Error(stuck === "signed-out" ? says.waitsSignIn : says.waits), { queued: true, key, later: done });
}

// What was refused came back to this form by `#gw-again=NUMBER`, and is now on its way anew.
async function replaced(address) {
  const again = /^#gw-again=(\d+)$/.exec(location.hash);
  if (!again || document.documentElement.dataset.again !== address) return;
  delete document.documentElement.dataset.again;
  await drop(Number(again[1]));
}

function inWords({ text, said, comment, verbatim, page }) {
  return text ?? said ?? comment ?? verbatim ?? (document.querySelector("main h1")?.textContent.trim() || page);
}

// Over plain http from another machine randomUUID is missing, getRandomValues is not.
function newKey() {
  return crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
