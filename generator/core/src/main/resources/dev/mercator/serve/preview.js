/* What the preview server adds to a page: it reloads when the page has changed, and lists findings. */
(function () {
  "use strict";
  var own = document.currentScript;
  var base = own.src.replace(/preview\.js$/, "");
  var place = "mercator-preview " + location.pathname;
  var closed = sessionStorage.getItem("mercator-preview-closed");
  var panel, list, count, source;

  /* Where the reader stood. */
  function keep() {
    sessionStorage.setItem(place, JSON.stringify([scrollX, scrollY]));
  }

  function restore() {
    var kept = sessionStorage.getItem(place);
    sessionStorage.removeItem(place);
    if (kept) {
      history.scrollRestoration = "manual";
      var at = JSON.parse(kept);
      scrollTo(at[0], at[1]);
      requestAnimationFrame(function () { scrollTo(at[0], at[1]); });
    }
  }

  /* A page is fetched again only to see whether it is another one: what others changed leaves it alone. */
  var asking = false, again = false;

  function changed() {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    fetch(location.href, { cache: "no-store" }).then(function (answer) {
      return answer.text();
    }).then(function (html) {
      var version = /preview\.js" data-version="([^"]*)"/.exec(html);
      if (version && version[1] !== own.dataset.version) {
        keep();
        location.reload();
      }
    }).catch(function () {
      /* the server is gone: the next event says when it is back */
    }).then(function () {
      asking = false;
      if (again) {
        again = false;
        changed();
      }
    });
  }

  function element(name, style, text) {
    var node = document.createElement(name);
    if (style) node.className = style;
    if (text) node.textContent = text;
    return node;
  }

  function build() {
    panel = element("section", "m-findings");
    panel.setAttribute("aria-label", "Findings");
    var head = element("div", "m-head");
    count = element("button", "m-count");
    count.type = "button";
    count.addEventListener("click", function () { open(list.hidden); });
    head.appendChild(count);
    list = element("ol", "m-list");
    list.id = "m:preview-findings";
    count.setAttribute("aria-controls", list.id);
    panel.appendChild(head);
    panel.appendChild(list);
    panel.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && !list.hidden) {
        open(false);
        count.focus();
      }
    });
    document.body.appendChild(panel);
  }

  function open(show) {
    list.hidden = !show;
    count.setAttribute("aria-expanded", String(show));
    closed = show ? null : "yes";
    if (show) sessionStorage.removeItem("mercator-preview-closed");
    else sessionStorage.setItem("mercator-preview-closed", "yes");
  }

  function words(number, noun) {
    return number + " " + noun + (number === 1 ? "" : "s");
  }

  function item(finding) {
    var node = element("li", "m-" + finding.severity);
    var link = element("a", "m-at", finding.file + ":" + finding.line + ":" + finding.column);
    link.href = base + "source/" + finding.file.split("/").map(encodeURIComponent).join("/") + "#L" + finding.line;
    if (finding.file) node.appendChild(link);
    node.appendChild(element("span", "m-what", finding.severity + ": " + finding.message + " [" + finding.rule + "]"));
    if (finding.excerpt) node.appendChild(element("code", "m-excerpt", finding.excerpt));
    if (finding.hint) node.appendChild(element("span", "m-hint", finding.hint));
    return node;
  }

  function show(state) {
    if (!panel) build();
    var total = state.errors + state.warnings;
    panel.hidden = total === 0;
    count.textContent = [
      state.errors ? words(state.errors, "error") : "",
      state.warnings ? words(state.warnings, "warning") : ""
    ].filter(Boolean).join(", ");
    list.replaceChildren.apply(list, state.findings.map(item));
    if (total > state.findings.length) {
      list.appendChild(element("li", "", total - state.findings.length + " more"));
    }
    /* Errors open the list, unless it was closed. */
    var wanted = state.errors > 0 && closed === null;
    list.hidden = !wanted;
    count.setAttribute("aria-expanded", String(wanted));
  }

  /* A page in the background listens to nothing: browsers allow few connections to one host. */
  function listen() {
    if (document.hidden || source) return;
    source = new EventSource(base + "events");
    source.addEventListener("changed", changed);
    source.addEventListener("findings", function (event) { show(JSON.parse(event.data)); });
    source.addEventListener("open", changed);
  }

  function mute() {
    if (source) source.close();
    source = null;
  }

  document.addEventListener("visibilitychange", function () {
    if (document.hidden) mute();
    else listen();
  });
  addEventListener("pagehide", mute);
  addEventListener("pageshow", listen);
  restore();
  listen();
})();
