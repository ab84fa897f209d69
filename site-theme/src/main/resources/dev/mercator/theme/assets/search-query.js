/* What a query means, and which passages answer it. */
(function () {
  "use strict";

  const index = window.mercatorIndex;

  const MOST_WORDS = 12;
  const COMPLETIONS = 8;

  /* Bytes of whole lists that one query may fetch. */
  const LISTS = 40000;

  const OTHER_NUMBER = 0.9;
  const COMPLETED = 0.8;
  const CORRECTED = 0.7;

  /* Asking: words, and filters such as status:missing or status:"in progress". */

  function filter(text) {
    const parts = /^([^\s:"=]+):(?:"([^"]*)"?|(\S*))$/.exec(text);
    if (!parts || /^\/\//.test(parts[3] || "")) return null;
    const value = parts[2] === undefined ? parts[3] : parts[2];
    return { text: text, name: key(parts[1]), value: parts[1] === "in" ? value : key(value) };
  }

  function key(text) {
    return index.fold(text.trim()).replace(/=/g, "").replace(/[\s_-]+/g, "-");
  }

  function parse(query) {
    const asked = { filters: [], words: [] };
    for (const found of query.matchAll(/[^\s"]*:"[^"]*"?|[^\s"]+|"/g)) {
      const text = found[0];
      const asFilter = filter(text);
      if (asFilter) asked.filters.push(asFilter);
      else if (text !== "") {
        const open = found.index + text.length === query.length;
        asked.words.push(...words(text, open));
      }
    }
    asked.words = asked.words.slice(0, MOST_WORDS);
    return asked;
  }

  /* A stretch as a whole with its parts to fall back on; runs without spaces as pairs of letters. */
  function words(text, open) {
    const found = index.tokens(text);
    const whole = found.find(function (token) { return token.kind === "whole"; });
    const parts = found.filter(function (token) { return token.kind === "part"; });
    const usual = parts.length ? parts : found;
    const list = usual.map(function (token, i) {
      return { text: token.text, open: open && i === usual.length - 1 };
    });
    return whole ? [{ text: whole.text, open: open, parts: list }] : list;
  }

  /* Looking up: each word becomes a term with one entry, or several that it may stand for. */

  async function term(word) {
    const found = { text: word.text, options: [], corrected: [] };
    const same = await index.exact("words", word.text);
    if (same) found.options.push({ entry: same, factor: 1 });
    const other = /^[a-z]{4,}$/.test(word.text) && (await index.exact("words", number(word.text)));
    if (other) found.options.push({ entry: other, factor: OTHER_NUMBER });
    if (word.open) await complete(word, found);
    if (!found.options.length && !word.parts) await correct(word, found);
    return found;
  }

  /* An English noun's other number, mostly. */
  function number(word) {
    return word.endsWith("s") ? word.slice(0, -1) : word + "s";
  }

  async function terms(words) {
    const some = words.some(function (word) { return !index.STOP.has(word.text); });
    const asked = some ? words.filter(function (word) { return !index.STOP.has(word.text); }) : words;
    const found = await Promise.all(
      asked.map(async function (word) {
        const one = await term(word);
        return one.options.length || !word.parts ? [one] : terms(word.parts);
      })
    );
    return found.flat();
  }

  async function complete(word, found) {
    if (word.text.length < 2) return;
    const symbols = /[^\p{L}]/u.test(word.text);
    const tree = symbols ? "words" : "spelling";
    const longer = (await index.range(tree, word.text, 2)).filter(function (one) {
      return one.key !== word.text && one.key !== number(word.text) && !one.key.includes("=");
    });
    longer.sort(function (a, b) {
      return symbols ? a.key.length - b.key.length : b.value[0] - a.value[0] || a.key.length - b.key.length;
    });
    const entries = await Promise.all(
      longer.slice(0, COMPLETIONS).map(function (one) {
        return symbols ? index.entry(tree, one.key, one.value) : index.exact("words", one.key);
      })
    );
    entries.forEach(function (one) {
      if (one) found.options.push({ entry: one, factor: COMPLETED });
    });
  }

  /* One letter wrong leaves the first half of a word right, or its last half. */
  async function correct(word, found) {
    const letters = Array.from(word.text);
    if (letters.length < 5 || /[^\p{L}]/u.test(word.text)) return;
    const half = Math.ceil(letters.length / 2);
    const start = letters.slice(0, half - 1).join("");
    const end = "<" + letters.slice(half).reverse().join("");
    const near = (await Promise.all([index.range("spelling", start, 4), index.range("spelling", end, 4)])).flat();
    const better = new Map();
    near.forEach(function (one) {
      const candidate = one.key.startsWith("<") ? Array.from(one.key.slice(1)).reverse().join("") : one.key;
      if (oneLetterApart(word.text, candidate)) better.set(candidate, one.value[0]);
    });
    const best = Array.from(better).sort(function (a, b) { return b[1] - a[1]; }).slice(0, 3);
    const entries = await Promise.all(best.map(function (one) { return index.exact("words", one[0]); }));
    entries.forEach(function (one) {
      if (!one) return;
      found.options.push({ entry: one, factor: CORRECTED });
      found.corrected.push(one.key);
    });
  }

  /* One letter more, less, other, or two that changed places. */
  function oneLetterApart(a, b) {
    if (Math.abs(a.length - b.length) > 1 || a === b) return false;
    let from = 0;
    while (from < a.length && a[from] === b[from]) from++;
    let back = 0;
    while (back < Math.min(a.length, b.length) - from && a[a.length - 1 - back] === b[b.length - 1 - back]) back++;
    const left = a.slice(from, a.length - back);
    const right = b.slice(from, b.length - back);
    if (left.length <= 1 && right.length <= 1) return true;
    return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
  }

  /* Those that begin as what was typed, where there are such. */
  function begun(known, one) {
    const some = known.filter(function (key) { return key.startsWith(one.name + ":" + one.value); });
    return some.length ? some : known;
  }

  async function filters(asked) {
    return Promise.all(
      asked.map(async function (one) {
        const found = await index.exact("words", one.name + "=" + one.value);
        if (found) return { text: one.text, runs: await index.runs(found) };
        const known = await index.range("words", one.name + "=", 2);
        return {
          text: one.text,
          runs: null,
          known: begun(known.map(function (entry) { return entry.key.replace("=", ":"); }), one),
        };
      })
    );
  }

  /* Ranking. */

  function isLong(term) {
    return term.options.some(function (option) { return option.entry.list && !option.entry.all; });
  }

  /* Common words that follow one another, where the index has noted that. */
  async function pairs(terms) {
    const asked = [];
    for (let i = 0; i + 1 < terms.length; i++) {
      const first = terms[i].options[0];
      const second = terms[i + 1].options[0];
      if (first && second && first.entry.paired && second.entry.paired && first.factor === 1 && second.factor === 1)
        asked.push({ at: i, key: first.entry.key + " " + second.entry.key });
    }
    const found = await Promise.all(
      asked.map(async function (one) {
        const entry = await index.exact("pairs", one.key);
        if (entry && entry.size && entry.size < LISTS / 4) await index.whole(entry);
        return entry && { at: one.at, entry: entry };
      })
    );
    return found.filter(Boolean);
  }

  function ranked(terms, pairs, admitted) {
    const hits = new Map();

    function hit(passage) {
      if (!hits.has(passage)) hits.set(passage, { passage: passage, parts: new Array(terms.length).fill(0), bonus: 0 });
      return hits.get(passage);
    }

    terms.forEach(function (term, i) {
      // What a word may stand for counts as one word: a rare completion is worth no more than others.
      const rarity = Math.min(...term.options.map(function (option) { return option.entry.rarity; }));
      term.options.forEach(function (option) {
        index.postings(option.entry).forEach(function (posting) {
          if (!admitted(posting[0])) return;
          const parts = hit(posting[0]).parts;
          parts[i] = Math.max(parts[i], posting[1] * rarity * option.factor);
        });
      });
    });
    pairs.forEach(function (pair) {
      index.postings(pair.entry).forEach(function (posting) {
        if (!admitted(posting[0])) return;
        const found = hit(posting[0]);
        found.bonus += 6 * pair.entry.rarity;
        [pair.at, pair.at + 1].forEach(function (i) {
          found.parts[i] = Math.max(found.parts[i], 5 * terms[i].options[0].entry.rarity);
        });
      });
    });
    const list = Array.from(hits.values());
    list.forEach(function (one) {
      const covered = one.parts.filter(Boolean).length;
      one.full = covered === terms.length;
      const sum = one.parts.reduce(function (a, b) { return a + b; }, 0);
      one.score = (sum + one.bonus) * Math.pow(covered / terms.length, 3);
    });
    return list.sort(function (a, b) { return b.score - a.score || a.passage - b.passage; });
  }

  /* Whole lists of common words, the shortest first, where those in the leaves say too little. */
  async function widened(terms) {
    const long = terms
      .flatMap(function (term) { return term.options; })
      .map(function (option) { return option.entry; })
      .filter(function (entry) { return entry.list && !entry.all; })
      .sort(function (a, b) { return a.size - b.size; });
    let left = LISTS;
    const fetched = long.filter(function (entry) { return (left -= entry.size) >= 0; });
    await Promise.all(fetched.map(index.whole));
    return fetched.length > 0;
  }

  function enough(hits, terms) {
    const full = hits.filter(function (hit) { return hit.full; }).length;
    return full >= (terms.length > 3 ? 1 : 8);
  }

  /* Every passage that answers, best first, with what it takes to show them. */
  async function search(query) {
    const asked = parse(query);
    const named = await filters(asked.filters);
    // What no page has as a field, such as std::vector, is a word with a colon in it.
    const strange = named.filter(function (one) { return !one.runs && !one.known.length; });
    strange.forEach(function (one) { asked.words.push(...words(one.text, false)); });
    const found = await terms(asked.words);
    const known = found.filter(function (term) { return term.options.length; });
    const result = {
      query: query,
      terms: found,
      filters: named.filter(function (one) { return one.runs; }),
      refused: named.filter(function (one) { return !one.runs && one.known.length; }),
      unknown: found.filter(function (term) { return !term.options.length; }).map(function (term) { return term.text; }),
      corrected: found.flatMap(function (term) { return term.corrected; }),
      hits: [],
      shown: 0,
      more: false,
    };
    if (result.refused.length) return result;
    const admitted = function (passage) {
      return result.filters.every(function (one) { return index.admits(one.runs, passage); });
    };
    if (!asked.words.length) {
      if (result.filters.length) result.hits = listed(result.filters, admitted);
      return result;
    }
    if (!known.length) return result;
    const together = await pairs(known);
    result.hits = ranked(known, together, admitted);
    const narrow = known.length > 1 || result.filters.length;
    if (narrow && known.some(isLong) && !enough(result.hits, known) && (await widened(known)))
      result.hits = ranked(known, together, admitted);
    result.more = known.some(isLong);
    const full = result.hits.filter(function (hit) { return hit.full; });
    if (full.length && known.length < 4) result.hits = full;
    return result;
  }

  /* Filters alone: the pages they admit, the best linked first. */
  function listed(filters, admitted) {
    return filters[0].runs
      .filter(function (run) { return admitted(run[0]); })
      .map(function (run) { return { passage: run[0], score: run[2], full: true }; })
      .sort(function (a, b) { return b.score - a.score || a.passage - b.passage; });
  }

  Object.assign(index, { search: search });
})();
