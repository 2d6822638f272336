// What in this document no harmless page has: elements with other attributes, addresses that are run, traces of a script.
(known) => {
  const schemes = ["http:", "https:", "mailto:", "tel:"];
  const shapes = (root) => [...root.querySelectorAll("*")].flatMap((element) => [
    `${element.localName} ${[...element.attributes].map(({ name }) => name).sort().join(" ")}`,
    ...["href", "src", "action", "formaction", "data", "xlink:href"].filter((name) => element.hasAttribute(name) && !schemes.includes(new URL(element.getAttribute(name), "http://x/").protocol)).map((name) => `${element.localName} runs ${name}=${element.getAttribute(name)}`),
    ...(element.localName === "template" ? shapes(element.content) : []),
  ]);
  window.gwShapes = shapes;
  const foreign = [...new Set(shapes(document))].filter((shape) => !known.includes(shape));
  if (window.__x !== undefined) foreign.push("a script was run");
  const written = [document.documentElement.outerHTML, ...[...document.querySelectorAll("input, textarea")].map((box) => box.value)];
  return { foreign, ...(written.some((text) => text.includes("gwx")) && { shows: [] }) };
}
