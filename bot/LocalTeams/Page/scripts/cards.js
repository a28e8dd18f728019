import { h } from "./dom.js";
import { markdown } from "./format.js";
import { hostConfig } from "./hostConfig.js";

/** Draws Adaptive Cards with Microsoft's renderer, as Teams does. */

/**
 * @param {object} json the card
 * @param {{people: object[], onAction: (action: object) => void, onLink: (url: string) => void}} host
 */
export function adaptiveCard(json, host) {
  const frame = h("div.card");
  if (!window.AdaptiveCards) {
    frame.append(h("div.card-text", {}, json.fallbackText ?? "This card has no text form."));
    return frame;
  }
  const { AdaptiveCard, HostConfig } = window.AdaptiveCards;
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown().render(text);
    result.didProcess = true;
  };
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfig);
  card.onExecuteAction = (action) => act(action, host);
  card.onInlineCardExpanded = (_, isExpanded) => isExpanded && requestAnimationFrame(() => frame.lastChild.scrollIntoView({ block: "nearest", behavior: "smooth" }));
  card.parse(withPeople(json, host.people));
  frame.append(card.render() ?? h("div.card-text", {}, json.fallbackText ?? "This card could not be drawn."));
  frame.setAttribute("role", "group");
  frame.setAttribute("aria-label", json.speak || "Card");
  return frame;
}

function act(action, host) {
  const type = action.getJsonTypeName();
  if (type === "Action.OpenUrl") {
    host.onLink(action.url);
  } else if (type === "Action.Submit" || type === "Action.Execute") {
    const { id, title, verb } = action;
    host.onAction({ type, ...(id && { id }), title, ...(verb && { verb }), data: action.data ?? {} });
  }
}

/** Teams fills a people picker from the directory: here, from the council's invented people. */
function withPeople(json, people) {
  return JSON.parse(JSON.stringify(json), (key, value) => {
    if (value?.type !== "Input.ChoiceSet" || !value["choices.data"]?.dataset?.startsWith("graph.microsoft.com/users")) {
      return value;
    }
    const { "choices.data": query, ...picker } = value;
    return { ...picker, style: "compact", choices: people.filter(({ role }) => role !== "Guest").map(({ name, title, objectId }) => ({ title: `${name}, ${title}`, value: objectId })) };
  });
}
