// What the endpoint answered, in the shape in which YASR's views read it.

const ESCAPES = { t: "\t", b: "\b", n: "\n", r: "\r", f: "\f", '"': '"', "'": "'", "\\": "\\" };

const TERM =
  /<([^>]*)>|(_:\S+)|"((?:[^"\\]|\\.)*)"(?:@([A-Za-z0-9-]+)|\^\^<([^>]*)>)?/gu;

function unescaped(text) {
  return text.replace(/\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)/gu, (whole, code) =>
    code.length > 1 ? String.fromCodePoint(parseInt(code.slice(1), 16)) : (ESCAPES[code] ?? whole),
  );
}

function term([, iri, blank, text, language, datatype]) {
  if (iri !== undefined) {
    return { type: "uri", value: unescaped(iri) };
  }
  if (blank !== undefined) {
    return { type: "bnode", value: blank.slice(2) };
  }
  const literal = { type: "literal", value: unescaped(text) };
  if (language) {
    literal["xml:lang"] = language;
  }
  if (datatype) {
    literal.datatype = datatype;
  }
  return literal;
}

/** The triples of a document in N-Triples, as rows; one that is there twice is one. */
export function triples(text) {
  const rows = [];
  for (const line of new Set(text.split("\n"))) {
    const [subject, predicate, object] = Array.from(line.matchAll(TERM), term);
    if (object) {
      rows.push({ subject, predicate, object });
    }
  }
  return rows;
}

export class Answer {
  /**
   * @param text of the answer
   * @param type its media type: JSON results or N-Triples
   * @param milliseconds it took
   */
  constructor(text, type, milliseconds) {
    this.text = text;
    this.type = type;
    this.milliseconds = milliseconds;
    this.isGraph = !type.includes("json");
    this.json = this.isGraph
      ? { head: { vars: ["subject", "predicate", "object"] }, results: { bindings: triples(text) } }
      : JSON.parse(text);
  }

  getBindings() {
    return this.json.results?.bindings ?? null;
  }

  getVariables() {
    return this.json.head?.vars ?? [];
  }

  getBoolean() {
    return this.json.boolean;
  }

  getStatements() {
    return this.isGraph ? this.getBindings() : null;
  }

  getOriginalResponseAsString() {
    return this.text;
  }

  getType() {
    return this.isGraph ? "ttl" : "json";
  }

  getContentType() {
    return this.type;
  }

  getResponseTime() {
    return this.milliseconds;
  }

  getStatus() {
    return 200;
  }

  hasError() {
    return false;
  }

  getError() {
    return undefined;
  }
}
