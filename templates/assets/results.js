// Asks the service what it finds: by words while one types, once more when typing rests.
// One request at a time, since a line that is slow is not made faster by many; an answer that is late is not shown.
import { isAway, results } from "./fallback.js";

const WORDS = 80;
const REST = 250;

/// `show(html, query)` is called with each answer that is still wanted, `away(query, failure)` where none came.
export function finder(show, away = () => {}) {
  let current = "", wanted, running = false, timers = [];

  function want(query, paused) {
    wanted = { query, paused };
    next();
  }

  async function next() {
    if (running || !wanted) return;
    const { query, paused } = wanted;
    wanted = undefined;
    // Titles found in the browser do not get better by asking again.
    if (paused && isAway()) return;
    running = true;
    try {
      const html = await results(address(query, paused), query, () => query === current, (later) => show(later, query));
      if (html && query === current) show(html, query);
    } catch (failure) {
      // What is shown stays, and Enter still asks in full.
      if (query === current) away(query, failure);
    }
    running = false;
    next();
  }

  return (query) => {
    timers.forEach(clearTimeout);
    current = query;
    wanted = undefined;
    if (query.length < 3) return false;
    timers = [setTimeout(want, WORDS, query, false), setTimeout(want, REST, query, true)];
    return true;
  };
}

function address(query, paused) {
  return `/search?part=results&q=${encodeURIComponent(query)}${paused ? "&paused=true" : ""}`;
}
