/** Small helpers for building elements. Text is always text: nothing here reads markup. */

/**
 * Builds an element.
 * @param {string} tag name, with classes after dots: "button.chip"
 * @param {object} properties attributes; functions under onclick and the like become listeners
 * @param {...(Node|string|null|undefined|false)} children
 */
export function h(tag, properties = {}, ...children) {
  const [name, ...classes] = tag.split(".");
  const element = document.createElement(name);
  if (classes.length > 0) {
    element.className = classes.join(" ");
  }
  for (const [key, value] of Object.entries(properties)) {
    set(element, key, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

function set(element, key, value) {
  if (value === undefined || value === null || value === false) {
    return;
  }
  if (key.startsWith("on")) {
    element.addEventListener(key.slice(2), value);
  } else if (key === "style") {
    for (const [name, setting] of Object.entries(value)) {
      element.style.setProperty(name, setting);
    }
  } else {
    element.setAttribute(key, value === true ? "" : value);
  }
}

const paths = {
  send: "M4 12 3 4.5 21 12 3 19.5 4 12Zm0 0h8",
  more: "M6 12h.01M12 12h.01M18 12h.01",
  close: "m6 6 12 12M18 6 6 18",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm4.7-1.800L21 21",
  check: "M12 3 4.5 6v5.500c0 4.5 3 8 7.5 9.5 4.5-1.5 7.5-5 7.5-9.500V6L12 3Zm-3.5 9 2.5 2.5 4.5-5",
  file: "M19.500 11.5 12 19a4.600 4.600 0 0 1-6.500-6.500l8-8a3.100 3.100 0 0 1 4.400 4.400l-8 8a1.500 1.500 0 0 1-2.200-2.200l7.300-7.200",
  mention: "M15.5 12a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0Zm0 0v1.200a2.6 2.6 0 0 0 5.2 0V12a8.7 8.7 0 1 0-3.6 7",
};

/** A line drawing, never read out: the button around it carries the label. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", paths[name]);
  path.setAttribute("fill", "none");
  path.setAttribute("stroke", "currentColor");
  path.setAttribute("stroke-width", name === "more" ? "2.6" : "1.6");
  path.setAttribute("stroke-linecap", "round");
  path.setAttribute("stroke-linejoin", "round");
  svg.append(path);
  return svg;
}

export function iconButton(name, label, onclick, properties = {}) {
  return h("button.icon-button", { type: "button", "aria-label": label, title: label, onclick, ...properties }, icon(name));
}

/** A short message in the corner, for what went wrong; it stays until it is closed. */
export function toast(text) {
  const box = h("div.toast", {}, h("span", {}, text), iconButton("close", "Close this message", () => box.remove()));
  document.getElementById("toasts").append(box);
}
