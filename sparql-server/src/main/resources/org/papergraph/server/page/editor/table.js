// YASR's table, with links to our own pages and controls that have names.

const Table = window.Yasgui.Yasr.plugins.table;

/** Where an IRI leads: to its page here, out to the web, or nowhere. */
export function address(iri, base) {
  if (iri.startsWith(base) && iri.length > base.length) {
    return `/id/${iri.slice(base.length)}`;
  }
  return /^https?:/i.test(iri) ? iri : "";
}

/** An IRI as it is shown: short where a prefix or the base allows. */
export function shown(iri, prefixes, base) {
  if (iri.startsWith(base) && iri.length > base.length) {
    return iri.slice(base.length);
  }
  for (const [name, start] of Object.entries(prefixes)) {
    if (start && iri.startsWith(start)) {
      return `${name}:${iri.slice(start.length)}`;
    }
  }
  return iri;
}

function cell(binding, prefixes, base) {
  const href = binding.type === "uri" ? address(binding.value, base) : "";
  const element = document.createElement(href ? "a" : "span");
  element.textContent =
    binding.type === "uri"
      ? shown(binding.value, prefixes, base)
      : (binding.type === "bnode" ? "_:" : "") + binding.value;
  if (href) {
    element.className = "iri";
    element.href = href;
    element.title = binding.value;
    if (!href.startsWith("/")) {
      element.rel = "nofollow noopener external";
    }
  }
  return element;
}

function qualifier(binding, prefixes, base) {
  const small = document.createElement("small");
  if (binding["xml:lang"]) {
    small.textContent = ` @${binding["xml:lang"]}`;
  } else if (binding.datatype && !binding.datatype.endsWith("#string")) {
    small.textContent = ` ${shown(binding.datatype, prefixes, base)}`;
  }
  return small;
}

function escaped(text) {
  const element = document.createElement("p");
  element.textContent = text;
  return element.innerHTML;
}

export function linkedTable(base) {
  return class LinkedTable extends Table {
    constructor(yasr) {
      super(yasr);
      this.helpReference = undefined;
    }

    getColumns() {
      const prefixes = this.yasr.getPrefixes();
      const [rowNumber, ...columns] = super.getColumns();
      for (const column of columns) {
        column.render = (value, use) => this.rendered(value, use, prefixes);
      }
      return [rowNumber, ...columns];
    }

    // The library takes what is displayed and what is searched for HTML, what is sorted for text.
    rendered(value, use, prefixes) {
      if (value === "") {
        return "";
      }
      if (use === "display") {
        return this.getCellContent(value, prefixes);
      }
      return use === "filter" ? escaped(value.value) : value.value;
    }

    getCellContent(binding, prefixes) {
      const content = document.createElement("div");
      content.append(cell(binding, prefixes, base));
      if (!this.persistentConfig.compact && binding.type !== "uri") {
        content.append(qualifier(binding, prefixes, base));
      }
      return content.outerHTML;
    }

    getUriLinkFromBinding(binding, prefixes) {
      return cell(binding, prefixes, base).outerHTML;
    }

    getSizeFirstColumn() {
      return super.getSizeFirstColumn() + 20;
    }

    drawControls() {
      super.drawControls();
      // Shortened cells open on a click only, which a keyboard cannot.
      this.tableEllipseSwitch.closest("div").remove();
      this.tableSizeField.setAttribute("aria-label", "Rows a page");
      this.yasr.resultsEl.querySelector("table")?.setAttribute("aria-label", "Answer");
    }
  };
}
