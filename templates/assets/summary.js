// How often an objection was heard and whether the answer worked; absent where the service has nothing to show.
const tally = document.querySelector("[data-summary]");
if (tally) load(tally.dataset);

async function load(words) {
  try {
    const reply = await fetch(`/api/pages/summary?page=${encodeURIComponent(words.summary)}`);
    if (reply.ok) show(await reply.json(), words);
  } catch {
    // The page reads without it.
  }
}

function show({ heard, worked, failed, lines }, words) {
  quote(lines ?? []);
  if (!heard) return;
  tally.append(figure(heard, heard === 1 ? words.once : words.times));
  const tried = (worked ?? 0) + (failed ?? 0);
  if (tried) tally.append(figure(`${Math.round((100 * worked) / tried)} %`, words.worked));
  tally.hidden = false;
}

// What marketing let through of what colleagues said.
function quote(lines) {
  const place = document.querySelector("[data-lines]");
  if (!place || !lines.length) return;
  for (const line of lines) place.append(Object.assign(document.createElement("blockquote"), { textContent: line, dir: "auto" }));
  place.hidden = false;
}

function figure(number, label) {
  const part = document.createElement("div");
  part.append(Object.assign(document.createElement("b"), { textContent: number }), label);
  return part;
}
