/* The graph explorer. Nodes, their places and edges come in scripts that call mercatorGraph, a part at
   a time; what is shown is drawn on a plate, which moves with the pointer and is drawn anew at rest. */
(function () {
  "use strict";

  const box = document.querySelector("[data-graph]");
  const CAP = 600;
  const LABELS = 70;
  const MARGIN = 0.3;
  const QUICK = 8;
  const REST = 120;
  const FOUND = 12;

  function element(name, options, ...children) {
    const made = Object.assign(document.createElement(name), options);
    made.append(...children);
    return made;
  }

  function plural(count, one) {
    return count.toLocaleString("en") + " " + one + (count === 1 ? "" : "s");
  }

  /* Data */

  const files = new Map();
  const nodes = new Map();
  let about;

  window.mercatorGraph = function (name, data) {
    files.get(name).take(data);
  };

  function load(name) {
    if (!files.has(name)) {
      const file = {};
      file.content = new Promise(function (take, fail) {
        const script = element("script", { src: box.dataset.graph + name + ".js" });
        file.take = take;
        script.onerror = function () { fail(new Error("cannot read " + script.src)); };
        document.head.append(script);
      });
      files.set(name, file);
    }
    return files.get(name).content;
  }

  function node(id, row) {
    const [x, y, sort, href, ref, title, out, into, outs, ins] = row;
    return { id, x, y, sort, href, ref, title, out, into, outs, ins, label: ref || title, weight: outs + ins };
  }

  async function part(number) {
    const rows = await load(String(number));
    rows.forEach(function (row, i) {
      const id = number * about.part + i;
      if (!nodes.has(id)) nodes.set(id, node(id, row));
    });
  }

  function need(ids) {
    return Promise.all([...new Set(ids.map(function (id) { return Math.floor(id / about.part); }))].map(part));
  }

  function needAll() {
    return Promise.all(about.first.map(function (first, i) { return part(i); }));
  }

  async function named(href) {
    let low = 0;
    about.first.forEach(function (first, i) { if (first <= href) low = i; });
    await part(low);
    return [...nodes.values()].find(function (one) { return one.href === href; });
  }

  /* What is shown */

  const off = { sorts: new Set(), kinds: new Set() };
  const scene = { mode: "", from: null, depth: 1, nodes: [], hidden: 0 };
  let shown = [];
  let edges = [];
  let chosen = null;

  async function top() {
    const rows = await load("top");
    return rows.map(function (row) { return node(row[0], row[1]); });
  }

  function around(one) {
    const ids = [];
    [one.out, one.into].forEach(function (arcs) {
      for (let i = 0; i < arcs.length; i += 2) if (!off.kinds.has(arcs[i])) ids.push(arcs[i + 1]);
    });
    return ids;
  }

  async function within(from, depth) {
    const seen = new Set([from.id]);
    let rim = [from.id];
    let beyond = 0;
    for (let step = 0; step < depth && rim.length; step++) {
      await need(rim);
      const next = [];
      rim.forEach(function (id) {
        around(nodes.get(id)).forEach(function (other) {
          if (seen.has(other)) return;
          if (seen.size >= CAP) beyond++;
          else { seen.add(other); next.push(other); }
        });
      });
      rim = next;
    }
    await need([...seen]);
    scene.hidden = beyond;
    return [...seen].map(function (id) { return nodes.get(id); });
  }

  async function open(mode, from) {
    say("Loading.");
    scene.mode = mode;
    scene.from = from || null;
    scene.hidden = 0;
    if (mode === "from") scene.nodes = await within(from, scene.depth);
    else if (mode === "top") scene.nodes = await top();
    else { await needAll(); scene.nodes = [...nodes.values()]; }
    if (mode === "top") scene.hidden = about.nodes - scene.nodes.length;
    place();
    choose(scene.from);
    filter();
    fit();
    remember();
  }

  /* A surrounding of hundreds keeps the places of the whole; a small one is spread around its middle. */
  function place() {
    const here = scene.from;
    scene.nodes.forEach(function (one) { one.px = one.x; one.py = one.y; });
    scene.spread = Boolean(here) && scene.nodes.length <= 60;
    if (!scene.spread) return;
    const others = scene.nodes.filter(function (one) { return one !== here; });
    others.sort(function (a, b) {
      return Math.atan2(a.y - here.y, a.x - here.x) - Math.atan2(b.y - here.y, b.x - here.x) || a.id - b.id;
    });
    const near = new Set(around(here));
    const rings = [
      others.filter(function (one) { return near.has(one.id); }),
      others.filter(function (one) { return !near.has(one.id); })
    ];
    const narrow = size().width < 600;
    here.px = 0;
    here.py = 0;
    let radius = 0;
    rings.forEach(function (ring) {
      if (!ring.length) return;
      radius = Math.max(radius + 160, ring.length * 17);
      ring.forEach(function (one, i) {
        const angle = -Math.PI / 2 + (2 * Math.PI * (i + 0.5)) / ring.length;
        one.px = Math.cos(angle) * radius * (narrow ? 0.7 : 1.5);
        one.py = Math.sin(angle) * radius * (narrow ? 1.4 : 1);
      });
    });
  }

  function filter() {
    shown = scene.nodes.filter(function (one) { return !off.sorts.has(one.sort); });
    const index = new Map(shown.map(function (one) { return [one.id, one]; }));
    edges = about.kinds.map(function () { return []; });
    shown.forEach(function (one) {
      for (let i = 0; i < one.out.length; i += 2) {
        const to = index.get(one.out[i + 1]);
        if (to && !off.kinds.has(one.out[i])) edges[one.out[i]].push(one, to);
      }
      for (let i = 0; i < one.into.length; i += 2) {
        const from = index.get(one.into[i + 1]);
        if (!from || off.kinds.has(one.into[i]) || from.out.length / 2 >= from.outs) continue;
        if (!told(from, one.into[i], one.id)) edges[one.into[i]].push(from, one);
      }
    });
    shown.sort(function (a, b) { return b.weight - a.weight || a.id - b.id; });
    tell();
    paint();
  }

  function told(from, kind, to) {
    from.told = from.told || new Set(from.out.filter(function (v, i) { return i % 2; }).map(function (id, i) { return from.out[2 * i] + " " + id; }));
    return from.told.has(kind + " " + to);
  }

  /* Drawing */

  const canvas = box.querySelector("canvas");
  const plate = document.createElement("canvas");
  const view = { x: 0, y: 0, scale: 1 };
  const drawn = { x: 0, y: 0, scale: 1, cost: 0 };
  let colours;
  let fitted = 1;
  let resting = 0;
  let asked = 0;

  function colour(selector) {
    const found = box.querySelector(selector);
    return found ? getComputedStyle(found).color : "#888";
  }

  function readColours() {
    colours = {
      ink: colour(".stage"), paper: getComputedStyle(document.body).backgroundColor, accent: colour(".probe"),
      sorts: about.sorts.map(function (sort) { return colour(".sort.is-" + sort[1]); }),
      kinds: [...box.querySelectorAll(".tie")].map(function (row) { return getComputedStyle(row).color; })
    };
  }

  function radius(one) {
    const usual = (3 + Math.min(5, Math.sqrt(one.weight) * 0.55)) * Math.max(0.8, Math.min(1.8, Math.sqrt(view.scale / fitted)));
    return Math.min(usual, Math.max(1.3, usual * view.scale * 12));
  }

  function size() {
    return { width: canvas.clientWidth, height: canvas.clientHeight, ratio: window.devicePixelRatio || 1 };
  }

  function fit() {
    const { width, height } = size();
    if (!shown.length) return;
    let [left, right, high, low] = [Infinity, -Infinity, Infinity, -Infinity];
    shown.forEach(function (one) {
      left = Math.min(left, one.px);
      right = Math.max(right, one.px);
      high = Math.min(high, one.py);
      low = Math.max(low, one.py);
    });
    const room = width - (card.hidden || width < 900 ? 0 : card.offsetWidth + 10);
    const behind = Math.min(150, room / 3.1);
    const before = scene.spread ? behind : Math.min(24, room / 5);
    view.scale = Math.min(1.6, (room - before - behind) / Math.max(1, right - left), (height - 60) / Math.max(1, low - high));
    fitted = view.scale;
    view.x = (before + room - behind) / 2 - view.scale * (left + right) / 2;
    view.y = height / 2 - view.scale * (high + low) / 2;
    paint();
  }

  /* Draws what is shown on the plate, somewhat beyond the edges of the window onto it. */
  function paint() {
    if (!about || !canvas.isConnected) return;
    const began = performance.now();
    const { width, height, ratio } = size();
    const padX = Math.round(width * MARGIN);
    const padY = Math.round(height * MARGIN);
    if (!colours) readColours();
    canvas.width = width * ratio;
    canvas.height = height * ratio;
    plate.width = (width + 2 * padX) * ratio;
    plate.height = (height + 2 * padY) * ratio;
    const pen = plate.getContext("2d");
    pen.setTransform(ratio, 0, 0, ratio, (padX + view.x) * ratio, (padY + view.y) * ratio);
    const area = { left: -padX - view.x, top: -padY - view.y, right: width + padX - view.x, bottom: height + padY - view.y };
    const inside = shown.filter(function (one) {
      const x = one.px * view.scale;
      const y = one.py * view.scale;
      return x > area.left && x < area.right && y > area.top && y < area.bottom;
    });
    drawEdges(pen, area);
    drawNodes(pen, inside);
    drawLabels(pen, inside);
    Object.assign(drawn, { x: view.x, y: view.y, scale: view.scale, padX, padY });
    drawn.cost = performance.now() - began;
    show();
  }

  function drawEdges(pen, area) {
    const count = edges.reduce(function (sum, list) { return sum + list.length / 2; }, 0);
    const plain = count > 2500;
    pen.lineWidth = plain ? 0.6 : 1;
    edges.forEach(function (list, kind) {
      if (!list.length) return;
      pen.strokeStyle = colours.kinds[kind];
      pen.fillStyle = colours.kinds[kind];
      pen.globalAlpha = plain ? 0.35 : chosen ? 0.4 : 0.75;
      pen.setLineDash(plain || !about.kinds[kind][2] ? [] : about.kinds[kind][2].split(" ").map(Number));
      pen.beginPath();
      for (let i = 0; i < list.length; i += 2) {
        if (!chosen || !touches(list[i], list[i + 1])) line(pen, list[i], list[i + 1], area, !plain);
      }
      pen.stroke();
      if (!chosen) return;
      pen.globalAlpha = 1;
      pen.lineWidth = 1.4;
      pen.beginPath();
      for (let i = 0; i < list.length; i += 2) {
        if (touches(list[i], list[i + 1])) line(pen, list[i], list[i + 1], area, true);
      }
      pen.stroke();
      pen.lineWidth = plain ? 0.6 : 1;
    });
    pen.globalAlpha = 1;
    pen.setLineDash([]);
  }

  function touches(from, to) {
    return from.id === chosen.id || to.id === chosen.id;
  }

  function line(pen, from, to, area, headed) {
    const x = from.px * view.scale;
    const y = from.py * view.scale;
    const toX = to.px * view.scale;
    const toY = to.py * view.scale;
    if (Math.max(x, toX) < area.left || Math.min(x, toX) > area.right) return;
    if (Math.max(y, toY) < area.top || Math.min(y, toY) > area.bottom) return;
    pen.moveTo(x, y);
    pen.lineTo(toX, toY);
    const length = Math.hypot(toX - x, toY - y);
    if (!headed || length < 24) return;
    const back = radius(to) + 3;
    const stepX = (toX - x) / length;
    const stepY = (toY - y) / length;
    const tipX = toX - stepX * back;
    const tipY = toY - stepY * back;
    pen.fillRect(0, 0, 0, 0);
    const head = new Path2D();
    head.moveTo(tipX, tipY);
    head.lineTo(tipX - stepX * 6 - stepY * 2.8, tipY - stepY * 6 + stepX * 2.8);
    head.lineTo(tipX - stepX * 6 + stepY * 2.8, tipY - stepY * 6 - stepX * 2.8);
    pen.fill(head);
  }

  function drawNodes(pen, inside) {
    for (let i = inside.length - 1; i >= 0; i--) drawNode(pen, inside[i]);
  }

  function drawNode(pen, one) {
    const hue = about.sorts[one.sort][1];
    const x = one.px * view.scale;
    const y = one.py * view.scale;
    const r = radius(one);
    const hollow = hue === "gap" || hue === "hub" || hue === "example";
    pen.fillStyle = hollow ? colours.paper : colours.sorts[one.sort];
    pen.strokeStyle = hollow ? colours.sorts[one.sort] : colours.paper;
    pen.lineWidth = hollow ? 1.6 : 1;
    pen.beginPath();
    if (hue === "pattern" || hue === "hub") pen.rect(x - r * 0.85, y - r * 0.85, r * 1.7, r * 1.7);
    else if (hue === "roadmap" || hue === "milestone") {
      pen.moveTo(x, y - r * 1.2);
      pen.lineTo(x + r * 1.1, hue === "milestone" ? y : y + r);
      if (hue === "milestone") pen.lineTo(x, y + r * 1.2);
      pen.lineTo(x - r * 1.1, hue === "milestone" ? y : y + r);
      pen.closePath();
    } else if (hue === "example") {
      pen.moveTo(x - r * 0.8, y - r * 0.8);
      pen.lineTo(x + r * 0.8, y + r * 0.8);
      pen.moveTo(x + r * 0.8, y - r * 0.8);
      pen.lineTo(x - r * 0.8, y + r * 0.8);
    } else pen.arc(x, y, r, 0, 7);
    pen.fill();
    pen.stroke();
    if (chosen && one.id === chosen.id) {
      pen.strokeStyle = colours.accent;
      pen.lineWidth = 2;
      pen.beginPath();
      pen.arc(x, y, r + 5, 0, 7);
      pen.stroke();
    }
  }

  /* The most joined first, as far as none lies over another. */
  function drawLabels(pen, inside) {
    const near = new Set(chosen ? around(chosen).concat(chosen.id) : []);
    const close = view.scale > fitted * 2.2 || inside.length < 60;
    const order = inside.filter(function (one) { return near.has(one.id); })
      .concat(inside.filter(function (one) { return !near.has(one.id) && (close || about.sorts[one.sort][1] !== "example"); }));
    const taken = [];
    pen.font = "12px system-ui, sans-serif";
    pen.textBaseline = "middle";
    pen.lineJoin = "round";
    const longest = size().width < 600 ? 13 : 34;
    let count = 0;
    for (const one of order) {
      if (count === LABELS) break;
      const text = one.label.length > longest ? one.label.slice(0, longest - 1) + "…" : one.label;
      const width = pen.measureText(text).width;
      const left = scene.spread && one.px < -1;
      const middle = scene.spread && one === scene.from;
      const x = one.px * view.scale + (middle ? -width / 2 : left ? -width - radius(one) - 5 : radius(one) + 5);
      const y = one.py * view.scale + (middle ? radius(one) + 14 : 0);
      if (taken.some(function (other) { return x < other[1] && x + width > other[0] && Math.abs(y - other[2]) < 14; })) continue;
      taken.push([x - radius(one) * 2 - 8, x + width, y]);
      pen.globalAlpha = chosen && !near.has(one.id) ? 0.55 : 1;
      pen.strokeStyle = colours.paper;
      pen.lineWidth = 3.5;
      pen.strokeText(text, x, y);
      pen.fillStyle = colours.ink;
      pen.fillText(text, x, y);
      count++;
    }
    pen.globalAlpha = 1;
  }

  function show() {
    asked = 0;
    const { ratio } = size();
    const pen = canvas.getContext("2d");
    const grown = view.scale / drawn.scale;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.setTransform(grown, 0, 0, grown, (view.x - (drawn.x + drawn.padX) * grown) * ratio, (view.y - (drawn.y + drawn.padY) * grown) * ratio);
    pen.drawImage(plate, 0, 0);
  }

  function move() {
    if (!asked) asked = requestAnimationFrame(drawn.cost < QUICK ? paint : show);
    clearTimeout(resting);
    if (drawn.cost >= QUICK) resting = setTimeout(paint, REST);
  }

  function pan(x, y) {
    view.x += x;
    view.y += y;
    move();
  }

  function zoom(factor, x, y) {
    const { width, height } = size();
    const midX = x === undefined ? width / 2 : x;
    const midY = y === undefined ? height / 2 : y;
    const scale = Math.max(fitted / 4, Math.min(6, view.scale * factor));
    view.x = midX - (midX - view.x) * scale / view.scale;
    view.y = midY - (midY - view.y) * scale / view.scale;
    view.scale = scale;
    move();
  }

  function nearest(x, y, reach) {
    let best = null;
    let least = reach;
    shown.forEach(function (one) {
      const distance = Math.hypot(one.px * view.scale + view.x - x, one.py * view.scale + view.y - y) - radius(one);
      if (distance < least) {
        least = distance;
        best = one;
      }
    });
    return best;
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
      select(chosen || nearest(width / 2, height / 2, Infinity));
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
    chosen = one;
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
    card.append(close, element("p", { className: "label", textContent: about.sorts[one.sort][0] }), element("p", { className: "title" }, link));
    if (scene.from !== one) card.append(from);
    card.append(ties(one));
  }

  function ties(one) {
    const counts = new Map();
    [[one.out, 0], [one.into, 1]].forEach(function (side) {
      for (let i = 0; i < side[0].length; i += 2) {
        const words = about.kinds[side[0][i]][side[1]];
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
    if (chosen !== one) return;
    Object.assign(one, { out: whole.out, into: whole.into, outs: whole.outs, ins: whole.ins });
    const focused = card.contains(document.activeElement);
    choose(one);
    if (focused) card.querySelector("a").focus();
    paint();
  }

  /* Shows a node where it is in the drawing, or else its surroundings. */
  function go(one) {
    const here = shown.find(function (other) { return other.id === one.id; });
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
    if (scene.mode === "from") parts.push(plural(shown.length, "node") + " within " + plural(scene.depth, "step") + " of " + scene.from.label + ".");
    else if (scene.mode === "top") parts.push(plural(shown.length, "node") + ": those with the most relations, of " + about.nodes.toLocaleString("en") + ".");
    else parts.push("All " + plural(shown.length, "node") + ".");
    const filtered = scene.nodes.length - shown.length;
    if (filtered) parts[0] = parts[0].replace(/^All /, "");
    if (filtered) parts.push(plural(filtered, "node") + " filtered out.");
    if (scene.hidden) parts.push((scene.mode === "from" ? "At least " : "") + scene.hidden.toLocaleString("en") + " more are not shown.");
    say(parts.join(" "));
    depth.disabled = scene.mode !== "from";
    whole.disabled = scene.mode === "all";
    if (most) most.disabled = scene.mode === "top";
  }

  function remember() {
    const query = scene.mode === "from" ? "?from=" + encodeURIComponent(scene.from.href) + "&depth=" + scene.depth : scene.mode === "all" && about.top ? "?all" : "";
    try {
      history.replaceState(null, "", location.pathname + query);
    } catch (refused) {
      /* a page opened from disk keeps its address */
    }
  }

  function fold(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  }

  function rank(one, words) {
    const name = one.folded = one.folded || fold(one.ref + " " + one.title);
    if (!words.every(function (word) { return name.includes(word); })) return 0;
    return name.startsWith(words[0]) ? 3 : (" " + name).includes(" " + words[0]) ? 2 : 1;
  }

  async function find() {
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    results.replaceChildren();
    results.hidden = !words.length;
    if (!words.length) return;
    const asked = field.value;
    results.append(element("li", { textContent: "Looking." }));
    await needAll();
    if (field.value !== asked) return;
    const found = [...nodes.values()]
      .map(function (one) { return [rank(one, words), one]; })
      .filter(function (pair) { return pair[0]; })
      .sort(function (a, b) { return b[0] - a[0] || b[1].weight - a[1].weight || a[1].id - b[1].id; });
    results.replaceChildren(...found.slice(0, FOUND).map(function (pair) {
      const one = pair[1];
      const made = button("", function () { results.hidden = true; go(one); });
      if (one.ref) made.append(element("span", { className: "ref", textContent: one.ref }), " ");
      made.append(one.title, element("span", { className: "n", textContent: about.sorts[one.sort][0] }));
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
    about = await load("about");
    box.classList.add("ready");
    controls();
    const query = new URLSearchParams(location.search);
    scene.depth = Math.max(1, Math.min(3, Number(query.get("depth")) || 1));
    depth.value = scene.depth;
    const from = query.get("from") ? await named(query.get("from")) : null;
    if (from) await open("from", from);
    else await open(about.top && !query.has("all") ? "top" : "all");
    new ResizeObserver(paint).observe(canvas);
    const again = function () { colours = null; requestAnimationFrame(paint); };
    new MutationObserver(again).observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", again);
    box.dataset.drawn = "";
  }

  start().catch(function (failed) {
    box.classList.remove("ready");
    say("The graph cannot be drawn.");
    throw failed;
  });
})();
