/* The graph explorer: opens the whole graph or the surroundings of a node, and lets readers find, filter
   and walk by pointer, touch and keys. */
(function () {
  "use strict";

  const graph = window.mercatorExplorer;
  const { nodes, off, scene, need, needAll, around } = graph;
  const { canvas, view, size, fit, paint, pan, zoom, nearest } = graph.drawing;
  const box = document.querySelector("[data-graph]");
  const FOUND = 12;

  function element(name, options, ...children) {
    const made = Object.assign(document.createElement(name), options);
    made.append(...children);
    return made;
  }

  function plural(count, one) {
    return count.toLocaleString("en") + " " + one + (count === 1 ? "" : "s");
  }

  async function open(mode, from) {
    say("Loading.");
    scene.mode = mode;
    scene.from = from || null;
    scene.hidden = 0;
    if (mode === "from") scene.nodes = await graph.within(from, scene.depth);
    else if (mode === "top") scene.nodes = await graph.top();
    else { await needAll(); scene.nodes = [...nodes.values()]; }
    if (mode === "top") scene.hidden = graph.about.nodes - scene.nodes.length;
    graph.place(size().width < 600);
    choose(scene.from);
    filter();
    fit();
    remember();
  }

  function filter() {
    graph.filter();
    tell();
    paint();
  }

  /* Pointer and keys */

  const pointers = new Map();
  let dragged = false;

  function at(event) {
    const frame = canvas.getBoundingClientRect();
    return { x: event.clientX - frame.left, y: event.clientY - frame.top };
  }

  canvas.addEventListener("pointerdown", function (event) {
    canvas.setPointerCapture(event.pointerId);
    if (!pointers.size) dragged = false;
    pointers.set(event.pointerId, at(event));
  });

  canvas.addEventListener("pointermove", function (event) {
    const here = at(event);
    const before = pointers.get(event.pointerId);
    if (!before) {
      canvas.classList.toggle("over", Boolean(nearest(here.x, here.y, 6)));
      return;
    }
    if (!dragged && pointers.size === 1 && Math.hypot(here.x - before.x, here.y - before.y) < 4) return;
    dragged = true;
    if (pointers.size === 2) {
      const other = [...pointers].find(function (entry) { return entry[0] !== event.pointerId; })[1];
      const was = Math.hypot(before.x - other.x, before.y - other.y);
      const is = Math.hypot(here.x - other.x, here.y - other.y);
      if (was > 0 && is > 0) zoom(is / was, (here.x + other.x) / 2, (here.y + other.y) / 2);
      pan((here.x - before.x) / 2, (here.y - before.y) / 2);
    } else pan(here.x - before.x, here.y - before.y);
    pointers.set(event.pointerId, here);
  });

  canvas.addEventListener("pointerup", function (event) {
    const here = at(event);
    if (pointers.delete(event.pointerId) && !dragged) select(nearest(here.x, here.y, event.pointerType === "touch" ? 18 : 8));
  });

  canvas.addEventListener("pointercancel", function (event) { pointers.delete(event.pointerId); });

  canvas.addEventListener("wheel", function (event) {
    event.preventDefault();
    const here = at(event);
    zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0016)), here.x, here.y);
  }, { passive: false });

  const KEYS = {
    ArrowLeft: function () { pan(60, 0); },
    ArrowRight: function () { pan(-60, 0); },
    ArrowUp: function () { pan(0, 60); },
    ArrowDown: function () { pan(0, -60); },
    "+": function () { zoom(1.3); },
    "=": function () { zoom(1.3); },
    "-": function () { zoom(1 / 1.3); },
    0: fit,
    Escape: function () { select(null); },
    Enter: function () {
      const { width, height } = size();
      select(graph.chosen || nearest(width / 2, height / 2, Infinity));
      const link = card.querySelector("a");
      if (link) link.focus();
    }
  };

  canvas.addEventListener("keydown", function (event) {
    const act = event.ctrlKey || event.metaKey || event.altKey ? null : KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  /* The card of a node */

  const card = box.querySelector(".card");

  function choose(one) {
    graph.chosen = one;
    card.hidden = !one;
    card.replaceChildren();
    if (!one) return;
    const close = element("button", { type: "button", className: "close", textContent: "Close" });
    close.addEventListener("click", function () { select(null); canvas.focus(); });
    const link = element("a", { href: box.dataset.root + one.href });
    if (one.ref) link.append(element("span", { className: "ref", textContent: one.ref }), " ");
    link.append(one.title);
    const from = element("button", { type: "button", textContent: "Explore from here" });
    from.addEventListener("click", function () { open("from", one); canvas.focus(); });
    card.append(close, element("p", { className: "label", textContent: graph.about.sorts[one.sort][0] }), element("p", { className: "title" }, link));
    if (scene.from !== one) card.append(from);
    card.append(ties(one));
  }

  function ties(one) {
    const counts = new Map();
    [[one.out, 0], [one.into, 1]].forEach(function (side) {
      for (let i = 0; i < side[0].length; i += 2) {
        const words = graph.about.kinds[side[0][i]][side[1]];
        if (!counts.has(words)) counts.set(words, []);
        counts.get(words).push(side[0][i + 1]);
      }
    });
    const list = element("dl");
    counts.forEach(function (ids, words) {
      const names = ids.slice(0, 8).map(function (id) { return nodes.get(id) || byId(id); }).filter(Boolean);
      list.append(element("dt", { textContent: words + " " + ids.length }));
      names.forEach(function (other) {
        const button = element("button", { type: "button", textContent: other.label, title: other.title });
        button.addEventListener("click", function () { go(other); });
        list.append(element("dd", {}, button));
      });
      if (ids.length > names.length) list.append(element("dd", { className: "more", textContent: "and " + plural(ids.length - names.length, "other") }));
    });
    return list;
  }

  function byId(id) {
    return scene.nodes.find(function (one) { return one.id === id; });
  }

  async function select(one) {
    choose(one);
    paint();
    if (!one) return;
    await need([one.id]);
    const whole = nodes.get(one.id);
    await need(around(whole).slice(0, 40));
    if (graph.chosen !== one) return;
    Object.assign(one, { out: whole.out, into: whole.into, outs: whole.outs, ins: whole.ins });
    const focused = card.contains(document.activeElement);
    choose(one);
    if (focused) card.querySelector("a").focus();
    paint();
  }

  /* Shows a node where it is in the drawing, or else its surroundings. */
  function go(one) {
    const here = graph.shown.find(function (other) { return other.id === one.id; });
    if (!here) {
      open("from", one);
      return;
    }
    const { width, height } = size();
    view.x = width / 2 - here.px * view.scale;
    view.y = height / 2 - here.py * view.scale;
    select(here);
  }

  /* Controls */

  const status = box.querySelector(".status");
  const field = box.querySelector("input[type=search]");
  const results = box.querySelector(".results");
  const depth = box.querySelector("select");
  const whole = box.querySelector(".whole");
  const most = box.querySelector(".most");

  function button(text, act) {
    const made = element("button", { type: "button", textContent: text });
    made.addEventListener("click", act);
    return made;
  }

  function pressed(name, act) {
    box.querySelector(name).addEventListener("click", act);
  }

  function say(text) {
    status.textContent = text;
  }

  function tell() {
    const parts = [];
    if (scene.mode === "from") parts.push(plural(graph.shown.length, "node") + " within " + plural(scene.depth, "step") + " of " + scene.from.label + ".");
    else if (scene.mode === "top") parts.push(plural(graph.shown.length, "node") + ": those with the most relations, of " + graph.about.nodes.toLocaleString("en") + ".");
    else parts.push("All " + plural(graph.shown.length, "node") + ".");
    const filtered = scene.nodes.length - graph.shown.length;
    if (filtered) parts[0] = parts[0].replace(/^All /, "");
    if (filtered) parts.push(plural(filtered, "node") + " filtered out.");
    if (scene.hidden) parts.push((scene.mode === "from" ? "At least " : "") + scene.hidden.toLocaleString("en") + " more are not shown.");
    say(parts.join(" "));
    depth.disabled = scene.mode !== "from";
    whole.disabled = scene.mode === "all";
    if (most) most.disabled = scene.mode === "top";
  }

  function remember() {
    const query = scene.mode === "from" ? "?from=" + encodeURIComponent(scene.from.href) + "&depth=" + scene.depth : scene.mode === "all" && graph.about.top ? "?all" : "";
    try {
      history.replaceState(null, "", location.pathname + query);
    } catch (refused) {
      /* a page opened from disk keeps its address */
    }
  }

  async function find() {
    const words = graph.fold(field.value).split(/\s+/).filter(Boolean);
    results.replaceChildren();
    results.hidden = !words.length;
    if (!words.length) return;
    const asked = field.value;
    results.append(element("li", { textContent: "Looking." }));
    await needAll();
    if (field.value !== asked) return;
    const found = [...nodes.values()]
      .map(function (one) { return [graph.rank(one, words), one]; })
      .filter(function (pair) { return pair[0]; })
      .sort(function (a, b) { return b[0] - a[0] || b[1].weight - a[1].weight || a[1].id - b[1].id; });
    results.replaceChildren(...found.slice(0, FOUND).map(function (pair) {
      const one = pair[1];
      const made = button("", function () { results.hidden = true; go(one); });
      if (one.ref) made.append(element("span", { className: "ref", textContent: one.ref }), " ");
      made.append(one.title, element("span", { className: "n", textContent: graph.about.sorts[one.sort][0] }));
      return element("li", {}, made);
    }));
    if (found.length > FOUND) results.append(element("li", { textContent: plural(found.length - FOUND, "other") + "; a longer word tells them apart." }));
    if (!found.length) results.append(element("li", { textContent: "No node is called so." }));
  }

  function filters(selector, set, redraw) {
    box.querySelectorAll(selector + " input").forEach(function (check, i) {
      check.checked = true;
      check.addEventListener("change", function () {
        if (check.checked) set.delete(i);
        else set.add(i);
        redraw();
      });
    });
  }

  function controls() {
    const timer = { of: 0 };
    field.addEventListener("input", function () {
      clearTimeout(timer.of);
      timer.of = setTimeout(find, 150);
    });
    field.addEventListener("keydown", function (event) {
      const first = results.querySelector("button");
      if (event.key === "Escape") results.hidden = true;
      else if (event.key === "ArrowDown" && first) { event.preventDefault(); first.focus(); }
      else if (event.key === "Enter" && first) { first.click(); canvas.focus(); }
    });
    results.addEventListener("keydown", function (event) {
      const all = [...results.querySelectorAll("button")];
      const next = all.indexOf(document.activeElement) + { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.key === "Escape") { results.hidden = true; field.focus(); }
      if (Number.isNaN(next)) return;
      event.preventDefault();
      (all[next] || field).focus();
    });
    depth.addEventListener("change", function () {
      scene.depth = Number(depth.value);
      open("from", scene.from);
    });
    pressed(".nearer", function () { zoom(1.3); });
    pressed(".farther", function () { zoom(1 / 1.3); });
    pressed(".fit", fit);
    pressed(".whole", function () { open("all"); });
    if (most) pressed(".most", function () { open("top"); });
    canvas.tabIndex = 0;
    canvas.setAttribute("role", "application");
    canvas.setAttribute("aria-label", "Drawing of the graph: arrows move it, plus and minus zoom, 0 fits it, Enter opens the node in the middle. The list holds the same.");
    filters(".sort", off.sorts, filter);
    filters(".tie", off.kinds, function () {
      if (scene.mode === "from") open("from", scene.from);
      else filter();
    });
  }

  async function start() {
    graph.about = await graph.load("about");
    box.classList.add("ready");
    controls();
    const query = new URLSearchParams(location.search);
    scene.depth = Math.max(1, Math.min(3, Number(query.get("depth")) || 1));
    depth.value = scene.depth;
    const from = query.get("from") ? await graph.named(query.get("from")) : null;
    if (from) await open("from", from);
    else await open(graph.about.top && !query.has("all") ? "top" : "all");
    new ResizeObserver(paint).observe(canvas);
    new MutationObserver(graph.drawing.repaint).observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", graph.drawing.repaint);
    box.dataset.drawn = "";
  }

  start().catch(function (failed) {
    box.classList.remove("ready");
    say("The graph cannot be drawn.");
    throw failed;
  });
})();
