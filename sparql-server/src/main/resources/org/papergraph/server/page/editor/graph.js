// The view of triples as nodes and arrows.

import { places } from "./layout.js";
import { address, shown } from "./table.js";

const MOST_NODES = 150;
const DISTANCE = 100;

/** With more edges only those of the chosen node say what they are. */
const MOST_LABELLED_EDGES = 40;

const LARGEST = 1.3;
const SMALLEST = 0.9;
const LONGEST_LABEL = 30;
const LABELS = [
  "http://www.w3.org/2004/02/skos/core#prefLabel",
  "http://www.w3.org/2000/01/rdf-schema#label",
  "http://purl.org/dc/terms/title",
  "https://schema.org/name",
];
const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

const key = (term) => `${term.type} ${term.value}`;

function svg(name, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [attribute, value] of Object.entries(attributes)) {
    element.setAttribute(attribute, value);
  }
  element.append(...children);
  return element;
}

function cut(text) {
  const characters = Array.from(text);
  return characters.length > LONGEST_LABEL
    ? `${characters.slice(0, LONGEST_LABEL - 1).join("")}…`
    : text;
}

/** Nodes and edges of statements; names become labels, and nodes beyond the most are left out. */
export function graphOf(statements) {
  const nodes = new Map();
  const edges = [];
  const names = new Map();
  const node = (term) => {
    if (!nodes.has(key(term)) && nodes.size < MOST_NODES) {
      nodes.set(key(term), { number: nodes.size, term, says: [] });
    }
    return nodes.get(key(term));
  };
  let leftOut = 0;
  for (const { subject, predicate, object } of statements) {
    const rank = LABELS.indexOf(predicate.value);
    if (rank >= 0 && object.type === "literal") {
      const known = names.get(key(subject));
      if (!known || rank < known.rank) {
        names.set(key(subject), { rank, name: object.value });
      }
      node(subject);
      continue;
    }
    const from = node(subject);
    const to = from && node(object);
    if (to) {
      edges.push({ from, to, predicate });
    } else {
      leftOut++;
    }
  }
  for (const [at, { name }] of names) {
    const named = nodes.get(at);
    if (named) {
      named.name = name;
    }
  }
  return { nodes: [...nodes.values()], edges, leftOut };
}

/** Edges between the same two nodes, drawn as one. */
function bundles(edges) {
  const bundled = new Map();
  for (const edge of edges) {
    const at = `${edge.from.number} ${edge.to.number}`;
    bundled.set(at, [...(bundled.get(at) ?? []), edge]);
  }
  return [...bundled.values()];
}

export function graphView(base) {
  return class GraphView {
    constructor(yasr) {
      this.yasr = yasr;
      this.label = "Graph";
      this.priority = 5;
    }

    canHandleResults() {
      return (this.yasr.results?.getStatements()?.length ?? 0) > 0;
    }

    getIcon() {
      return undefined;
    }

    draw() {
      this.prefixes = this.yasr.getPrefixes();
      const { nodes, edges, leftOut } = graphOf(this.yasr.results.getStatements());
      const drawing = this.drawing(nodes, edges);
      const details = document.createElement("p");
      details.className = "hint graph-details";
      details.setAttribute("role", "status");
      details.textContent = "Choose a node to see its statements.";
      this.details = details;
      this.yasr.resultsEl.append(this.summary(nodes, edges, leftOut, drawing), drawing, details);
      this.fit(drawing);
    }

    /** So large that labels can be read; what is larger than the frame is scrolled. */
    fit(drawing) {
      const picture = drawing.firstElementChild;
      const { width } = picture.viewBox.baseVal;
      const fitting = drawing.clientWidth / width;
      this.scale = Math.min(LARGEST, Math.max(SMALLEST, fitting));
      this.resize(drawing, 1);
    }

    resize(drawing, factor) {
      const picture = drawing.firstElementChild;
      this.scale = Math.min(4, Math.max(0.2, this.scale * factor));
      picture.style.width = `${picture.viewBox.baseVal.width * this.scale}px`;
      drawing.scrollTo(
        (drawing.scrollWidth - drawing.clientWidth) / 2,
        (drawing.scrollHeight - drawing.clientHeight) / 2,
      );
    }

    summary(nodes, edges, leftOut, drawing) {
      const row = document.createElement("div");
      row.className = "row graph-head";
      const text = document.createElement("span");
      text.textContent =
        `${nodes.length} nodes, ${edges.length} statements between them.` +
        (leftOut ? ` Only the first ${MOST_NODES} nodes are drawn; ${leftOut} statements are left out.` : "");
      row.append(text);
      for (const [name, factor] of [["Larger", 1.4], ["Smaller", 1 / 1.4]]) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "quiet";
        button.textContent = name;
        button.addEventListener("click", () => this.resize(drawing, factor));
        row.append(button);
      }
      return row;
    }

    drawing(nodes, edges) {
      const at = places(
        nodes.length,
        edges.map((edge) => [edge.from.number, edge.to.number]),
        DISTANCE,
      );
      const labelled = edges.length <= MOST_LABELLED_EDGES;
      const lines = svg("g", { class: labelled ? "edges labelled" : "edges" });
      for (const bundle of bundles(edges)) {
        lines.append(this.edge(bundle, at));
      }
      const points = svg("g", { class: "nodes" });
      for (const node of nodes) {
        points.append(this.node(node, at[node.number], edges));
      }
      const picture = svg(
        "svg",
        { viewBox: this.box(at), role: "group", "aria-label": "Graph of the answer" },
        this.arrow(),
        lines,
        points,
      );
      const frame = document.createElement("div");
      frame.className = "scroll graph";
      frame.append(picture);
      return frame;
    }

    box(at) {
      const xs = at.map((place) => place.x);
      const ys = at.map((place) => place.y);
      const left = Math.min(...xs) - 110;
      const top = Math.min(...ys) - 40;
      return [left, top, Math.max(...xs) + 110 - left, Math.max(...ys) + 50 - top]
        .map((number) => number.toFixed(0))
        .join(" ");
    }

    arrow() {
      return svg(
        "defs",
        {},
        svg(
          "marker",
          { id: "arrow", viewBox: "0 0 8 8", refX: 15, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto" },
          svg("path", { d: "M0 0 8 4 0 8z" }),
        ),
      );
    }

    edge(bundle, at) {
      const from = at[bundle[0].from.number];
      const to = at[bundle[0].to.number];
      const words = bundle.map((edge) => this.short(edge.predicate)).join(", ");
      const group = svg(
        "g",
        { class: "edge", "aria-hidden": "true" },
        svg("line", { x1: from.x, y1: from.y, x2: to.x, y2: to.y, "marker-end": "url(#arrow)" }),
        svg("text", { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 - 3 }, cut(words)),
      );
      for (const edge of bundle) {
        edge.element = group;
      }
      return group;
    }

    node(node, place, edges) {
      const { term } = node;
      const name = node.name ?? this.short(term);
      const href = term.type === "uri" ? address(term.value, base) : "";
      const kind = href.startsWith("/id/") ? ` k-${href.split("/")[2]}` : "";
      const around = edges.filter((edge) => edge.from === node || edge.to === node);
      const element = svg(
        href ? "a" : "g",
        { class: `node ${term.type}${kind}`, transform: `translate(${place.x} ${place.y})` },
        svg("title", {}, name),
        term.type.includes("literal")
          ? svg("rect", { x: -5, y: -5, width: 10, height: 10 })
          : svg("circle", { r: 7 }),
        svg("text", { y: 20 }, cut(name)),
      );
      if (href) {
        element.setAttribute("href", href);
      } else {
        element.setAttribute("tabindex", "0");
        element.setAttribute("role", "img");
      }
      element.setAttribute("aria-label", name);
      const show = () => this.show(name, around);
      for (const event of ["focus", "mouseenter"]) {
        element.addEventListener(event, show);
      }
      return element;
    }

    /** Says what is stated of a node, and marks its edges. */
    show(name, around) {
      this.yasr.resultsEl.querySelectorAll(".edge.near").forEach((e) => e.classList.remove("near"));
      around.forEach((edge) => edge.element.classList.add("near"));
      const sentences = around.map(
        ({ from, predicate, to }) =>
          `${this.nameOf(from)} ${this.short(predicate)} ${this.nameOf(to)}`,
      );
      this.details.textContent = sentences.length ? `${sentences.join("; ")}.` : name;
    }

    nameOf(node) {
      return node.name ?? this.short(node.term);
    }

    short(term) {
      if (term.value === TYPE) {
        return "a";
      }
      return term.type === "uri" ? shown(term.value, this.prefixes, base) : term.value;
    }
  };
}
