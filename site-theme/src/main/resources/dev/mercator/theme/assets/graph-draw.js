/* Draws what is shown of the graph on a plate, somewhat larger than the window onto it. The plate moves
   with the pointer, and is drawn anew at rest, or at once where that is quick. */
(function () {
  "use strict";

  const graph = window.mercatorExplorer;
  const { scene } = graph;
  const box = document.querySelector("[data-graph]");
  const card = box.querySelector(".card");
  const LABELS = 70;
  const MARGIN = 0.3;
  const QUICK = 8;
  const REST = 120;

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
      sorts: graph.about.sorts.map(function (sort) { return colour(".sort.is-" + sort[1]); }),
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
    if (!graph.shown.length) return;
    let [left, right, high, low] = [Infinity, -Infinity, Infinity, -Infinity];
    graph.shown.forEach(function (one) {
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

  function paint() {
    if (!graph.about || !canvas.isConnected) return;
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
    const inside = graph.shown.filter(function (one) {
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
    const count = graph.edges.reduce(function (sum, list) { return sum + list.length / 2; }, 0);
    const plain = count > 2500;
    pen.lineWidth = plain ? 0.6 : 1;
    graph.edges.forEach(function (list, kind) {
      if (!list.length) return;
      pen.strokeStyle = colours.kinds[kind];
      pen.fillStyle = colours.kinds[kind];
      pen.globalAlpha = plain ? 0.35 : graph.chosen ? 0.4 : 0.75;
      pen.setLineDash(plain || !graph.about.kinds[kind][2] ? [] : graph.about.kinds[kind][2].split(" ").map(Number));
      pen.beginPath();
      for (let i = 0; i < list.length; i += 2) {
        if (!graph.chosen || !touches(list[i], list[i + 1])) line(pen, list[i], list[i + 1], area, !plain);
      }
      pen.stroke();
      if (!graph.chosen) return;
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
    return from.id === graph.chosen.id || to.id === graph.chosen.id;
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
    const hue = graph.about.sorts[one.sort][1];
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
    if (graph.chosen && one.id === graph.chosen.id) {
      pen.strokeStyle = colours.accent;
      pen.lineWidth = 2;
      pen.beginPath();
      pen.arc(x, y, r + 5, 0, 7);
      pen.stroke();
    }
  }

  /* The most joined first, as far as none lies over another. */
  function drawLabels(pen, inside) {
    const near = new Set(graph.chosen ? graph.around(graph.chosen).concat(graph.chosen.id) : []);
    const close = view.scale > fitted * 2.2 || inside.length < 60;
    const order = inside.filter(function (one) { return near.has(one.id); })
      .concat(inside.filter(function (one) { return !near.has(one.id) && (close || graph.about.sorts[one.sort][1] !== "example"); }));
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
      pen.globalAlpha = graph.chosen && !near.has(one.id) ? 0.55 : 1;
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
    graph.shown.forEach(function (one) {
      const distance = Math.hypot(one.px * view.scale + view.x - x, one.py * view.scale + view.y - y) - radius(one);
      if (distance < least) {
        least = distance;
        best = one;
      }
    });
    return best;
  }

  /* Draws in other colours. */
  function repaint() {
    colours = null;
    requestAnimationFrame(paint);
  }

  graph.drawing = { canvas, view, size, fit, paint, repaint, pan, zoom, nearest };
})();
