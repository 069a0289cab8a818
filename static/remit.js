// Small comforts; every page works without them.
(function () {
  "use strict";

  // A menu closes when a person clicks elsewhere or presses Escape, as menus do; a bare <details> does not.
  function closeMenus(except) {
    document.querySelectorAll("details.pop[open], details.confirm[open]").forEach(function (menu) {
      if (!menu.contains(except)) menu.open = false;
    });
  }
  document.addEventListener("click", function (event) { closeMenus(event.target); });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    var open = document.querySelector("details.pop[open], details.confirm[open]");
    if (!open) return;
    open.open = false;
    open.querySelector("summary").focus();
  });

  // Buttons that only work with JavaScript stay hidden until it is here.
  function reveal(root) {
    root.querySelectorAll("[data-copy][hidden], [data-print][hidden]").forEach(function (button) { button.hidden = false; });
    var problems = root.querySelector("[data-problems]");
    if (problems) problems.focus();
  }
  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-copy], [data-print]");
    if (!button) return;
    if (button.hasAttribute("data-print")) { window.print(); return; }
    var source = document.getElementById(button.getAttribute("data-copy"));
    source.select();
    // Browsers offer the clipboard over https and on localhost only; elsewhere the text stays selected, ready to copy.
    if (!navigator.clipboard) return;
    navigator.clipboard.writeText(source.value).then(function () { button.lastElementChild.textContent = "Copied"; });
  });
  // Times come in UTC and are shown in the reader's own zone; days are days everywhere and stay as they are.
  var zoned = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", timeZoneName: "short" });
  function localize(root) {
    root.querySelectorAll("time[datetime*='T']").forEach(function (time) {
      // On the pages of a run everybody reads the same clock.
      if (!time.textContent.endsWith("UTC") || time.closest(".run, .step-forms")) return;
      time.title = time.textContent;
      time.textContent = zoned.format(new Date(time.dateTime));
    });
  }

  // A request behind the page that fails must not fail silently.
  function complain(words) {
    var stage = document.querySelector(".stage");
    var old = document.getElementById("request-problem");
    if (old) old.remove();
    var notice = document.createElement("p");
    notice.id = "request-problem";
    notice.className = "notice bad";
    notice.setAttribute("role", "alert");
    notice.textContent = words;
    stage.prepend(notice);
    notice.scrollIntoView({ block: "nearest" });
  }
  document.addEventListener("htmx:responseError", function (event) {
    var request = event.detail.xhr;
    if (request.status === 409 || request.status === 422) return;
    var id = request.getResponseHeader("X-Request-Id");
    complain("That did not work (" + request.status + "). Reload the page and try again." + (id ? " Request id " + id + "." : ""));
  });
  document.addEventListener("htmx:sendError", function () { complain("The portal could not be reached. Check your connection and try again."); });

  // A form with files says how far it is. Without this the browser sends it just the same, and says less.
  function progress(form, event) {
    var meter = form.querySelector("[data-progress]");
    if (!meter || !event.lengthComputable || event.total === 0) return;
    var percent = Math.floor(event.loaded * 100 / event.total);
    meter.hidden = false;
    meter.firstElementChild.value = percent;
    meter.lastElementChild.textContent = percent < 100 ? percent + " %" : "Sent. Being stored…";
  }
  function holdsFile(form) {
    return Array.prototype.some.call(form.querySelectorAll("input[type=file]"), function (input) { return input.files.length > 0; });
  }
  // The answer is the next page already, with its message in it: asking for it again would lose that.
  function show(request) {
    var page = new DOMParser().parseFromString(request.responseText, "text/html");
    document.title = page.title;
    document.body.replaceWith(document.adoptNode(page.body));
    if (request.status < 300) history.replaceState(null, "", request.responseURL);
    htmx.process(document.body);
    reveal(document);
    localize(document);
    recall();
    if (request.status < 300) window.scrollTo(0, 0);
  }
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.enctype !== "multipart/form-data" || form.hasAttribute("hx-post") || !form.querySelector("[data-progress]") || !holdsFile(form)) return;
    event.preventDefault();
    var buttons = form.querySelectorAll("button:not([type=button])");
    function allow(may) { buttons.forEach(function (button) { button.disabled = !may; }); }
    var request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.upload.addEventListener("progress", function (sent) { progress(form, sent); });
    request.addEventListener("load", function () { show(request); });
    request.addEventListener("error", function () {
      allow(true);
      form.querySelector("[data-progress]").hidden = true;
      complain("The files could not be sent. Check your connection and try again.");
    });
    request.send(new FormData(form));
    allow(false);
  });
  document.addEventListener("htmx:xhr:progress", function (event) { if (event.target.matches("form") && holdsFile(event.target)) progress(event.target, event.detail); });
  document.addEventListener("htmx:sendError", function (event) {
    var meter = event.target.matches("form") && event.target.querySelector("[data-progress]");
    if (meter) meter.hidden = true;
  });
  document.addEventListener("change", function (event) {
    var most = Number(event.target.getAttribute("data-max-bytes"));
    if (!most) return;
    var large = Array.prototype.find.call(event.target.files, function (file) { return file.size > most; });
    event.target.setCustomValidity(large ? large.name + " is larger than " + Math.floor(most / 1048576) + " MB. Choose a smaller file." : "");
    event.target.reportValidity();
  });

  // One box selects all that are shown; it appears only where this runs.
  function selectable(root) { root.querySelectorAll("[data-select-all]").forEach(function (box) { box.hidden = false; }); }
  document.addEventListener("change", function (event) {
    if (event.target.matches("td.select input")) {
      var boxes = event.target.closest("table").querySelectorAll("td.select input");
      var all = event.target.closest("table").querySelector("[data-select-all]");
      var chosen = Array.prototype.filter.call(boxes, function (box) { return box.checked; }).length;
      if (all) { all.checked = chosen === boxes.length; all.indeterminate = chosen > 0 && chosen < boxes.length; }
    }
    if (!event.target.matches("[data-select-all]")) return;
    event.target.closest("table").querySelectorAll("td.select input").forEach(function (box) { box.checked = event.target.checked; });
  });
  selectable(document);
  document.addEventListener("htmx:load", function (event) { selectable(event.detail.elt); });

  document.addEventListener("htmx:load", function (event) { reveal(event.detail.elt); localize(event.detail.elt); });
  reveal(document);
  localize(document);

  // A form opened in a list takes the focus, is opened once, and gives the focus back to where it was opened.
  var FIELDS = "input:not([type=hidden]), select, textarea";
  function open(form) {
    var first = form.querySelector("[data-problems]") || form.querySelector(FIELDS) || form;
    first.focus();
  }
  document.addEventListener("htmx:load", function (event) {
    var slot = event.detail.elt.parentElement;
    if (slot && slot.matches(".slot")) open(event.detail.elt);
  });
  document.addEventListener("htmx:beforeRequest", function (event) {
    var slot = event.detail.target;
    var form = slot && event.detail.elt.matches("a") && slot.matches(".slot") && slot.querySelector("form");
    if (!form) return;
    event.preventDefault();
    open(form);
  });
  document.addEventListener("click", function (event) {
    var link = event.target.closest("[data-cancel]");
    if (!link) return;
    forget(link.closest("form"));
    var slot = link.closest(".slot");
    if (!slot) return;
    event.preventDefault();
    slot.textContent = "";
    var opener = document.querySelector("[hx-target='#" + slot.id + "']");
    if (opener) opener.focus();
  });

  // What somebody writes is kept in this tab until it was sent, so that a session that ends meanwhile costs no text. It is
  // kept for this person and this form alone; a password or a file never is, and signing out forgets all of it.
  var UNSENT = "remit-unsent:";
  var drawer = null;
  try { drawer = window.sessionStorage; } catch (refused) { /* A browser that keeps nothing goes on without this. */ }
  var WRITTEN = "textarea, select, input[type=text], input[type=url], input[type=date], input[type=datetime-local], input[type=number]";
  function keeps(form) {
    return drawer && form && form.getAttribute("method") === "post" && document.body.hasAttribute("data-person") && form.querySelector("textarea:not([readonly])");
  }
  function keyOf(form) { return UNSENT + document.body.getAttribute("data-person") + ":" + new URL(form.getAttribute("action") || "", location.href).pathname; }
  function unsent() { return Object.keys(drawer || {}).filter(function (key) { return key.indexOf(UNSENT) === 0; }); }
  function read(key) { return JSON.parse(drawer.getItem(key)); }
  function write(key, kept) {
    try { drawer.setItem(key, JSON.stringify(kept)); } catch (full) { drawer.removeItem(key); }
  }
  function forget(form) { if (keeps(form)) drawer.removeItem(keyOf(form)); }
  function fieldsOf(form) { return Array.prototype.filter.call(form.querySelectorAll(WRITTEN), function (field) { return field.name && !field.readOnly; }); }
  function keep(event) {
    var form = event.target.form;
    if (!keeps(form)) return;
    var values = {};
    fieldsOf(form).forEach(function (field) { values[field.name] = field.value; });
    write(keyOf(form), { values: values, sent: false });
  }
  document.addEventListener("input", keep);
  document.addEventListener("change", keep);
  function mark(key, sent) { write(key, { values: read(key).values, sent: sent }); }
  document.addEventListener("submit", function (event) {
    if (event.target.getAttribute("action") === "/sign-out") unsent().forEach(function (key) { drawer.removeItem(key); });
    else if (keeps(event.target) && drawer.getItem(keyOf(event.target))) mark(keyOf(event.target), true);
  });
  document.addEventListener("htmx:afterRequest", function (event) {
    // The form itself may be gone from the page by now.
    var form = event.detail.requestConfig.elt;
    if (event.detail.xhr.status === 200 && form.matches("form[method=post]")) forget(form);
  });
  // The next page tells whether it went through: it says what was done, or asks to sign in.
  function recall() {
    var atSignIn = document.querySelector("form[action='/sign-in']");
    unsent().filter(function (key) { return read(key).sent; }).forEach(function (key) {
      if (atSignIn) mark(key, false);
      else if (document.querySelector(".stage > .flash")) drawer.removeItem(key);
    });
    offer(document);
  }
  function button(words, act) {
    var made = document.createElement("button");
    made.type = "button";
    made.className = "btn small";
    made.textContent = words;
    made.addEventListener("click", act);
    return made;
  }
  function offerIn(form) {
    var kept = keeps(form) && read(keyOf(form));
    if (!kept) return;
    var fields = fieldsOf(form).filter(function (field) { return field.name in kept.values; });
    if (fields.every(function (field) { return field.value === kept.values[field.name]; })) return;
    var notice = document.createElement("div");
    notice.className = "notice info unsent";
    notice.setAttribute("role", "status");
    var words = document.createElement("p");
    words.textContent = "What you wrote here before was not sent.";
    notice.append(words, button("Put it back", function () {
      fields.forEach(function (field) { field.value = kept.values[field.name]; });
      notice.remove();
      open(form);
    }), button("Forget it", function () {
      forget(form);
      notice.remove();
      open(form);
    }));
    form.prepend(notice);
  }
  function offer(root) { root.querySelectorAll("form").forEach(offerIn); }
  document.addEventListener("htmx:load", function (event) {
    if (event.detail.elt.matches("form")) offerIn(event.detail.elt);
    else if (event.detail.elt !== document.body) offer(event.detail.elt);
  });
  recall();

  // The clock of a run ticks here; from when it counts, and how long it may take, the page says. A browser's own clock may be
  // wrong, so that it is compared with the server's when the page, or a part of it, arrives.
  function two(number) { return (number < 10 ? "0" : "") + number; }
  function spoken(seconds) {
    var days = Math.floor(seconds / 86400), hours = Math.floor(seconds % 86400 / 3600), minutes = Math.floor(seconds % 3600 / 60), rest = seconds % 60;
    if (days) return days + " d" + (hours ? " " + hours + " h" : "");
    if (hours) return hours + " h" + (minutes ? " " + minutes + " min" : "");
    if (minutes) return minutes + " min" + (rest ? " " + rest + " s" : "");
    return rest + " s";
  }
  var ahead = new WeakMap();
  function tick() {
    document.querySelectorAll("[data-clock]").forEach(function (clock) {
      if (clock.dataset.until) return;
      if (!ahead.has(clock)) ahead.set(clock, Date.now() - Date.parse(clock.dataset.now));
      var passed = Math.max(0, Math.floor((Date.now() - ahead.get(clock) - Date.parse(clock.dataset.since)) / 1000));
      var objective = Number(clock.dataset.objective);
      clock.querySelector("[data-clock-time]").textContent = two(Math.floor(passed / 3600)) + ":" + two(Math.floor(passed % 3600 / 60)) + ":" + two(passed % 60);
      if (!objective) return;
      var left = objective - passed;
      var phase = left <= 0 ? "over" : passed >= objective * 0.75 ? "near" : "within";
      clock.className = "clock phase-" + phase;
      clock.querySelector("progress").value = Math.min(100, passed * 100 / objective);
      clock.querySelector("[data-clock-left]").textContent = spoken(Math.abs(left)) + (left < 0 ? " over" : " left");
      clock.querySelectorAll("[data-phase]").forEach(function (badge) { badge.hidden = badge.dataset.phase !== phase; });
    });
  }
  if (document.querySelector("[data-clock]")) { tick(); window.setInterval(tick, 1000); }

  // A page that is told of changes. Where the stream fails, it asks every few seconds instead; where nobody looks at it, it
  // lets the stream go, because a browser opens only a few connections to one place.
  var live = document.querySelector("[data-live]");
  if (live) watch();
  function watch() {
    var source = null, asking = 0, opened = false;
    if (window.htmx) htmx.createEventSource = function (url) { source = new EventSource(url); return source; };
    function version() { return document.getElementById("run-version").dataset.version; }
    function say(words) {
      var said = document.querySelector("[data-live-said]");
      if (said.textContent !== words) said.textContent = words;
    }
    function ask() {
      if (document.hidden) return;
      fetch(live.dataset.state + "?since=" + version(), { headers: { "HX-Request": "true" } }).then(function (answer) {
        // Signed out, or no member any more: the page as a whole says so.
        if (answer.status === 404 || answer.status === 403 || answer.headers.get("HX-Redirect")) { location.reload(); return null; }
        return answer.status === 200 ? answer.text() : null;
      }).then(function (parts) { if (parts) htmx.swap("#run-live", parts, { swapStyle: "none" }); }).catch(function () { say("The portal cannot be reached. This page may be out of date."); });
    }
    function askOften(often) {
      window.clearInterval(asking);
      asking = often ? window.setInterval(ask, 3000) : 0;
    }
    document.addEventListener("htmx:sseOpen", function () { opened = true; askOften(false); document.body.classList.add("live-on"); say(""); });
    document.addEventListener("htmx:sseError", function () {
      document.body.classList.remove("live-on");
      if (!asking) { ask(); askOften(true); }
    });
    window.setTimeout(function () { if (!opened && !asking) askOften(true); }, 4000);
    document.addEventListener("visibilitychange", function () {
      if (document.hidden) { if (source) source.close(); document.body.classList.remove("live-on"); return; }
      ask();
      var again = live.cloneNode(true);
      again.setAttribute("sse-connect", live.getAttribute("sse-connect").replace(/since=\d+/, "since=" + version()));
      live.replaceWith(again);
      live = again;
      htmx.process(live);
    });
  }
  // The stream may tell of a change before its own answer is here, and take the button that asked away with its row. htmx looks
  // for the parts of an answer near whatever asked, and would find none.
  document.addEventListener("htmx:beforeSwap", function (event) {
    var answer = event.detail;
    if (!answer.shouldSwap || !answer.target.matches(".run .slot") || document.body.contains(answer.requestConfig.elt)) return;
    answer.shouldSwap = false;
    htmx.swap(answer.target, answer.serverResponse, { swapStyle: "innerHTML", swapDelay: 0, settleDelay: 20 }, { eventInfo: answer });
  });
  // A form that was answered is gone; whoever used the keyboard goes on at its row.
  document.addEventListener("htmx:afterSettle", function (event) {
    var slot = event.detail.target;
    if (!slot || !slot.matches || !slot.matches(".run .slot") || slot.querySelector("form")) return;
    var row = slot.parentElement;
    if (document.activeElement === document.body || !document.activeElement) (row.querySelector(".step-acts .btn") || row).focus();
  });

  // A cell that was checked off takes the place of itself, and its button goes with it: the focus stays in the cell.
  document.addEventListener("htmx:afterSettle", function (event) {
    var cell = event.target;
    if (!cell.matches || !cell.matches(".spot-cell") || (document.activeElement && document.activeElement !== document.body)) return;
    var button = cell.querySelector("button");
    if (button) button.focus();
  });

  // On a phone the navigation is one line that scrolls; the place a person is at should be in it.
  var here = document.querySelector(".nav [aria-current]");
  if (here) here.closest("nav").scrollLeft = here.offsetLeft - 24;
})();
