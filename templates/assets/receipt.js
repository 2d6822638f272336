// The code of what was sent without a name, to be kept by whoever sent it: shown once, and copied with one press.
const template = document.getElementById("gw-receipt");

/// A part of a page that shows this code.
export function receipt(code) {
  const shown = template.content.cloneNode(true);
  shown.querySelector(".id").textContent = code;
  shown.querySelector("[data-copy-text]").dataset.copyText = code;
  return shown;
}
