import { api } from "./api.js";
import { adaptiveCard } from "./cards.js";
import { openTask } from "./dialog.js";
import { h, toast } from "./dom.js";
import { markdown } from "./format.js";
import { openLink } from "./links.js";

const adaptive = "application/vnd.microsoft.card.adaptive";
const refreshed = new Set();

/**
 * What stands in a message beside its words.
 * @param {{store, room, pane, message, notify}} at where; without a message it is a preview whose buttons do nothing.
 *   notify shows what came of a pressed button
 * @returns {Node|null} null for what Teams does not show
 */
export function attachment({ contentType, content, contentUrl, name }, index, at) {
  if (contentType === adaptive) {
    return messageCard(content, index, at);
  }
  if (contentType?.startsWith("application/vnd.microsoft.card.")) {
    return simpleCard(content, at);
  }
  if (contentType?.startsWith("image/")) {
    return h("img", { src: contentUrl, alt: name ?? "Picture", style: { "max-width": "100%" } });
  }
  return contentType === "text/html" ? null : h("div.card.card-text", {}, `Attachment: ${name ?? contentType}`);
}

function messageCard(content, index, at) {
  const { message, pane, store } = at;
  const person = pane.person;
  const view = index === 0 ? message?.views[person.objectId] : undefined;
  const card = view ?? content;
  const element = adaptiveCard(card, {
    people: store.council.people,
    onLink: (url) => openLink(url, pane),
    onAction: message ? (action) => press(action, at, element) : () => {},
  });
  if (message && !view && isRefreshed(card, at)) {
    refresh(card, at);
  }
  return element;
}

/** A card may ask to be drawn anew for the people it names; where it names none, for everybody in a conversation of at most 60. */
function isRefreshed({ refresh }, { room, pane }) {
  return refresh && (refresh.userIds?.includes(pane.person.teamsId) ?? room.members.length <= 60);
}

/** Once for each of its states. */
function refresh({ refresh: { action } }, { message, pane }) {
  const key = `${message.id}/${message.edits}/${pane.person.objectId}`;
  if (!refreshed.has(key)) {
    refreshed.add(key);
    api.press(message, pane.person.objectId, action, pane.theme, "automatic").catch((error) => toast(error.message));
  }
}

async function press(action, at, element) {
  const { message, pane, room, notify } = at;
  element.setAttribute("aria-busy", "true");
  notify(null);
  try {
    const answer = await api.press(message, pane.person.objectId, action, pane.theme);
    notify(outcome(answer));
    if (answer.body?.task) {
      openTask(answer.body.task, { pane, room, submit: (data) => ["task/submit", { data, context: { theme: pane.theme } }, message.id] });
    }
  } catch (error) {
    toast(error.message);
  } finally {
    element.removeAttribute("aria-busy");
  }
}

/** The message or error that came back, for this person alone. */
function outcome({ body, fault }) {
  if (fault || body?.type === "application/vnd.microsoft.error" || body?.statusCode >= 400) {
    return h("p.fault", { role: "status" }, body?.value?.message ?? fault ?? "Something went wrong.");
  }
  return body?.type === "application/vnd.microsoft.activity.message" ? h("p.note", { role: "status" }, body.value) : null;
}

/** Hero and thumbnail cards: a title, words and buttons. */
function simpleCard({ title, subtitle, text, buttons = [] }, at) {
  const body = h("div");
  if (window.markdownit) {
    body.innerHTML = markdown().render(text ?? "");
  } else {
    body.textContent = text ?? "";
  }
  const { message, pane, room } = at;
  const act = ({ type, value, title: label }) =>
    type === "openUrl"
      ? openLink(value, pane)
      : type === "imBack"
        ? api.send(room.id, { as: pane.person.objectId, text: value ?? label, root: message?.root ?? null, mention: false }).catch((error) => toast(error.message))
        : press({ type: "Action.Submit", title: label, data: { msteams: { type, value, text: value?.text, displayText: label } } }, at, element);
  const element = h(
    "div.card",
    {},
    h(
      "div.hero",
      {},
      title && h("strong", {}, title),
      subtitle && h("span", {}, subtitle),
      text && body,
      buttons.length > 0 && h("div.under", {}, buttons.map((button) => h("button.button", { type: "button", onclick: () => act(button) }, button.title))),
    ),
  );
  return element;
}
