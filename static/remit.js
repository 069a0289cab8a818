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
  document.addEventListener("htmx:load", function (event) { reveal(event.detail.elt); });
  reveal(document);

  // On a phone the navigation is one line that scrolls; the place a person is at should be in it.
  var here = document.querySelector(".nav [aria-current]");
  if (here) here.closest("nav").scrollLeft = here.offsetLeft - 24;
})();
