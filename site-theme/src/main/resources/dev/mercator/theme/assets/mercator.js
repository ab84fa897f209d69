/* Comfort on top of a page that is whole without it: theme choice, copy, and the state of the tabs. */
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
