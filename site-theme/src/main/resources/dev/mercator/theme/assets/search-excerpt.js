/* What of a passage that answers a query to show: its name, and the stretch with most of the words. */
(function () {
  "use strict";

  const index = window.mercatorIndex;

  /* Passages in a file of texts. */
  const SHELF = 20;

  const utf8 = new TextDecoder();

  async function passage(number) {
    const bytes = await index.shard("text/" + Math.floor(number / SHELF));
    const one = JSON.parse(utf8.decode(bytes))[number % SHELF];
    return {
      first: one[0],
      address: one[1] + (one[6] ? "#" + encodeURIComponent(one[6]) : ""),
      title: one[2],
      type: one[3],
      hue: one[4],
      heading: one[5],
      text: one[7],
    };
  }

  function marksOf(result) {
    const marked = new Set();
    result.terms.forEach(function (term) {
      marked.add(term.text);
      term.options.forEach(function (option) { marked.add(option.entry.key); });
    });
    return marked;
  }

  /* The next hits with their texts, by page, as many as make so many pages: [[best, others…], …]. Among
     those at hand, words that stand together go first. */
  async function show(result, pages) {
    const marked = marksOf(result);
    const groups = new Map();
    const most = result.shown + 4 * pages;
    while (groups.size < pages && result.shown < Math.min(most, result.hits.length)) {
      const next = result.hits.slice(result.shown, result.shown + pages - groups.size);
      result.shown += next.length;
      const texts = await Promise.all(next.map(function (hit) { return passage(hit.passage); }));
      texts.forEach(function (one, i) {
        one.marked = marked;
        one.score = next[i].score * (1 + 0.5 * together(one, result.terms)) * (1 + named(one));
        if (!groups.has(one.first)) groups.set(one.first, []);
        groups.get(one.first).push(one);
      });
    }
    const better = function (a, b) { return b.score - a.score; };
    const list = Array.from(groups.values());
    list.forEach(function (group) { group.sort(better); });
    return list.sort(function (a, b) { return better(a[0], b[0]); });
  }

  /* Which share of a page's title the query names, where the hit is the page itself. */
  function named(hit) {
    if (hit.heading) return 0;
    const words = index.tokens(hit.title).filter(function (token) {
      return token.kind === "part" && !index.STOP.has(token.text);
    });
    return words.filter(function (token) { return hit.marked.has(token.text); }).length / (words.length || 1);
  }

  /* Which share of neighbouring terms are neighbours in the text. */
  function together(hit, terms) {
    if (terms.length < 2) return 0;
    const text = index.tokens(hit.title + " " + hit.heading + " " + hit.text)
      .filter(function (token) { return token.kind === "part" && !index.STOP.has(token.text); })
      .map(function (token) { return token.text; });
    let pairs = 0;
    for (let i = 0; i + 1 < terms.length; i++) {
      const next = terms[i + 1].text;
      if (text.some(function (word, at) { return word === terms[i].text && text[at + 1] === next; })) pairs++;
    }
    return pairs / (terms.length - 1);
  }

  /* Stretches of a text: [words, whether they are marked]. */
  function marks(text, marked, from, to) {
    const parts = [];
    let done = from;
    index.tokens(text.slice(from, to)).forEach(function (token) {
      const start = from + token.start;
      const end = from + token.end;
      if (!marked.has(token.text) || index.STOP.has(token.text) || end <= done) return;
      const begin = Math.max(start, done);
      if (begin > done) parts.push([text.slice(done, begin), false]);
      const last = parts[parts.length - 1];
      if (last && last[1] && begin === done) last[0] += text.slice(begin, end);
      else parts.push([text.slice(begin, end), true]);
      done = end;
    });
    if (done < to) parts.push([text.slice(done, to), false]);
    return parts;
  }

  const WIDTH = 190;

  /* The stretch with most of the words, cut at spaces. */
  function excerpt(hit) {
    const text = hit.text;
    const places = index.tokens(text).filter(function (token) {
      return hit.marked.has(token.text) && !index.STOP.has(token.text);
    });
    let best = 0;
    let most = 0;
    places.forEach(function (place, i) {
      const words = new Set();
      for (let j = i; j < places.length && places[j].end <= place.start + WIDTH - 30; j++) words.add(places[j].text);
      if (words.size > most) {
        most = words.size;
        best = Math.max(0, place.start - 40);
      }
    });
    if (best > 0) {
      const space = text.indexOf(" ", best);
      best = space >= 0 && space < best + 25 ? space + 1 : best;
    }
    let end = Math.min(text.length, best + WIDTH);
    if (end < text.length) {
      const space = text.lastIndexOf(" ", end);
      end = space > best + WIDTH / 2 ? space : end;
    }
    const parts = marks(text, hit.marked, best, end);
    if (best > 0) parts.unshift(["… ", false]);
    if (end < text.length) parts.push([" …", false]);
    return parts;
  }

  Object.assign(index, {
    show: show,
    excerpt: excerpt,
    marks: function (text, hit) { return marks(text, hit.marked, 0, text.length); },
  });
})();
