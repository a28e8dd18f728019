import { api } from "./api.js";
import { openDialog, openTask } from "./dialog.js";
import { h, toast } from "./dom.js";

const given = new Map();

/**
 * The thumbs under a message that asks for feedback (protocol.md 5.6): Teams' own form, or the bot's dialog.
 * @returns {Node[]}
 */
export function thumbs(store, room, message, pane) {
  const loop = message.channelData?.feedbackLoop?.type ?? (message.channelData?.feedbackLoopEnabled ? "default" : null);
  if (!loop || message.from) {
    return [];
  }
  const key = `${message.id}/${pane.person.objectId}`;
  const thumb = (reaction, sign, label) =>
    h("button.chip", { type: "button", "aria-label": label, title: label, "aria-pressed": String(given.get(key) === reaction), onclick: () => open(reaction) }, sign);
  const done = (reaction) => {
    given.set(key, reaction);
    buttons.forEach((button, i) => button.setAttribute("aria-pressed", String(["like", "dislike"][i] === reaction)));
  };
  const send = async (reaction, feedback) => {
    const value = { actionName: "feedback", actionValue: { reaction, feedback: JSON.stringify(feedback) } };
    const { fault } = await api.invoke(room.id, pane.person.objectId, "message/submitAction", value, message.id);
    if (!fault) {
      done(reaction);
    }
  };
  const open = (reaction) => (loop === "custom" ? fetchForm(reaction) : ownForm(reaction, send)).catch?.((error) => toast(error.message));
  const fetchForm = async (reaction) => {
    const { body } = await api.invoke(room.id, pane.person.objectId, "message/fetchTask", { actionName: "feedback", actionValue: { reaction } }, message.id);
    if (body?.task) {
      openTask(body.task, { pane, room, submit: (data) => (done(reaction), ["message/submitAction", { actionName: "feedback", actionValue: { reaction, feedback: JSON.stringify(data) } }, message.id]) });
    }
  };
  const buttons = [thumb("like", "👍", "This helped"), thumb("dislike", "👎", "This did not help")];
  return buttons;
}

/** The form that Teams itself shows. */
function ownForm(reaction, send) {
  const { dialog, body } = openDialog(reaction === "like" ? "What did you like?" : "What went wrong?");
  const text = h("textarea", { maxlength: "1000" });
  const submit = (event) => {
    event.preventDefault();
    dialog.close();
    return send(reaction, { feedbackText: text.value.trim() }).catch((error) => toast(error.message));
  };
  body.append(
    h("form.dialog-body", { onsubmit: submit, style: { padding: "0" } }, h("label", {}, "Your feedback (optional)", text), h("div.dialog-foot", {}, h("button.button.primary", {}, "Submit"))),
  );
  text.focus();
  return {};
}
