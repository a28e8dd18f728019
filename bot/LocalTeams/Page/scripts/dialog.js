import { api } from "./api.js";
import { adaptiveCard } from "./cards.js";
import { h, iconButton, toast } from "./dom.js";
import { openLink } from "./links.js";

/** Dialogs (task modules): a card or a message above everything, until it is closed or answered. */

/**
 * Opens what an invoke answered with.
 * @param {{type: string, value: object|string}} task
 * @param {{pane: object, room: object, submit: (data: object) => [string, object, string?], insert?: (attachment: object) => void}} host
 *   submit names the invoke that takes the dialog's answer; insert takes a card that comes back
 */
export function openTask(task, host) {
  const isMessage = task.type === "message";
  const { dialog, body } = openDialog(isMessage ? "Policy Bot" : (task.value?.title ?? "Policy Bot"));
  if (isMessage) {
    body.append(h("p", {}, task.value));
    return;
  }
  const card = task.value?.card?.content ?? task.value?.card;
  if (!card) {
    body.append(h("p", {}, "This dialog is a web page. It opens in Teams only."));
    return;
  }
  const element = adaptiveCard(card, {
    people: host.pane.store.council.people,
    onLink: (url) => {
      dialog.close();
      openLink(url, host.pane);
    },
    onAction: async (action) => {
      element.setAttribute("aria-busy", "true");
      const next = await answer(action.data, host);
      element.removeAttribute("aria-busy");
      if (next !== "stay") {
        dialog.close();
        take(next, host);
      }
    },
  });
  body.append(element);
}

/** Opens an empty dialog. */
export function openDialog(title) {
  const opener = document.activeElement;
  const body = h("div.dialog-body");
  const heading = h("h3", { id: "dialog-title" }, title);
  const dialog = h("dialog.dialog", { "aria-labelledby": "dialog-title" }, h("div.dialog-head", {}, heading, iconButton("close", "Close", () => dialog.close())), body);
  dialog.addEventListener("close", () => {
    dialog.remove();
    opener?.focus?.();
  });
  document.body.append(dialog);
  dialog.showModal();
  return { dialog, body };
}

/** What a message extension or dialog answered: another dialog, a card for the box, words, or nothing more. */
export function take(body, host) {
  if (body?.task) {
    openTask(body.task, host);
  } else if (body?.composeExtension?.type === "result") {
    body.composeExtension.attachments.forEach(({ preview, ...attachment }) => host.insert?.(attachment));
  } else if (body?.composeExtension?.text) {
    openTask({ type: "message", value: body.composeExtension.text }, host);
  }
}

/** @returns the answer's body, or "stay" when something went wrong and the dialog must not lose what was typed */
async function answer(data, { pane, room, submit }) {
  const [name, value, about] = submit(data);
  try {
    const { body, fault } = await api.invoke(room.id, pane.person.objectId, name, value, about);
    if (fault) {
      return "stay";
    }
    return body;
  } catch (error) {
    toast(error.message);
    return "stay";
  }
}
