// Completion from the graph's own terms, in place of the services on the web that YASQE asks.

const found = new Map();

/** The prefixes declared in some lines, by name. */
export function prefixesIn(declarations) {
  const prefixes = {};
  for (const [, name, iri] of declarations.matchAll(/PREFIX\s+([\w-]*):\s*<([^>]*)>/gi)) {
    prefixes[name] = iri;
  }
  return prefixes;
}

function shortened(iri, prefixes) {
  for (const [name, start] of Object.entries(prefixes)) {
    const rest = iri.slice(start.length);
    if (iri.startsWith(start) && /^[A-Za-z][\w-]*$/.test(rest)) {
      return `${name}:${rest}`;
    }
  }
  return `<${iri}>`;
}

async function terms(kind, text) {
  const parameters = new URLSearchParams({ kind, q: text });
  const response = await fetch(`/complete?${parameters}`);
  if (!response.ok) {
    throw new Error((await response.json()).error);
  }
  return (await response.json()).results;
}

/** Asks, and says in the editor what came of it. */
async function suggestions(yasqe, kind, text) {
  try {
    const results = await terms(kind, text);
    yasqe.showNotification(kind, results.length ? "" : `Nothing begins with “${text}”`);
    for (const result of results) {
      found.set(result.iri, result);
    }
    return results.map((result) => result.iri);
  } catch (problem) {
    yasqe.showNotification(kind, problem.message);
    return [];
  }
}

function insertion(yasqe, token, iri) {
  const text = shortened(iri, yasqe.getPrefixesFromQuery());
  found.set(text, found.get(iri));
  return text;
}

function labelled(yasqe, hints) {
  for (const hint of hints) {
    const { name, about } = found.get(hint.text);
    hint.render = (element) => {
      element.append(name);
      const small = document.createElement("small");
      small.textContent = about ? ` ${about}` : "";
      element.append(small);
    };
  }
  return hints;
}

/** From the last `<` before the cursor, where no IRI is complete. */
function openBracket(yasqe) {
  const { line, ch } = yasqe.getDoc().getCursor();
  const match = /<([^<>"{}|^`\\:?]*)$/.exec(yasqe.getLine(line).slice(0, ch));
  return match && !/^\s*(PREFIX|BASE)\b/i.test(yasqe.getLine(line))
    ? { line, start: match.index, text: match[1] }
    : null;
}

function ofKind(kind) {
  return {
    name: kind,
    get: (yasqe, token) =>
      token ? suggestions(yasqe, kind, token.autocompletionString ?? token.string) : [],
    postProcessSuggestion: insertion,
    postprocessHints: labelled,
    bulk: false,
    autoShow: false,
  };
}

const entities = {
  ...ofKind("entity"),
  isValidCompletionPosition: (yasqe) => openBracket(yasqe) !== null,
  preProcessToken: (yasqe, token) => {
    const open = openBracket(yasqe);
    const cursor = yasqe.getDoc().getCursor();
    const closed = yasqe.getLine(cursor.line)[cursor.ch] === ">" ? 1 : 0;
    return {
      ...token,
      string: open.text,
      autocompletionString: open.text.trim(),
      from: { line: cursor.line, ch: open.start },
      to: { line: cursor.line, ch: cursor.ch + closed },
    };
  },
};

function outsideBrackets(completer) {
  return (yasqe) => openBracket(yasqe) === null && completer.isValidCompletionPosition(yasqe);
}

/**
 * Replaces the completers.
 *
 * @param Yasqe the class of the editor
 * @param prefixes by name
 */
export function installCompleters(Yasqe, prefixes) {
  const original = Yasqe.Autocompleters;
  for (const kind of ["class", "property"]) {
    const isValidCompletionPosition = outsideBrackets(original[kind]);
    Yasqe.forkAutocompleter(kind, { ...ofKind(kind), isValidCompletionPosition }, false);
  }
  Yasqe.registerAutocompleter(entities, false);
  const declarations = Object.entries(prefixes).map(([name, iri]) => `${name}: <${iri}>`);
  Yasqe.forkAutocompleter(
    "prefixes",
    { name: "prefixes", get: () => declarations, persistenceId: null },
    false,
  );
  Yasqe.defaults.autocompleters = ["variables", "prefixes", "class", "property", "entity"];
}
