import { api } from "./api.js";
import { openTask, take } from "./dialog.js";
import { h, iconButton, toast } from "./dom.js";

/** The bot's message extension, where Teams puts it: beside the box, and on every message. */

const commands = { search: "searchClauses", check: "checkBeforePosting" };
const count = 25;

/** Opens the search beside the box. What is chosen goes into the box as a card. */
export function openSearch(compose, pane, room) {
  compose.element.querySelector(".flyout")?.remove();
  const results = h("ul.results", { "aria-label": "Clauses" });
  const input = h("input", { type: "search", "aria-label": "Search the policies", placeholder: "Search the policies", oninput: () => later(() => search(input.value.trim())) });
  const close = () => {
    flyout.remove();
    compose.text.focus();
  };
  const flyout = h(
    "section.flyout",
    { "aria-label": "Find a clause", onkeydown: (event) => event.key === "Escape" && close() },
    h("div.flyout-head", {}, h("h3", {}, "Find a clause"), iconButton("close", "Close the search", close)),
    h("div.flyout-search", {}, input),
    results,
  );
  const choose = (attachment) => {
    close();
    compose.insert(attachment);
  };
  const search = async (words, skip = 0) => {
    const parameters = words ? [{ name: "query", value: words }] : [{ name: "initialRun", value: "true" }];
    const value = { commandId: commands.search, parameters, queryOptions: { skip, count }, commandContext: "compose", context: { theme: pane.theme } };
    const { body } = await api.invoke(room.id, pane.person.objectId, "composeExtension/query", value);
    if (words === input.value.trim()) {
      show(body?.composeExtension, skip, results, choose, () => search(words, skip + count).catch((error) => toast(error.message)));
    }
  };
  compose.element.append(flyout);
  input.focus();
  search("").catch((error) => toast(error.message));
}

/** Teams fetches the next page when somebody scrolls to the end; here a button does, so that the keyboard can too. */
function show(extension, skip, results, choose, more) {
  const found = extension?.attachments ?? [];
  const entries = found.map(({ preview, ...attachment }) => h("li.result", {}, h("button", { type: "button", onclick: () => choose(attachment) }, ...entry(preview?.content ?? attachment.content))));
  results.querySelector(".more")?.remove();
  results.replaceChildren(...(skip > 0 ? results.children : []), ...entries);
  if (found.length === count) {
    results.append(h("li.more", {}, h("button", { type: "button", onclick: more }, "Show more")));
  }
  if (found.length === 0 && skip === 0) {
    results.append(h("li", {}, h("p", {}, extension?.text ?? "Nothing was found. Try other words.")));
  }
  if (skip > 0) {
    entries[0]?.firstChild.focus();
  }
}

function entry({ title, subtitle, text }) {
  return [h("strong", {}, plain(title ?? "")), subtitle && h("span", {}, plain(subtitle)), text && h("span", {}, plain(text))];
}

/** Previews may hold simple markup, which a list shows as words. */
function plain(markup) {
  return new DOMParser().parseFromString(markup, "text/html").body.textContent;
}

/**
 * Opens "Check before posting".
 * @param {"compose"|"message"} context where it was called
 * @param message the message it was called on; Teams never tells a bot what stands in the box
 */
export async function checkBeforePosting(pane, room, context, message) {
  const base = { commandId: commands.check, commandContext: context, context: { theme: pane.theme } };
  const host = {
    pane,
    room,
    insert: (attachment) => pane.conversation.compose.insert(attachment),
    submit: (data) => ["composeExtension/submitAction", { ...base, data }, message?.id],
  };
  try {
    const { body, fault } = await api.invoke(room.id, pane.person.objectId, "composeExtension/fetchTask", base, message?.id);
    if (!fault) {
      body ? take(body, host) : openTask({ type: "message", value: "The bot had nothing to show." }, host);
    }
  } catch (error) {
    toast(error.message);
  }
}

let timer;

/** Teams waits a moment until the person stops typing. */
function later(act) {
  clearTimeout(timer);
  timer = setTimeout(() => act().catch((error) => toast(error.message)), 250);
}
