import { h } from "./dom.js";

/**
 * Opens a menu below a button. Escape and a click elsewhere close it; the arrow keys move in it.
 * @param {HTMLElement} button
 * @param {[string, () => void][]} entries
 */
export function openMenu(button, entries) {
  const end = new AbortController();
  const close = (focus) => {
    end.abort();
    menu.remove();
    button.setAttribute("aria-expanded", "false");
    if (focus) {
      button.focus();
    }
  };
  const items = entries.map(([label, act]) => h("button", { type: "button", role: "menuitem", onclick: () => (close(true), act()) }, label));
  const menu = h("div.menu", { role: "menu", "aria-label": "Message options", onkeydown: (event) => move(event, items, close) }, items);
  button.after(menu);
  place(menu, button);
  button.setAttribute("aria-expanded", "true");
  items[0].focus();
  setTimeout(() => document.addEventListener("pointerdown", (event) => !menu.contains(event.target) && close(false), { signal: end.signal }));
}

function move(event, items, close) {
  const at = items.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    items[(at + step + items.length) % items.length].focus();
    event.preventDefault();
  } else if (event.key === "Escape" || event.key === "Tab") {
    close(true);
    event.preventDefault();
  }
}

/** Below the button, or above it near the end of the log; never past the edge of the pane. */
function place(menu, button) {
  const frame = button.closest(".log").getBoundingClientRect();
  const at = button.getBoundingClientRect();
  const parent = menu.offsetParent.getBoundingClientRect();
  const above = at.bottom + menu.offsetHeight > frame.bottom && at.top - menu.offsetHeight > frame.top;
  const left = Math.max(frame.left + 4, Math.min(at.left, frame.right - menu.offsetWidth - 8));
  menu.style.top = `${(above ? at.top - menu.offsetHeight : at.bottom + 2) - parent.top}px`;
  menu.style.left = `${left - parent.left}px`;
}
