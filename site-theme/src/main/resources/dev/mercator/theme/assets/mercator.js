/* Comfort on top of a page that is whole without it: theme choice, copy, search, and the state of the tabs. */
(function () {
  "use strict";
  var root = document.documentElement;

  /* system, light, dark, and round again */
  var next = { system: "light", light: "dark", dark: "system" };

  function currentTheme() {
    return root.dataset.theme || "system";
  }

  function setTheme(theme) {
    if (theme === "system") delete root.dataset.theme;
    else root.dataset.theme = theme;
    try {
      if (theme === "system") localStorage.removeItem("mercator-theme");
      else localStorage.setItem("mercator-theme", theme);
    } catch (refused) {
      /* the choice then lasts as long as the page */
    }
  }

  function nameTheme(button) {
    var name = "Theme: " + currentTheme() + ". Change to " + next[currentTheme()];
    button.setAttribute("aria-label", name);
    button.title = name;
  }

  document.querySelectorAll(".theme").forEach(function (button) {
    button.hidden = false;
    nameTheme(button);
    button.addEventListener("click", function () {
      setTheme(next[currentTheme()]);
      nameTheme(button);
    });
  });

  /* file:// pages and old browsers have no clipboard: there a selection is copied. */
  function copySelected(node) {
    var selection = getSelection();
    selection.selectAllChildren(node);
    return document.execCommand("copy") ? Promise.resolve() : Promise.reject();
  }

  function copy(node) {
    if (!navigator.clipboard) return copySelected(node);
    return navigator.clipboard.writeText(node.textContent).catch(function () {
      return copySelected(node);
    });
  }

  function say(button, word) {
    button.textContent = word;
    setTimeout(function () {
      button.textContent = "Copy";
    }, 2000);
  }

  function copies(button, node) {
    button.hidden = false;
    button.addEventListener("click", function () {
      copy(node).then(
        function () { say(button, "Copied"); },
        function () { say(button, "Selected: copy by hand"); }
      );
    });
  }

  document.querySelectorAll("button[data-copy]").forEach(function (button) {
    copies(button, document.getElementById(button.dataset.copy));
  });

  document.querySelectorAll(".code > pre").forEach(function (code) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = "Copy";
    code.after(button);
    copies(button, code);
  });

  /* Search is loaded when it is first asked for. */
  var find = document.querySelector(".find");
  var finder;

  function loaded(address) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = address;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
  }

  function loadFinder() {
    var assets = find.href.replace(/[^/]*$/, "assets/");
    var style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = assets + "search.css";
    var styled = new Promise(function (resolve) {
      style.onload = style.onerror = resolve;
    });
    document.head.append(style);
    return ["search-index.js", "search-query.js", "search-excerpt.js", "search.js"].reduce(function (before, name) {
      return before.then(function () { return loaded(assets + name); });
    }, styled);
  }

  function openFinder() {
    finder = finder || loadFinder();
    finder.then(
      function () { window.mercatorSearch.open(); },
      function () { location.href = find.href; }
    );
  }

  function isTyping(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  }

  if (find && !document.querySelector("[data-finder]")) {
    find.querySelector("kbd").hidden = false;
    find.addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      openFinder();
    });
    addEventListener("keydown", function (event) {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      openFinder();
    });
  }

  var tabs = document.querySelectorAll(".tabs a");

  function markTab() {
    var record = location.hash === "#m:record";
    tabs.forEach(function (tab) {
      if ((tab.hash === "#m:record") === record) tab.setAttribute("aria-current", "true");
      else tab.removeAttribute("aria-current");
    });
  }

  if (tabs.length) {
    addEventListener("hashchange", markTab);
    markTab();
  }
})();
