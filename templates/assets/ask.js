// The question that no page answers, sent from where it was typed.
import { send, told } from "./send.js";

const form = document.querySelector("[data-ask-here]");

form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (form.dataset.busy) return;
  form.dataset.busy = "yes";
  const problem = form.querySelector(".problem");
  problem.hidden = true;
  try {
    const { id } = await send("/api/questions", Object.fromEntries(new FormData(form)), form.dataset);
    location.assign(`/sent?kind=question&id=${encodeURIComponent(id)}`);
  } catch (failure) {
    told(problem, failure, form);
  } finally {
    delete form.dataset.busy;
  }
});
