/* The index of an atlas: takes words apart as the build does, fetches the few files that a query
   needs, ranks passages and cuts excerpts. No page is touched here; search.js shows what is found. */
(function () {
  "use strict";

  /* Words. The rules are those of the build's tokenizer, and the same cases hold for both. */

  const LONGEST = 48;
  const MOST_WORDS = 8;
  const ACCENT =
    /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;
  const ALIKE = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ð: "d", đ: "d", þ: "th", ł: "l", ı: "i", ς: "σ" };
  const STRETCH = /[\p{L}\p{N}\p{M}\-_./:@+#$&<>'\\]+/gu;
  const WORD = /[\p{L}\p{N}\p{M}]+/gu;
  const UNSPACED =
    /[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3005-\u30ff\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f\u{20000}-\u{3ffff}]+/gu;
  const LEADS = ["-", "@", "#", "$", ".", "--"];
  const STOP = new Set(
    ("a an and are as at be by can do does for from had has have how if in into is it its" +
      " not of on or so than that the their then there these they this to was we" +
      " were what when where which who why will with you").split(" ")
  );

  function fold(text) {
    return text
      .normalize("NFKD")
      .replace(ACCENT, "")
      .toLowerCase()
      .replace(ACCENT, "")
      .replace(/[ßæœøðđþłıς]/g, function (letter) { return ALIKE[letter]; })
      .normalize("NFC");
  }

  /* Tokens in order: { kind: "part" | "whole" | "single", text, start, end }. */
  function tokens(text) {
    const found = [];

    function emit(kind, start, end, folded) {
      const token = folded === undefined ? fold(text.slice(start, end)) : folded;
      if (token && !(kind === "whole" && token.length > LONGEST))
        found.push({ kind: kind, text: token.slice(0, LONGEST), start: start, end: end });
    }

    function unspaced(start, run) {
      const folded = fold(run);
      const exact = folded.length === run.length;
      let before = -1;
      let at = 0;
      for (const letter of folded) {
        const next = at + letter.length;
        const place = function (from) {
          return exact ? [start + from, start + next] : [start, start + run.length];
        };
        emit("single", ...place(at), letter);
        if (before >= 0) emit("part", ...place(before), folded.slice(before, next));
        before = at;
        at = next;
      }
    }

    function word(start, run) {
      let at = 0;
      for (const other of run.matchAll(UNSPACED)) {
        if (other.index > at) emit("part", start + at, start + other.index);
        unspaced(start + other.index, other[0]);
        at = other.index + other[0].length;
      }
      if (at < run.length) emit("part", start + at, start + run.length);
    }

    function whole(start, stretch) {
      const words = Array.from(stretch.matchAll(WORD));
      const joined = words.every(function (one, i) {
        return !i || one.index - words[i - 1].index - words[i - 1][0].length <= 2;
      });
      if (!words.length || words.length > MOST_WORDS || !joined) return;
      const first = words[0].index;
      const last = words[words.length - 1].index + words[words.length - 1][0].length;
      const lead = stretch.slice(0, first);
      const tail = stretch.slice(last);
      let from = LEADS.includes(lead) ? 0 : first;
      let to = last;
      if (lead === "<" || lead === "</") {
        to += tail.startsWith(">") ? 1 : 0;
        from = to > last ? 0 : first;
      } else to += /^[+#]{0,2}/.exec(tail)[0].length;
      if (words.length > 1 || from < first || to > last) emit("whole", start + from, start + to);
    }

    /* Of a path also each step. */
    function steps(start, stretch) {
      let at = start;
      const parts = stretch.split("/");
      if (parts.filter(function (step) { return step.search(WORD) >= 0; }).length < 2) return;
      parts.forEach(function (step) {
        whole(at, step);
        at += step.length + 1;
      });
    }

    for (const stretch of text.matchAll(STRETCH)) {
      for (const one of stretch[0].matchAll(WORD)) word(stretch.index + one.index, one[0]);
      whole(stretch.index, stretch[0]);
      steps(stretch.index, stretch[0]);
    }
    return found;
  }

  /* Shards: scripts that call mercatorShard with their name and their bytes, packed. */

  const base = new URL("../search/", document.currentScript.src);
  const shards = new Map();
  const waiting = new Map();

  window.mercatorShard = function (name, packed) {
    if (waiting.has(name)) waiting.get(name)(packed);
  };

  /* Two digits to thirteen bits, the lowest first; a last single one to six. */
  const DIGITS =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&()*+,-./:;<=>?@[]^_`{|}~";
  const VALUES = new Uint8Array(128);
  for (let i = 0; i < DIGITS.length; i++) VALUES[DIGITS.charCodeAt(i)] = i;

  function bytesOf(packed) {
    const bytes = new Uint8Array(packed.length);
    let size = 0;
    let held = 0;
    let bits = 0;
    for (let i = 0; i < packed.length; i += 2) {
      const last = i + 1 === packed.length;
      const high = last ? 0 : VALUES[packed.charCodeAt(i + 1)];
      held |= (VALUES[packed.charCodeAt(i)] + high * DIGITS.length) << bits;
      for (bits += last ? 6 : 13; bits >= 8; bits -= 8) {
        bytes[size++] = held & 255;
        held >>>= 8;
      }
    }
    return bytes.subarray(0, size);
  }

  async function unpacked(packed) {
    const bytes = bytesOf(packed);
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }

  function shard(name) {
    if (!shards.has(name)) {
      const loaded = new Promise(function (resolve, reject) {
        const script = document.createElement("script");
        waiting.set(name, resolve);
        script.src = new URL(name + ".js", base);
        script.onload = function () { script.remove(); };
        script.onerror = function () {
          script.remove();
          shards.delete(name);
          reject(new Error("search/" + name + ".js cannot be loaded"));
        };
        document.head.append(script);
      });
      shards.set(name, loaded.then(unpacked));
    }
    return shards.get(name);
  }

  function reader(bytes, start, end) {
    let at = start || 0;
    const stop = end === undefined ? bytes.length : end;
    return {
      more: function () { return at < stop; },
      byte: function () { return bytes[at++]; },
      number: function () {
        let value = 0;
        for (let scale = 1; ; scale *= 128) {
          const one = bytes[at++];
          value += (one & 127) * scale;
          if (one < 128) return value;
        }
      },
      take: function (length) {
        at += length;
        return bytes.subarray(at - length, at);
      },
    };
  }

  /* Trees of keys. */

  const utf8 = new TextDecoder();
  const files = new Map();

  function root(key) {
    const c = key.charCodeAt(key.startsWith("<") && key.length > 1 ? 1 : 0);
    if (c >= 97 && c <= 122) return String.fromCharCode(c);
    if (c < 128) return c >= 48 && c <= 57 ? "0" : "_";
    return "x" + (c % 8);
  }

  async function file(name) {
    if (!files.has(name)) files.set(name, parsed(await shard(name)));
    return files.get(name);
  }

  function parsed(bytes) {
    const from = reader(bytes);
    const node = from.byte() === 1;
    const entries = [];
    let before = new Uint8Array(0);
    while (from.more()) {
      const same = from.number();
      const rest = from.take(from.number());
      const key = new Uint8Array(same + rest.length);
      key.set(before.subarray(0, same));
      key.set(rest, same);
      before = key;
      const value = node ? from.number() : from.take(from.number());
      entries.push({ key: utf8.decode(key), value: value });
    }
    return { node: node, entries: entries };
  }

  /* The entries whose keys begin so, from at most so many leaves. */
  async function range(tree, prefix, most, named) {
    const top = tree + "/" + (named || root(prefix));
    const found = [];
    let left = most;

    async function visit(name) {
      const here = await file(name);
      for (let i = 0; i < here.entries.length && left > 0; i++) {
        const entry = here.entries[i];
        if (!here.node) {
          if (entry.key.startsWith(prefix)) found.push(entry);
        } else {
          const next = here.entries[i + 1];
          const before = next && next.key <= prefix;
          const behind = entry.key > prefix && !entry.key.startsWith(prefix);
          if (!before && !behind) await visit(top + "-" + entry.value);
        }
      }
      if (!here.node) left--;
    }

    await visit(top);
    return found;
  }

  async function exact(tree, key) {
    const top = tree + "/" + root(key);
    let here = await file(top);
    while (here.node) {
      let at = here.entries.length - 1;
      while (at > 0 && here.entries[at].key > key) at--;
      here = await file(top + "-" + here.entries[at].value);
    }
    const found = here.entries.find(function (entry) { return entry.key === key; });
    return found && entry(tree, key, found.value);
  }

  function entry(tree, key, bytes) {
    const from = reader(bytes);
    const head = from.number();
    const rarity = from.byte() / 16;
    const list = from.number();
    const size = list ? from.number() : 0;
    const name = list ? "lists/" + tree + "-" + root(key) + "-" + list : "";
    return { key: key, paired: head % 2 === 1, rarity: rarity, list: name, size: size, inline: from };
  }

  /* Passages of an entry and their weights: what stands in its leaf, or its whole list. */
  function postings(entry) {
    if (!entry.head) entry.head = pairsOf(entry.inline);
    return entry.all || entry.head;
  }

  async function whole(entry) {
    if (entry.list && !entry.all) entry.all = pairsOf(reader(await shard(entry.list)));
  }

  function pairsOf(from) {
    const list = [];
    let passage = 0;
    while (from.more()) {
      const packed = from.number();
      passage += Math.floor(packed / 16);
      list.push([passage, packed % 16]);
    }
    return list;
  }

  /* Runs of passages that a filter admits: [first, length, standing]. */
  async function runs(entry) {
    const from = entry.list ? reader(await shard(entry.list)) : entry.inline;
    if (!entry.runs) {
      entry.runs = [];
      let passage = 0;
      while (from.more()) {
        const packed = from.number();
        passage += Math.floor(packed / 16);
        entry.runs.push([passage, from.number(), packed % 16]);
      }
    }
    return entry.runs;
  }

  function admits(runs, passage) {
    let low = 0;
    let high = runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (runs[middle][0] <= passage) low = middle;
      else high = middle - 1;
    }
    const run = runs[low];
    return Boolean(run) && passage >= run[0] && passage < run[0] + run[1];
  }

  window.mercatorIndex = {
    STOP: STOP,
    fold: fold,
    tokens: tokens,
    shard: shard,
    range: range,
    exact: exact,
    entry: entry,
    postings: postings,
    whole: whole,
    runs: runs,
    admits: admits,
  };
})();
