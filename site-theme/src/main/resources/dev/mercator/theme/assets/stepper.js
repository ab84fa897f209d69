/* Steps through the runs of a page. All it knows stands in the page: decisions and events by data-at,
   bars and waits by data-from, and the scale of the picture on its root. */
(function () {
  "use strict";
  var PACE = 1200;
  var calm = matchMedia("(prefers-reduced-motion: reduce)");

  function number(node, name) {
    return Number(node.getAttribute(name));
  }

  function all(root, selector) {
    return Array.prototype.slice.call(root.querySelectorAll(selector));
  }

  /* One step for each decision, and one for each other time at which something happens. */
  function stepsOf(decisions, events) {
    var decided = {};
    var steps = decisions.map(function (node) {
      var at = number(node, "data-at");
      decided[at] = true;
      return { at: at, decision: number(node, "data-decision"), node: node };
    });
    events.forEach(function (node) {
      var at = number(node, "data-at");
      if (!decided[at]) {
        decided[at] = true;
        steps.push({ at: at, decision: -1, node: null });
      }
    });
    return steps.sort(function (a, b) {
      return a.at - b.at || a.decision - b.decision;
    });
  }

  function Stepper(example) {
    this.example = example;
    this.bar = example.querySelector(".stepper");
    this.range = this.bar.querySelector("input");
    this.says = this.bar.querySelector(".says");
    this.picture = example.querySelector("svg.run");
    this.decisions = all(example, ".decisions li");
    this.events = all(example, ".events li");
    this.steps = stepsOf(this.decisions, this.events);
    this.timer = 0;
    this.index = this.steps.length - 1;
    if (this.steps.length > 1) this.begin();
  }

  Stepper.prototype.begin = function () {
    var self = this;
    this.bar.hidden = false;
    this.range.max = this.steps.length - 1;
    this.range.value = this.index;
    this.range.addEventListener("input", function () {
      self.pause();
      self.go(Number(self.range.value));
    });
    this.bar.addEventListener("click", function (event) {
      var button = event.target.closest("button");
      if (button) self.press(button.getAttribute("data-step"));
    });
    this.bar.addEventListener("keydown", function (event) {
      self.key(event);
    });
    this.decisions.forEach(function (node, index) {
      var link = node.querySelector("a");
      if (link) link.addEventListener("click", function (event) {
        event.preventDefault();
        self.pause();
        self.go(self.stepOf(index));
      });
    });
    this.playable();
    calm.addEventListener("change", function () {
      self.playable();
    });
    this.says.textContent = "The whole run, " + this.steps.length + " moments";
  };

  /* What moves by itself is not offered to who asked for none of that. */
  Stepper.prototype.playable = function () {
    this.bar.querySelector('[data-step="play"]').hidden = calm.matches;
    if (calm.matches) this.pause();
  };

  Stepper.prototype.stepOf = function (decision) {
    return this.steps.findIndex(function (step) {
      return step.decision === decision;
    });
  };

  Stepper.prototype.press = function (what) {
    var playing = this.timer !== 0;
    this.pause();
    if (what === "play" && !playing) this.play();
    else if (what === "first") this.go(0);
    else if (what === "back") this.go(this.index - 1);
    else if (what === "forward") this.go(this.index + 1);
    else if (what === "last") this.go(this.steps.length - 1);
  };

  Stepper.prototype.key = function (event) {
    var slider = event.target === this.range;
    var press = { ArrowLeft: "back", ArrowRight: "forward", Home: "first", End: "last" }[event.key];
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (press && !slider) this.press(press);
    else if (event.key === " " && slider && !calm.matches) this.press("play");
    else if (event.key === "Escape") this.whole();
    else return;
    event.preventDefault();
  };

  Stepper.prototype.play = function () {
    var self = this;
    if (this.index >= this.steps.length - 1) this.go(0);
    else this.go(this.index);
    this.says.setAttribute("aria-live", "off");
    this.bar.classList.add("is-playing");
    this.bar.querySelector('[data-step="play"]').setAttribute("aria-label", "Pause");
    this.timer = setInterval(function () {
      self.go(self.index + 1);
      if (self.index >= self.steps.length - 1) self.pause();
    }, PACE);
  };

  Stepper.prototype.pause = function () {
    clearInterval(this.timer);
    this.timer = 0;
    this.says.setAttribute("aria-live", "polite");
    this.bar.classList.remove("is-playing");
    this.bar.querySelector('[data-step="play"]').setAttribute("aria-label", "Play");
  };

  Stepper.prototype.whole = function () {
    this.pause();
    this.index = this.steps.length - 1;
    this.range.value = this.index;
    this.example.classList.remove("is-stepping");
    all(this.example, ".is-now, .is-later").forEach(function (node) {
      node.classList.remove("is-now", "is-later");
    });
    this.says.textContent = "The whole run, " + this.steps.length + " moments";
  };

  Stepper.prototype.go = function (index) {
    this.index = Math.max(0, Math.min(this.steps.length - 1, index));
    var step = this.steps[this.index];
    this.range.value = this.index;
    this.example.classList.add("is-stepping");
    this.lists(step);
    if (this.picture) this.draw(step);
    this.tell(step);
  };

  function mark(node, now, later) {
    node.classList.toggle("is-now", now);
    node.classList.toggle("is-later", later);
  }

  /* Decisions that come later at the same time are still to come. */
  function isLater(node, name, step) {
    var at = number(node, name);
    var decision = node.hasAttribute("data-decision") ? number(node, "data-decision") : -1;
    return at > step.at || (at === step.at && step.decision >= 0 && decision > step.decision);
  }

  Stepper.prototype.lists = function (step) {
    this.decisions.forEach(function (node) {
      mark(node, node === step.node, isLater(node, "data-at", step));
      if (node === step.node) reveal(node);
    });
    this.events.forEach(function (node) {
      var at = number(node, "data-at");
      mark(node, at === step.at, at > step.at);
      if (at === step.at) reveal(node);
    });
  };

  /* Scrolls a list to one of its lines, and nothing around the list. */
  function reveal(node) {
    var list = node.closest(".decisions, .events ol");
    var top = node.getBoundingClientRect().top - list.getBoundingClientRect().top;
    var over = top + node.offsetHeight - list.clientHeight;
    if (top < 0) list.scrollTop += top;
    else if (over > 0) list.scrollTop += over;
  }

  Stepper.prototype.draw = function (step) {
    var picture = this.picture;
    all(picture, "[data-from]").forEach(function (node) {
      var from = number(node, "data-from");
      var begun = step.decision >= 0 && number(node, "data-decision") === step.decision;
      var running = from <= step.at && number(node, "data-to") > step.at;
      var bar = node.classList.contains("bar") && node.hasAttribute("data-decision");
      mark(node, bar ? begun : false, isLater(node, "data-from", step) || (!running && from > step.at));
    });
    all(picture, "[data-at]").forEach(function (node) {
      var moment = node.classList.contains("moment");
      mark(node, moment && number(node, "data-decision") === step.decision, isLater(node, "data-at", step));
    });
    this.line(step);
  };

  Stepper.prototype.line = function (step) {
    var picture = this.picture;
    var left = number(picture, "data-left");
    var horizon = number(picture, "data-horizon") || 1;
    var x = left + ((number(picture, "data-right") - left) * step.at) / horizon;
    var line = picture.querySelector(".now");
    line.setAttribute("x1", x);
    line.setAttribute("x2", x);
    line.classList.add("is-now");
    var scroll = picture.closest(".run-scroll");
    var shown = (x * picture.clientWidth) / picture.viewBox.baseVal.width;
    if (scroll && scroll.scrollWidth > scroll.clientWidth) {
      var before = shown < scroll.scrollLeft + 24;
      var behind = shown > scroll.scrollLeft + scroll.clientWidth - 24;
      if (before || behind) scroll.scrollLeft = shown - scroll.clientWidth / 2;
    }
  };

  Stepper.prototype.tell = function (step) {
    var text = this.index + 1 + " of " + this.steps.length + ", at " + step.at;
    var happened = this.events.filter(function (node) {
      return number(node, "data-at") === step.at;
    });
    if (step.node) {
      var link = step.node.querySelector(".at");
      text += ": " + step.node.textContent.replace(link.textContent, "").replace(/\s+/g, " ").trim();
    } else {
      text += ": " + happened.map(function (node) {
        return node.querySelector("b").textContent.replace(/_/g, " ");
      }).join(", ");
    }
    this.says.textContent = text;
  };

  all(document, ".example").forEach(function (example) {
    new Stepper(example);
  });
})();
