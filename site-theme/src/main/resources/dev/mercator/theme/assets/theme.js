/* Puts the reader's chosen theme on the page before it is painted; without a choice the system's holds. */
(function () {
  "use strict";
  try {
    var chosen = localStorage.getItem("mercator-theme");
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  } catch (refused) {
    /* storage is closed to this page: the system's theme holds */
  }
})();
