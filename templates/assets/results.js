// Fetches what the service finds for the words typed so far; a newer question ends an older one.
export function finder(show) {
  let timer, running;
  const ask = async (query) => {
    running = new AbortController();
    try {
      const reply = await fetch(`/search?part=results&q=${encodeURIComponent(query)}`, { signal: running.signal });
      if (reply.ok) show(await reply.text(), query);
    } catch {
      // The service is away or a newer question came: what is shown stays, and Enter still asks in full.
    }
  };
  return (query) => {
    clearTimeout(timer);
    running?.abort();
    if (query.length < 3) return false;
    timer = setTimeout(ask, 120, query);
    return true;
  };
}
