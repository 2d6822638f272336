// Titles, headings, benefits and the reps' own words, searched in the browser. Loaded only when the service is away.
import MiniSearch from "./vendor/minisearch.js";

const SHOWN = 8;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const segmenter = globalThis.Intl?.Segmenter && new Intl.Segmenter(undefined, { granularity: "word" });
let loading;

/// The fragment for this question, beginning with the words that say why it is this one.
export async function found(query, why, says) {
  loading ??= load().catch((failure) => { loading = undefined; throw failure; });
  const { index, pages, types } = await loading;
  const hits = search(index, query);
  const home = element("div", { className: "fragment" });
  home.dataset.status = `${why} ${hits.length} ${hits.length === 1 ? says.page : says.pages}`;
  home.append(element("p", { className: "without", textContent: why }));
  if (!hits.length) home.append(element("p", { textContent: says.none }));
  else home.append(element("div", { className: "quick" }, hits.slice(0, SHOWN).map((hit) => shown(pages.get(hit.id), hit, types))));
  return home.outerHTML;
}

// What all words are in stands first; where nothing has all of them, what has most.
function search(index, query) {
  const all = index.search(query, { combineWith: "AND" });
  return all.length ? all : index.search(query);
}

async function load() {
  const { types, pages } = await titles();
  const index = new MiniSearch({
    idField: "url",
    fields: ["title", "askedAs", "headings", "benefit"],
    extractField: (page, field) => [page[field] ?? ""].flat().join("\n"),
    tokenize: words,
    processTerm: plain,
    searchOptions: { boost: { title: 3, askedAs: 2 }, prefix: (term, i, terms) => i === terms.length - 1, fuzzy: (term) => (term.length > 4 ? 0.2 : false) },
  });
  index.addAll(pages);
  return { index, types, pages: new Map(pages.map((page) => [page.url, page])) };
}

// The newest there is, or else the one that the browser still has.
async function titles() {
  try {
    return await read({ cache: "default" });
  } catch {
    return read({ cache: "force-cache" });
  }
}

async function read(how) {
  const reply = await fetch("/search/titles.json", { ...how, signal: AbortSignal.timeout(10_000) });
  if (!reply.ok) throw new Error(`status ${reply.status}`);
  return reply.json();
}

function words(text) {
  if (segmenter && UNSPACED.test(text)) return [...segmenter.segment(text)].filter((part) => part.isWordLike).map((part) => part.segment);
  return text.match(WORD) ?? [];
}

function plain(word) {
  return word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function shown(page, hit, types) {
  const terms = new Set(hit.terms);
  const heading = page.headings?.find((each) => words(each).some((word) => terms.has(plain(word))));
  return element("a", { className: "hit", href: page.url }, [
    element("b", { dir: "auto" }, marked(page.title, terms)),
    " ",
    element("span", { className: `type ${page.type}`, textContent: types[page.type] ?? page.type }),
    ...(page.benefit ? [element("span", { className: "gist", dir: "auto", textContent: page.benefit })] : []),
    ...(heading ? [element("span", { className: "gist sentence", dir: "auto" }, marked(heading, terms))] : []),
  ]);
}

function marked(text, terms) {
  return text.split(/([\p{L}\p{N}\p{M}]+)/u).map((part, i) => (i % 2 && terms.has(plain(part)) ? element("mark", { textContent: part }) : part));
}

function element(name, properties, children = []) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
