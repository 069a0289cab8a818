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
    var problems = root.querySelector("#problems");
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
      if (!time.textContent.endsWith("UTC")) return;
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
  }
  document.addEventListener("htmx:responseError", function (event) {
    var request = event.detail.xhr;
    if (request.status === 409 || request.status === 422) return;
    var id = request.getResponseHeader("X-Request-Id");
    complain("That did not work (" + request.status + "). Reload the page and try again." + (id ? " Request id " + id + "." : ""));
  });
  document.addEventListener("htmx:sendError", function () { complain("The portal could not be reached. Check your connection and try again."); });

  document.addEventListener("htmx:load", function (event) { reveal(event.detail.elt); localize(event.detail.elt); });
  reveal(document);
  localize(document);

  // On a phone the navigation is one line that scrolls; the place a person is at should be in it.
  var here = document.querySelector(".nav [aria-current]");
  if (here) here.closest("nav").scrollLeft = here.offsetLeft - 24;
})();
