/* Asks every query of both searches, each in a fresh frame, and hands in bytes and ranks. */
(async function () {
  "use strict";

  function pause() {
    return new Promise(function (resolve) { setTimeout(resolve, 30); });
  }

  async function counted(address, done, links) {
    await fetch("/begin");
    const frame = document.createElement("iframe");
    frame.width = 1200;
    frame.height = 900;
    frame.src = address;
    document.body.append(frame);
    const end = Date.now() + 30000;
    let inside;
    do {
      await pause();
      inside = frame.contentDocument;
    } while (Date.now() < end && !(inside && inside.readyState === "complete" && done(inside)));
    await pause();
    const bytes = (await (await fetch("/end")).text()).split(" ");
    const found = links(inside);
    frame.remove();
    return { page: bytes[0], search: bytes[1], links: found };
  }

  function hrefs(selector) {
    return function (inside) {
      return Array.from(inside.querySelectorAll(selector), function (link) { return link.href; }).slice(0, 5);
    };
  }

  /* Five hits with what is said of them, or all there are. */
  function mercator(query) {
    return counted(
      "/mercator/search.html?q=" + encodeURIComponent(query),
      function (inside) { return inside.querySelector(".finder-hit") || /^No/.test((inside.querySelector(".finder-says") || {}).textContent); },
      hrefs(".finder-hit")
    );
  }

  function pagefind(query) {
    return counted(
      "/driver/ask.html?q=" + encodeURIComponent(query),
      function (inside) { return inside.querySelector("ol.done"); },
      hrefs("ol a")
    );
  }

  function quoted(query) {
    return pagefind('"' + query + '"');
  }

  while (!document.body) await pause();
  const items = (await (await fetch("/queries")).text()).trim().split("\n").map(function (line) { return line.split("\t"); });
  const lines = [];
  for (const engine of [mercator, pagefind, quoted]) {
    for (let i = 0; i < items.length; i++) {
      const answer = await engine(items[i][1]);
      const rank = answer.links.findIndex(function (link) {
        return new URL(link).pathname.toLowerCase().endsWith("/" + items[i][0] + ".html");
      });
      lines.push([engine.name, i, answer.page, answer.search, rank + 1].join("\t"));
    }
  }
  await fetch("/result", { method: "POST", body: lines.join("\n") });
})();
