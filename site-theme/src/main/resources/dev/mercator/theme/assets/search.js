/* The finder: a field, what is found as one types, and a list that arrows walk through. It stands in
   a dialog over any page, and in the page of its own, which ?q= leads to. */
(function () {
  "use strict";

  const index = window.mercatorIndex;
  const site = new URL("../", document.currentScript.src);
  const page = document.querySelector(".find").href.replace(/[?#].*$/, "");

  const FIRST = 6;
  const FURTHER = 10;
  const PAUSE = 80;
  const RECENT = 6;
  const STORE = "mercator-searches";

  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  function recent() {
    try {
      const kept = JSON.parse(localStorage.getItem(STORE));
      return Array.isArray(kept) ? kept.filter(function (one) { return typeof one === "string"; }) : [];
    } catch (refused) {
      return [];
    }
  }

  function remember(query) {
    if (!query) return;
    const list = [query].concat(recent().filter(function (one) { return one !== query; }));
    try {
      localStorage.setItem(STORE, JSON.stringify(list.slice(0, RECENT)));
    } catch (refused) {
      /* nothing is remembered then */
    }
  }

  function forget() {
    try {
      localStorage.removeItem(STORE);
    } catch (refused) {
      /* there is nothing to forget */
    }
  }

  function marked(parts) {
    return parts.map(function (part) {
      return part[1] ? element("mark", "", part[0]) : part[0];
    });
  }

  function finder(id) {
    const field = element("input", "finder-field");
    field.type = "search";
    field.id = id;
    field.autocomplete = "off";
    field.spellcheck = false;
    field.placeholder = "Words, an id, or status:missing";
    field.dir = "auto";
    const label = element("label", "vh", "Search this site");
    label.htmlFor = id;
    const says = element("p", "finder-says");
    says.setAttribute("role", "status");
    const notes = element("div", "finder-notes");
    const list = element("ol", "finder-hits");
    const more = element("button", "button finder-more", "More");
    more.type = "button";
    more.hidden = true;
    const box = element("div", "finder-box", element("div", "finder-bar", label, field), says, notes, list, more);

    let asked = 0;
    let shownQuery;
    let timer;
    let result;

    function ask(query) {
      field.value = query;
      field.focus();
      run();
    }

    function choice(text, title) {
      const button = element("button", "finder-choice", title || text);
      button.type = "button";
      button.addEventListener("click", function () { ask(text); });
      return button;
    }

    function choices(title, texts, make) {
      return element("div", "finder-choices", element("h2", "label", title), element("p", "", ...texts.map(make)));
    }

    function idle() {
      result = null;
      says.textContent = "";
      list.replaceChildren();
      more.hidden = true;
      const past = recent();
      notes.replaceChildren();
      if (past.length) {
        const group = choices("Searched lately", past, function (one) { return choice(one); });
        const clear = element("button", "finder-clear", "Forget these");
        clear.type = "button";
        clear.addEventListener("click", function () {
          forget();
          idle();
          field.focus();
        });
        group.querySelector("h2").append(" ", clear);
        notes.append(group);
      }
      notes.append(
        element(
          "p",
          "finder-help",
          "Finds words in titles, headings, fields and text, also as you begin them or with one letter wrong. ",
          "Filters are words: ", element("code", "", "type:gap"), " ", element("code", "", "status:missing"), " ",
          element("code", "", "in:folder"), "."
        )
      );
    }

    function also(hits) {
      const named = new Map();
      hits.forEach(function (hit) { if (hit.heading && !named.has(hit.address)) named.set(hit.address, hit); });
      if (!named.size) return "";
      const links = Array.from(named.values()).slice(0, 4).flatMap(function (hit, i) {
        const link = element("a", "", ...marked(index.marks(hit.heading, hit)));
        link.href = new URL(hit.address, site).href;
        link.addEventListener("click", function () { remember(result.query.trim()); });
        return i ? [" · ", link] : [link];
      });
      const line = element("p", "finder-also", "Also in ", ...links);
      line.dir = "auto";
      return line;
    }

    function item(group) {
      const hit = group[0];
      const link = element("a", "finder-hit");
      link.dir = "auto";
      link.href = new URL(hit.address, site).href;
      const where = element("span", "finder-where");
        where.append(...marked(index.marks(hit.title, hit)));
      if (hit.heading) where.append(element("span", "finder-part", " › ", ...marked(index.marks(hit.heading, hit))));
      const type = element("span", "finder-type", element("i", "mark is-" + hit.hue), hit.type.replace(/-/g, " "));
      const text = element("span", "finder-text", ...marked(index.excerpt(hit)));
      text.dir = "auto";
      link.append(element("span", "finder-head", where, type), text);
      link.addEventListener("click", function () { remember(result.query.trim()); });
      return element("li", "", link, also(group.slice(1)));
    }

    function count() {
      const n = result.hits.length;
      if (!n) return "";
      const full = result.hits.filter(function (hit) { return hit.full; }).length;
      if (!full) return "Nothing has all of these words; what has some of them:";
      const kind = result.terms.length ? "passage" : "page";
      return (result.more ? "More than " : "") + n + " " + kind + (n === 1 ? "" : "s");
    }

    function nothing() {
      const query = result.query.trim();
      const parts = [];
      says.textContent = result.unknown.length
        ? "Nowhere in this site: " + result.unknown.join(", ") + "."
        : "Nothing found for “" + query + "”.";
      result.refused.forEach(function (one) {
        says.textContent = "No page has " + one.text + ".";
        parts.push(choices("Instead", one.known.slice(0, 12), function (known) {
          return choice(query.replace(one.text, known), known);
        }));
      });
      if (!result.refused.length && result.filters.length && result.terms.length > result.unknown.length) {
        const words = result.filters.reduce(function (rest, one) { return rest.replace(one.text, ""); }, query);
        parts.push(choices("Without filters", [words.replace(/\s+/g, " ").trim()], function (one) { return choice(one); }));
      } else if (!result.refused.length)
        parts.push(element("p", "finder-help", "Fewer words, or the beginning of one, find more."));
      notes.replaceChildren(...parts);
    }

    function remarks() {
      const parts = [];
      if (result.unknown.length)
        parts.push(element("p", "finder-help", "Nowhere in this site: " + result.unknown.join(", ") + "."));
      if (result.corrected.length)
        parts.push(element("p", "finder-help", "Read as: " + result.corrected.join(", ") + "."));
      notes.replaceChildren(...parts);
    }

    async function fill(ticket, pages) {
      const first = result.shown === 0;
      const groups = await index.show(result, pages);
      if (ticket !== asked) return;
      if (first) list.replaceChildren();
      list.append(...groups.map(item));
      more.hidden = result.hits.length <= result.shown;
    }

    async function run() {
      clearTimeout(timer);
      const query = field.value;
      if (query === shownQuery) return;
      shownQuery = query;
      const ticket = ++asked;
      box.dispatchEvent(new CustomEvent("asked", { detail: query }));
      if (!query.trim()) {
        idle();
        return;
      }
      try {
        const found = await index.search(query);
        if (ticket !== asked) return;
        result = found;
        if (!found.hits.length) {
          list.replaceChildren();
          more.hidden = true;
          nothing();
          return;
        }
        says.textContent = count();
        remarks();
        await fill(ticket, FIRST);
      } catch (failure) {
        says.textContent = "The search cannot go on: " + failure.message + ".";
      }
    }

    function links() {
      return Array.from(list.querySelectorAll(".finder-hit"));
    }

    function walk(event) {
      const stops = [field].concat(links());
      const at = stops.indexOf(document.activeElement);
      const next = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
      if (next === undefined || at < 0) return false;
      const stop = stops[Math.max(0, Math.min(stops.length - 1, next))];
      stop.focus();
      return true;
    }

    box.addEventListener("keydown", function (event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (walk(event)) event.preventDefault();
      else if (event.key === "Enter" && document.activeElement === field) {
        event.preventDefault();
        run().then(function () {
          const first = links()[0];
          if (first && field.value === shownQuery) first.click();
        });
      } else if (event.key.length === 1 && document.activeElement.matches(".finder-hit")) field.focus();
    });
    field.addEventListener("input", function () {
      clearTimeout(timer);
      timer = setTimeout(run, PAUSE);
    });
    more.addEventListener("click", function () {
      const last = links().length;
      fill(asked, FURTHER).then(function () {
        const next = links()[last];
        if (next) next.focus();
      });
    });
    idle();
    return { box: box, field: field, ask: ask, idle: function () { if (!field.value) idle(); } };
  }

  let dialog;
  let inDialog;

  function made() {
    inDialog = finder("m:finder-field");
    const close = element("button", "button finder-close", "Close");
    close.type = "button";
    const all = element("a", "finder-all", "Open as a page");
    all.href = page;
    inDialog.box.addEventListener("asked", function (event) {
      all.href = page + (event.detail ? "?q=" + encodeURIComponent(event.detail) : "");
    });
    dialog = element("dialog", "finder", inDialog.box, element("div", "finder-foot", all, close));
    dialog.setAttribute("aria-label", "Search");
    close.addEventListener("click", function () { dialog.close(); });
    dialog.addEventListener("click", function (event) {
      if (event.target === dialog) dialog.close();
      // A link within the page leaves the dialog too.
      if (event.target.closest(".finder-hits a") && !event.ctrlKey && !event.metaKey) dialog.close();
    });
    document.body.append(dialog);
  }

  function open() {
    if (!dialog) made();
    if (!dialog.open) dialog.showModal();
    inDialog.idle();
    inDialog.field.focus();
    inDialog.field.select();
  }

  window.mercatorSearch = { open: open };

  const place = document.querySelector("[data-finder]");
  if (place) {
    const own = finder("m:finder-own");
    document.querySelector(".unsearched").remove();
    place.append(own.box);
    own.box.addEventListener("asked", function (event) {
      const query = event.detail ? "?q=" + encodeURIComponent(event.detail) : "";
      try {
        history.replaceState(null, "", page + query);
      } catch (refused) {
        /* from a disk the address stays as it is */
      }
    });
    document.querySelector(".find kbd").hidden = false;
    document.querySelector(".find").addEventListener("click", function (event) {
      event.preventDefault();
      own.field.focus();
    });
    addEventListener("keydown", function (event) {
      if (event.key !== "/" || document.activeElement === own.field) return;
      event.preventDefault();
      own.field.focus();
    });
    own.ask(new URLSearchParams(location.search).get("q") || "");
  }
})();
