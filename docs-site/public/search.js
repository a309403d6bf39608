/** The page on which one searches: asks Pagefind, and lists what it found. */
import { init, search } from "./pagefind/pagefind.js";

const field = document.querySelector("#q");
const found = document.querySelector("#found");
const results = document.querySelector("#results");
const elsewhere = document.querySelector("#elsewhere");
const MOST = 30;

const say = (words, count) =>
  words.replace("{count}", String(count)).replace("{query}", new URLSearchParams(location.search).get("q"));

/** Excerpts come with marks around the words that were found, and nothing else is taken as HTML. */
function excerptOf(text) {
  const line = document.createElement("p");
  const plain = new DOMParser().parseFromString(text, "text/html").body;
  for (const node of plain.childNodes) {
    const part = document.createElement(node.nodeName === "MARK" ? "mark" : "span");
    part.textContent = node.textContent;
    line.append(part);
  }
  return line;
}

function itemOf({ url, meta, sub_results: parts }) {
  const item = document.createElement("li");
  const title = document.createElement("h2");
  const link = document.createElement("a");
  // The best part of a page: its title, and the heading below which the words stand.
  const [best] = parts.toSorted((a, b) => b.weighted_locations.length - a.weighted_locations.length);
  link.href = best?.url ?? url;
  link.textContent =
    best === undefined || best.title === meta.title ? meta.title : `${meta.title} · ${best.title}`;
  title.append(link);
  item.append(title, excerptOf(best?.excerpt ?? ""));
  return item;
}

async function show(query) {
  results.replaceChildren();
  found.textContent = "";
  elsewhere.search = new URLSearchParams({ q: query });
  if (query === "") return;
  try {
    await init();
    const { results: hits } = await search(query);
    const pages = await Promise.all(hits.slice(0, MOST).map((hit) => hit.data()));
    const { none, one, many } = found.dataset;
    found.textContent = say(hits.length === 0 ? none : hits.length === 1 ? one : many, hits.length);
    results.replaceChildren(...pages.map(itemOf));
  } catch (error) {
    found.textContent = found.dataset.failed;
    throw error;
  }
}

const query = new URLSearchParams(location.search).get("q")?.trim() ?? "";
field.value = query;
await show(query);
