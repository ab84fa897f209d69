/* The graph as its files tell it: scripts that call mercatorGraph, a part at a time; and what of it is
   to be shown. */
(function () {
  "use strict";

  const box = document.querySelector("[data-graph]");
  const CAP = 600;
  const SPREAD = 60;

  /* What the scripts of this page share: what is known, what is shown, what is chosen. */
  const graph = {
    about: null,
    nodes: new Map(),
    off: { sorts: new Set(), kinds: new Set() },
    scene: { mode: "", from: null, depth: 1, nodes: [], hidden: 0, spread: false },
    shown: [],
    edges: [],
    chosen: null
  };
  const { nodes, off, scene } = graph;

  const files = new Map();

  window.mercatorGraph = function (name, data) {
    files.get(name).take(data);
  };

  function load(name) {
    if (!files.has(name)) {
      const file = {};
      file.content = new Promise(function (take, fail) {
        const script = document.createElement("script");
        script.src = box.dataset.graph + name + ".js";
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
      const id = number * graph.about.part + i;
      if (!nodes.has(id)) nodes.set(id, node(id, row));
    });
  }

  function need(ids) {
    return Promise.all([...new Set(ids.map(function (id) { return Math.floor(id / graph.about.part); }))].map(part));
  }

  function needAll() {
    return Promise.all(graph.about.first.map(function (first, i) { return part(i); }));
  }

  async function named(href) {
    let low = 0;
    graph.about.first.forEach(function (first, i) { if (first <= href) low = i; });
    await part(low);
    return [...nodes.values()].find(function (one) { return one.href === href; });
  }

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

  /* A surrounding of hundreds keeps the places of the whole; a small one is spread around its middle. */
  function place(narrow) {
    const here = scene.from;
    scene.nodes.forEach(function (one) { one.px = one.x; one.py = one.y; });
    scene.spread = Boolean(here) && scene.nodes.length <= SPREAD;
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
    graph.shown = scene.nodes.filter(function (one) { return !off.sorts.has(one.sort); });
    const index = new Map(graph.shown.map(function (one) { return [one.id, one]; }));
    graph.edges = graph.about.kinds.map(function () { return []; });
    graph.shown.forEach(function (one) {
      for (let i = 0; i < one.out.length; i += 2) {
        const to = index.get(one.out[i + 1]);
        if (to && !off.kinds.has(one.out[i])) graph.edges[one.out[i]].push(one, to);
      }
      for (let i = 0; i < one.into.length; i += 2) {
        const from = index.get(one.into[i + 1]);
        if (!from || off.kinds.has(one.into[i]) || from.out.length / 2 >= from.outs) continue;
        if (!told(from, one.into[i], one.id)) graph.edges[one.into[i]].push(from, one);
      }
    });
    graph.shown.sort(function (a, b) { return b.weight - a.weight || a.id - b.id; });
  }

  function told(from, kind, to) {
    from.told = from.told || new Set(from.out.filter(function (v, i) { return i % 2; }).map(function (id, i) { return from.out[2 * i] + " " + id; }));
    return from.told.has(kind + " " + to);
  }

  function fold(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  }

  function rank(one, words) {
    const name = one.folded = one.folded || fold(one.ref + " " + one.title);
    if (!words.every(function (word) { return name.includes(word); })) return 0;
    return name.startsWith(words[0]) ? 3 : (" " + name).includes(" " + words[0]) ? 2 : 1;
  }

  window.mercatorExplorer = Object.assign(graph, { load, need, needAll, named, around, top, within, place, filter, fold, rank });
})();
