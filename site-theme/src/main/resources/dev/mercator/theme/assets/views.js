/* Sorting and filtering of the tables that a build has written whole: works on file:// and adds nothing to read. */
(function () {
  "use strict";
  var table = document.querySelector("table.sortable");
  var tools = document.querySelector(".tools");
  if (!table || !tools) return;

  var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
  var body = table.tBodies[0];
  var rows = Array.prototype.slice.call(body.rows);
  var line = tools.querySelector(".count-line");
  var noun = line.dataset.noun;
  var natural = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

  rows.forEach(function (row, place) {
    row.place = place;
    row.words = row.textContent.toLowerCase();
  });

  /* Sorting: by the place of a declared value, else in natural order; nothing stands last. */

  function key(row, column) {
    var cell = row.cells[column];
    return { rank: cell.dataset.rank === undefined ? null : Number(cell.dataset.rank), text: cell.textContent.trim() };
  }

  function compare(a, b) {
    if (!a.text || !b.text) return 0;
    if (a.rank !== null && b.rank !== null) return a.rank - b.rank;
    if (a.rank !== null || b.rank !== null) return a.rank !== null ? -1 : 1;
    return natural.compare(a.text, b.text);
  }

  function sort(column, direction) {
    var keys = rows.map(function (row) { return { row: row, key: key(row, column) }; });
    keys.sort(function (a, b) {
      if (!a.key.text !== !b.key.text) return a.key.text ? -1 : 1;
      return direction * compare(a.key, b.key) || a.row.place - b.row.place;
    });
    keys.forEach(function (entry) { body.appendChild(entry.row); });
    heads.forEach(function (head, i) {
      if (i === column) head.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
      else head.removeAttribute("aria-sort");
    });
  }

  heads.forEach(function (head, column) {
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.textContent = "";
    head.appendChild(button);
    button.addEventListener("click", function () {
      var ascending = head.getAttribute("aria-sort") === "ascending";
      sort(column, ascending ? -1 : 1);
    });
  });

  /* Filters: status:Missing priority:High,Critical and words, as in queries. */

  function column(name) {
    var folded = name.toLowerCase().replace(/-/g, "_");
    for (var i = 0; i < heads.length; i++) if (heads[i].dataset.name.toLowerCase() === folded) return i;
    return -1;
  }

  function parse(text) {
    var filters = [];
    var part = /([\p{L}\p{N}_-]+):("[^"]*"|[^\s,"]+)((?:,(?:"[^"]*"|[^\s,"]+))*)|"([^"]*)"|(\S+)/gu;
    var match;
    while ((match = part.exec(text))) {
      if (match[1]) {
        var values = (match[2] + match[3]).match(/"[^"]*"|[^\s,"]+/g).map(function (value) {
          return value.replace(/^"|"$/g, "");
        });
        filters.push({ column: column(match[1]), name: match[1], values: values });
      } else {
        filters.push({ column: null, name: "", values: [match[4] === undefined ? match[5] : match[4]] });
      }
    }
    return filters;
  }

  function passes(row, filter) {
    if (filter.column === null) return row.words.indexOf(filter.values[0].toLowerCase()) >= 0;
    if (filter.column < 0) return false;
    var text = row.cells[filter.column].textContent.trim().toLowerCase();
    return filter.values.some(function (value) { return value.toLowerCase() === text; });
  }

  function words(filter) {
    if (filter.column === null) return "“" + filter.values[0] + "”";
    if (filter.column < 0) return "no column “" + filter.name + "”";
    var head = heads[filter.column];
    var values = filter.values.join(" or ");
    return head.dataset.kind === "few" && !/^.{1,2}$/.test(filter.values[0])
      ? values : head.textContent.trim().toLowerCase() + " " + values;
  }

  function apply() {
    var filters = parse(input.value);
    var shown = 0;
    rows.forEach(function (row) {
      row.hidden = !filters.every(function (filter) { return passes(row, filter); });
      if (!row.hidden) shown++;
    });
    line.textContent = filters.length
      ? shown + " of " + rows.length + " " + noun + ": " + filters.map(words).join(", ")
      : rows.length + " " + noun;
    document.querySelectorAll(".toggles button").forEach(function (button) {
      var on = filters.some(function (filter) {
        return filter.column === Number(button.dataset.column) && filter.values.some(function (value) {
          return value.toLowerCase() === button.dataset.value.toLowerCase();
        });
      });
      button.setAttribute("aria-pressed", String(on));
    });
  }

  function quoted(value) {
    return /^[\p{L}\p{N}_.-]+$/u.test(value) ? value : '"' + value + '"';
  }

  function toggle(index, value) {
    var filters = parse(input.value);
    var own = filters.find(function (filter) { return filter.column === index; });
    if (!own) filters.push((own = { column: index, name: heads[index].dataset.name, values: [] }));
    var at = own.values.findIndex(function (other) { return other.toLowerCase() === value.toLowerCase(); });
    if (at < 0) own.values.push(value);
    else own.values.splice(at, 1);
    input.value = filters
      .filter(function (filter) { return filter.values.length; })
      .map(function (filter) {
        return (filter.column === null ? "" : filter.name + ":") + filter.values.map(quoted).join(",");
      })
      .join(" ");
    changed();
  }

  function changed() {
    apply();
    history.replaceState(null, "", input.value ? "#" + encodeURIComponent(input.value) : location.pathname + location.search);
  }

  function toggles() {
    heads.forEach(function (head, index) {
      if (head.dataset.kind !== "few") return;
      var counts = new Map();
      rows.forEach(function (row) {
        var cell = row.cells[index];
        var text = cell.textContent.trim();
        if (text) counts.set(text, { rank: Number(cell.dataset.rank || 99), n: counts.has(text) ? counts.get(text).n + 1 : 1 });
      });
      var line = tools.querySelector('.toggles[data-of="' + CSS.escape(head.dataset.name) + '"]');
      line.hidden = false;
      Array.from(counts).sort(function (a, b) { return a[1].rank - b[1].rank; }).forEach(function (entry) {
        var button = document.createElement("button");
        button.type = "button";
        button.dataset.column = index;
        button.dataset.value = entry[0];
        button.setAttribute("aria-pressed", "false");
        button.textContent = entry[0] + " " + entry[1].n;
        button.addEventListener("click", function () { toggle(index, entry[0]); });
        line.appendChild(button);
      });
    });
  }

  var input = document.createElement("input");
  input.type = "search";
  input.placeholder = "status:Missing priority:High,Critical words";
  input.setAttribute("aria-label", "Filter");
  tools.insertBefore(input, tools.firstChild);
  toggles();
  input.addEventListener("input", changed);
  function fromAddress() {
    var text = location.hash.slice(1).replace(/\+/g, "%20");
    try { input.value = decodeURIComponent(text); } catch (broken) { input.value = ""; }
    apply();
  }
  addEventListener("hashchange", fromAddress);
  fromAddress();
})();
