// An objection in two taps: which one it was, whose answer shows at once, and how that went.
import { send, told } from "./send.js";
import { heard } from "./heard.js";
import { named } from "./later.js";

const REST = 120;

for (const form of document.querySelectorAll("form[data-objection], [data-objections] form")) pick(form);

function pick(form) {
  const source = form.closest("[data-objections]") ?? form, words = source.dataset;
  const list = form.querySelector("[data-known]"), box = form.querySelector("[name=text]");
  const outcome = form.querySelector(".outcome"), whole = form.querySelector("[data-whole]"), problem = form.querySelector(".problem[hidden]");
  const address = form.dataset.load ?? list?.dataset.load;
  let wanted = "", timer, until = 0;

  if (form.dataset.load) whenNear(form, begin);
  box?.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(load, Math.max(REST, until - Date.now()), box.value.trim()); show(); });
  // Enter says no outcome.
  box?.addEventListener("keydown", (event) => { if (event.key === "Enter" && box.matches("input")) event.preventDefault(); });
  form.addEventListener("change", (event) => {
    show();
    // The answer has just opened below the tap: none of it stays under the buttons.
    event.target.closest(".one")?.scrollIntoView({ block: "nearest" });
  });
  form.addEventListener("submit", (event) => {
    if (event.submitter?.name !== "outcome") return;
    event.preventDefault();
    tell(event.submitter.value);
  });

  async function begin() {
    await load("");
    if (!list.firstElementChild) return;
    form.querySelector(".known").hidden = false;
    for (const typed of form.querySelectorAll(".typed")) typed.hidden = false;
    whole.textContent = words.another;
  }

  async function load(text) {
    wanted = text;
    if (!list) return;
    try {
      const reply = await fetch(`${address}&text=${encodeURIComponent(text)}`, { redirect: "manual" });
      until = named(reply) ?? 0;
      if (!reply.ok || wanted !== text) return;
      const html = await reply.text();
      // Whoever stands in between may answer 200 with a page of his own.
      if (html.trim() && !html.trimStart().startsWith('<div class="one">')) return;
      const kept = list.querySelector(".one:has(:checked)"), value = kept?.querySelector("input").value;
      list.innerHTML = html;
      if (!kept) return;
      for (const one of list.children) if (one.querySelector("input").value === value) one.remove();
      list.prepend(kept);
    } catch {
      // The words can be sent all the same.
    }
  }

  function show() {
    if (!outcome) return;
    const one = list.querySelector(".one:has(:checked)");
    outcome.hidden = !one && !box?.value.trim();
    // Below the answer, where the eye and the thumb are. What is moved while it is pressed is not pressed.
    const known = form.querySelector(".known");
    if (one && outcome.parentElement !== one) one.append(outcome);
    if (!one && known.nextElementSibling !== outcome) known.after(outcome);
  }

  function body(chosen) {
    const filled = [...new FormData(form)].filter(([name, value]) => value && name !== "key" && name !== "token");
    const said = { ...Object.fromEntries(new URLSearchParams(form.dataset.load?.replace(/.*\?/, "") ?? "")), ...Object.fromEntries(filled), outcome: chosen };
    const known = list?.querySelector(":checked")?.value, give = form.closest("[data-give], [data-give-home]");
    delete said.limit;
    if (give?.dataset.page) said.versionOf = give.dataset.page;
    if (form.dataset.load && known) said.page = known;
    // Words that only looked for it are not the customer's.
    if (known && (said.text ?? "").split(/\s+/).length < 4) delete said.text;
    for (const name of ["quote", "anonymous"]) if (said[name]) said[name] = true;
    if (give?.querySelector("[data-anonymous]")?.checked) said.anonymous = true;
    return said;
  }

  async function tell(chosen) {
    const said = body(chosen), known = list ? list.querySelector(":checked")?.value : said.page;
    if (!known && !said.text) return fail(words.which);
    if (form.dataset.sending) return;
    form.dataset.sending = "yes";
    problem.hidden = true;
    try {
      const kept = await send("/api/objections", said, words);
      form.hidden = true;
      const after = Object.assign(document.createElement("div"), { className: "after" });
      form.after(after);
      await heard(after, said, kept, words, source, known);
      again(after);
    } catch (failure) {
      told(problem, failure, form);
      if (failure.queued) clear();
    } finally {
      delete form.dataset.sending;
    }
  }

  function again(after) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "btn", textContent: words.another });
    after.append(button);
    button.addEventListener("click", () => {
      after.remove();
      form.hidden = false;
      clear();
    });
  }

  function clear() {
    form.reset();
    show();
    load("");
  }

  function fail(sentence) {
    problem.textContent = sentence;
    problem.classList.remove("waits");
    problem.hidden = false;
  }
}

// What nobody scrolls to need not be fetched.
function whenNear(element, then) {
  const watch = new IntersectionObserver((seen) => {
    if (!seen.some((one) => one.isIntersecting)) return;
    watch.disconnect();
    then();
  }, { rootMargin: "400px" });
  watch.observe(element);
}
