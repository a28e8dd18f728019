import { h } from "./dom.js";

/** How names, times and words are shown. */

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

export const time = (at) => clock.format(new Date(at));

export const initials = (name) => name.split(" ").map((part) => part[0]).join("").slice(0, 2).toUpperCase();

export function avatar(name, isBot, size = "") {
  if (isBot) {
    return h(`span.avatar.bot${size}`, { "aria-hidden": "true" }, h("img", { src: "icon.svg", alt: "" }));
  }
  const hue = [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 360, 7);
  return h(`span.avatar${size}`, { "aria-hidden": "true", style: { "--hue": String(hue) } }, initials(name));
}

/**
 * The words of a message. A person's words are shown as typed; the bot's are markdown, drawn by markdown-it with HTML
 * switched off. Mentions stand in both as <at>name</at>.
 */
export function words(message, botName) {
  const text = message.text ?? "";
  if (message.from || message.textFormat === "plain" || !window.markdownit) {
    return plain(text);
  }
  const box = h("div");
  const source = text.replaceAll(/<at>(.*?)<\/at>/g, "**@$1**");
  box.innerHTML = markdown().render(source);
  box.querySelectorAll("a").forEach((link) => {
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  });
  return box;
}

let parser;

export function markdown() {
  parser ??= window.markdownit({ html: false, linkify: true, breaks: true }).disable("image");
  return parser;
}

function plain(text) {
  const box = h("span");
  for (const [i, part] of text.split(/<at>(.*?)<\/at>/).entries()) {
    box.append(i % 2 ? h("span.mention", {}, `@${part}`) : part);
  }
  return box;
}
