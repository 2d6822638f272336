// A quiet count of what became of what I sent. A page is the same for everyone, so that it is asked for; nothing shows where
// there is none, or the service is away.
const link = document.querySelector("[data-news]");
if (link && !location.pathname.startsWith("/my")) load();

async function load() {
  try {
    const reply = await fetch("/api/my/news");
    if (reply.ok) show((await reply.json()).news);
  } catch {
    // It is on the page of what I sent all the same.
  }
}

function show(news) {
  if (!news) return;
  link.querySelector("b").textContent = news;
  link.setAttribute("aria-label", news === 1 ? link.dataset.one : `${news} ${link.dataset.many}`);
  link.hidden = false;
}
