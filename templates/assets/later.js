// When whoever is too busy wants to be asked again.
const DAY = 86_400_000;

/// A time, from the seconds or the date in Retry-After; never more than a day away, as clocks differ.
export function named(reply) {
  const said = reply.headers.get("Retry-After");
  if (!said) return undefined;
  const wait = /^\d+$/.test(said) ? 1000 * said : Date.parse(said) - Date.now();
  return Number.isNaN(wait) ? undefined : Date.now() + Math.min(Math.max(wait, 1000), DAY);
}
