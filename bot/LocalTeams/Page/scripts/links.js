import { h, toast } from "./dom.js";

/**
 * Follows a link from a card. A deep link to the chat with the bot opens that chat on this page, as it would in Teams;
 * other links open in a tab of their own.
 */
export function openLink(address, pane) {
  const url = parse(address);
  if (!url || !["https:", "http:", "mailto:"].includes(url.protocol)) {
    toast("This link cannot be opened.");
  } else if (url.hostname === "teams.microsoft.com" && url.pathname.startsWith("/l/chat/")) {
    pane.openBotChat(url.searchParams.get("message"));
  } else {
    h("a", { href: url.href, target: "_blank", rel: "noopener noreferrer" }).click();
  }
}

function parse(address) {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
