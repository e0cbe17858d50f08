// Puts the query editor in the place of the form. What it shows comes from this server alone.

import { Answer } from "./answer.js";
import { installCompleters, prefixesIn } from "./completion.js";
import { graphView } from "./graph.js";
import { linkedTable } from "./table.js";

/** More than this a browser does not show well; the downloads have all. */
const MOST_BYTES = 10_000_000;

/** Longer addresses are refused by servers and proxies. */
const LONGEST_LINK = 6_000;

const PLACE = /line (\d+), column (\d+)/;
const BROKEN_OFF =
  "The answer broke off before its end: it reached a limit of the server, or the connection was lost.";
const ACCEPT = "application/sparql-results+json, application/n-triples;q=0.9";

const at = (id) => document.getElementById(id);
const { Yasqe, Yasr } = window.Yasgui;
const { base, prefixes: declarations } = at("query-form").dataset;
const prefixes = prefixesIn(declarations);

function editor() {
  installCompleters(Yasqe, prefixes);
  const textarea = at("query");
  const place = document.createElement("div");
  textarea.before(place);
  textarea.hidden = true;
  const yasqe = new Yasqe(place, {
    value: textarea.value.trimEnd(),
    persistenceId: null,
    consumeShareLink: null,
    createShareableLink: null,
    showQueryButton: false,
    resizeable: false,
    editorHeight: "auto",
    viewportMargin: Infinity,
    prefixCcApi: "",
    extraKeys: { "Ctrl-Enter": run, "Cmd-Enter": run, Tab: false, "Shift-Tab": false },
  });
  const input = yasqe.getInputField();
  input.id = "query-input";
  input.setAttribute("aria-describedby", "editor-keys");
  at("query-label").htmlFor = input.id;
  return yasqe;
}

function results() {
  Yasr.registerPlugin("table", linkedTable(base));
  Yasr.registerPlugin("graph", graphView(base));
  const yasr = new Yasr(at("yasr"), {
    persistenceId: null,
    pluginOrder: ["table", "graph", "boolean", "response"],
    plugins: { table: { dynamicConfig: { isEllipsed: false, compact: false } } },
    prefixes: () => ({ ...prefixes, ...yasqe.getPrefixesFromQuery() }),
  });
  // Links to pages of others, and a download of what is shown: ours has everything.
  yasr.headerEl.querySelector(".yasr_external_ref_btn").remove();
  yasr.headerEl.querySelector(".yasr_downloadIcon").remove();
  yasr.fillFallbackBox = () => {};
  yasr.on("drawn", markChosenView);
  return yasr;
}

/** Says which view is shown and which there are, and names what has no name. */
function markChosenView(yasr) {
  for (const [name, plugin] of Object.entries(yasr.plugins)) {
    const button = yasr.headerEl.querySelector(`.select_${name}`);
    button?.setAttribute("aria-pressed", name === yasr.drawnPlugin);
    button?.toggleAttribute("disabled", !plugin.canHandleResults());
  }
  for (const input of yasr.resultsEl.querySelectorAll(".CodeMirror textarea")) {
    input.setAttribute("aria-label", "The answer as it was sent");
  }
}

const yasqe = editor();
const yasr = results();
let running;
let marks = [];

/** Reads an answer up to a size; null if there is more. */
async function text(response) {
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let bytes = 0;
  let read = "";
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new Error(BROKEN_OFF);
    });
    if (done) {
      return read + decoder.decode();
    }
    bytes += value.length;
    if (bytes > MOST_BYTES) {
      await reader.cancel();
      return null;
    }
    read += decoder.decode(value, { stream: true });
  }
}

function asked(query, accept, signal) {
  return fetch("/sparql", {
    method: "POST",
    headers: { Accept: accept, "Content-Type": "application/sparql-query" },
    body: query,
    signal,
  });
}

async function run() {
  running?.abort();
  const query = yasqe.getValue();
  const stop = new AbortController();
  running = stop;
  busy(true);
  forget();
  try {
    await answer(query, stop.signal);
    remember(query);
  } catch (problem) {
    if (running === stop) {
      fail(stop.signal.aborted ? "Stopped." : problem.message);
    }
  } finally {
    if (running === stop) {
      busy(false);
    }
  }
}

async function answer(query, signal) {
  const began = performance.now();
  const response = await asked(query, ACCEPT, signal);
  const body = await text(response);
  if (!response.ok) {
    throw new Error(readable(body ?? response.statusText));
  }
  offerDownloads(query, response.headers.get("Content-Type").includes("n-triples"));
  if (body === null) {
    throw new Error(
      `The answer is larger than ${MOST_BYTES / 1e6} MB, too much to show here. Download it, or ask for less with LIMIT.`,
    );
  }
  at("yasr").hidden = false;
  yasr.results = parsed(body, response, Math.round(performance.now() - began));
  yasr.draw();
  const rows = yasr.results.getBindings();
  say(rows ? `${rows.length} ${yasr.results.isGraph ? "triples" : "rows"}` : "Done");
}

function parsed(body, response, milliseconds) {
  try {
    return new Answer(body, response.headers.get("Content-Type"), milliseconds);
  } catch {
    throw new Error(BROKEN_OFF);
  }
}

/** What the server says is wrong, without the status before it. */
function readable(body) {
  return body.replace(/^Error \d+: /, "").trim();
}

function busy(is) {
  at("editor-answer").hidden = false;
  at("stop").hidden = !is;
  at("editor-answer").setAttribute("aria-busy", is);
  if (is) {
    say("Running …");
  }
}

function say(words) {
  at("editor-status").textContent = words;
}

/** Takes away what the last query came to. */
function forget() {
  at("plain-answer")?.remove();
  at("editor-problem").hidden = true;
  at("editor-downloads").hidden = true;
  at("yasr").hidden = true;
  marks.forEach((mark) => mark.clear());
  marks = [];
}

function fail(message) {
  const box = at("editor-problem");
  const button = box.querySelector("button");
  const place = PLACE.exec(message);
  box.querySelector("p").textContent = message;
  box.hidden = false;
  button.hidden = !place;
  at("editor-answer").hidden = false;
  say("");
  if (place) {
    showPlace(Number(place[1]) - 1, Number(place[2]) - 1, button);
  }
}

/** Marks the word where the server stopped reading, and offers to go there. */
function showPlace(line, ch, button) {
  const doc = yasqe.getDoc();
  const last = doc.lastLine();
  const where = line > last ? { line: last, ch: doc.getLine(last).length } : { line, ch };
  const after = yasqe.getTokenAt({ line: where.line, ch: where.ch + 1 });
  const token = after.string.trim() ? after : yasqe.getTokenAt(where);
  const from = { line: where.line, ch: token.start };
  const to = { line: where.line, ch: token.end };
  marks = [doc.markText(from, to, { className: "server-error", title: "The mistake is here" })];
  const handle = yasqe.addLineClass(where.line, "background", "server-error-line");
  marks.push({ clear: () => yasqe.removeLineClass(handle, "background", "server-error-line") });
  button.textContent = `Go to line ${where.line + 1}`;
  button.onclick = () => {
    doc.setCursor(where);
    yasqe.focus();
  };
}

function offerDownloads(query, isGraph) {
  const formats = isGraph
    ? { turtle: ".ttl", nt: ".nt", "json-ld": ".jsonld" }
    : { csv: ".csv", tsv: ".tsv", json: ".json", xml: ".xml" };
  const links = Object.entries(formats).map(([format, ending]) => {
    const link = document.createElement("a");
    link.href = `/sparql?${new URLSearchParams({ query, format })}`;
    link.download = `answer${ending}`;
    link.textContent = format.toUpperCase();
    if (link.href.length > LONGEST_LINK) {
      link.addEventListener("click", (event) => fetchLong(event, query, format));
    }
    return link;
  });
  const row = at("editor-downloads");
  row.replaceChildren("Download: ", ...links.flatMap((link, i) => (i ? [", ", link] : [link])));
  row.hidden = false;
}

/** The download of a query that is too long for an address. */
async function fetchLong(event, query, format) {
  event.preventDefault();
  const response = await fetch("/sparql", {
    method: "POST",
    body: new URLSearchParams({ query, format }),
  });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = event.target.download;
  link.click();
  URL.revokeObjectURL(link.href);
}

function linkTo(query) {
  return `${location.origin}/query?${new URLSearchParams({ query })}`;
}

/** The address bar leads to the query that was run. */
function remember(query) {
  const link = linkTo(query);
  if (link.length <= LONGEST_LINK && link !== location.href) {
    history.pushState(null, "", link);
  }
}

async function copyLink() {
  const link = linkTo(yasqe.getValue());
  if (link.length > LONGEST_LINK) {
    say("This query is too long for a link.");
    return;
  }
  at("link-row").hidden = false;
  at("link").value = link;
  at("link").select();
  try {
    await navigator.clipboard.writeText(link);
    say("Copied.");
  } catch {
    say("Copy it from here.");
  }
}

function chooseExample() {
  const query = at("example").value;
  if (query) {
    yasqe.setValue(query);
    run();
  }
}

function queryOfAddress() {
  return new URLSearchParams(location.search).get("query")?.trim();
}

for (const id of ["example-row", "editor-row", "editor-keys"]) {
  at(id).hidden = false;
}
for (const id of ["plain-row", "plain-samples"]) {
  at(id).hidden = true;
}
at("query-form").addEventListener("submit", (event) => event.preventDefault());
at("run").addEventListener("click", run);
at("stop").addEventListener("click", () => running?.abort());
at("copy").addEventListener("click", copyLink);
at("example").addEventListener("change", chooseExample);
window.addEventListener("popstate", () => {
  const query = queryOfAddress();
  if (query) {
    yasqe.setValue(query);
    run();
  }
});

const problem = document.querySelector("#plain-answer [role=alert]")?.textContent;
if (problem) {
  at("plain-answer").remove();
  fail(problem);
} else if (queryOfAddress()) {
  run();
}
