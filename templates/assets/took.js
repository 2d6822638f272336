// What this device copied or downloaded is asked about once, the next day: "Did it help?" It is kept here and nowhere else.
import { read, write } from "./device.js";
import { queued, send, told } from "./send.js";
import { receipt } from "./receipt.js";

const KEY = "took", MOST = 5, DAYS = 14;
const give = document.querySelector("[data-give]"), panel = document.querySelector("[data-took]");

if (give) document.addEventListener("click", note, true);
if (panel) ask();

function all() {
  try {
    const kept = JSON.parse(read(KEY) ?? "[]");
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

function note(event) {
  const link = event.target.closest("a[href], [data-copy], [data-share]");
  if (!link || !(link.matches("[data-copy], [data-share]") || (/\.(?!html?$)\w{2,5}$/.test(link.pathname) && link.origin === location.origin))) return;
  const { page, version } = give.dataset, title = document.querySelector("h1").textContent.trim();
  write(KEY, JSON.stringify([{ page, version, title, day: today() }, ...all().filter((one) => one.page !== page)].slice(0, MOST)));
}

// A question that was shown on an earlier day was seen: nobody is asked twice.
function ask() {
  const now = today();
  const open = all().filter((one) => days(one.day, now) <= DAYS && (!one.asked || one.asked === now));
  const one = open.find((some) => some.day < now);
  if (one) one.asked = now;
  write(KEY, open.length ? JSON.stringify(open) : undefined);
  if (one) show(one);
}

function show(one) {
  Object.assign(panel.querySelector("[data-took-page]"), { href: one.page, textContent: one.title });
  const said = panel.querySelector(".said");
  panel.hidden = false;
  panel.addEventListener("click", async (event) => {
    const helped = event.target.closest("[data-helped]")?.dataset.helped;
    if (!helped || panel.dataset.sending) return;
    panel.dataset.sending = "yes";
    try {
      const anonymous = document.querySelector("[data-anonymous]")?.checked;
      const kept = await send("/api/votes", { page: one.page, version: one.version, worth: helped === "true", ...(anonymous && { anonymous: true }) }, panel.dataset).catch(queued);
      const left = all().filter((some) => some.page !== one.page);
      write(KEY, left.length ? JSON.stringify(left) : undefined);
      panel.querySelector(".row").remove();
      if (kept.queued) return told(said, kept);
      said.textContent = panel.dataset.thanks;
      if (kept.receipt) said.append(receipt(kept.receipt));
      said.focus({ preventScroll: true });
    } catch (failure) {
      said.textContent = failure.message;
    } finally {
      delete panel.dataset.sending;
    }
  });
}

// As the reader's calendar has it.
function today() {
  const now = new Date();
  return new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function days(from, to) {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
