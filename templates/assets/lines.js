// One line and one press, sent from where it was written.
import { send, told } from "./send.js";
import { receipt } from "./receipt.js";

for (const form of document.querySelectorAll("[data-line]")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (form.dataset.sending) return;
    form.dataset.sending = "yes";
    const problem = form.querySelector(".problem");
    problem.hidden = true;
    const anonymous = form.closest("[data-give-home]")?.querySelector("[data-anonymous]")?.checked;
    try {
      const kept = await send(form.dataset.line, { ...Object.fromEntries(new FormData(form)), ...(anonymous && { anonymous: true }) }, form.dataset);
      const thanks = Object.assign(document.createElement("p"), { className: "said", role: "status", tabIndex: -1 });
      thanks.textContent = form.dataset.thanks;
      if (kept.receipt) thanks.append(receipt(kept.receipt));
      form.replaceWith(thanks);
      thanks.focus({ preventScroll: true });
    } catch (failure) {
      told(problem, failure, form);
    } finally {
      delete form.dataset.sending;
    }
  });
}
