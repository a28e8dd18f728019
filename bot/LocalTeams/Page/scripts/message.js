import { api } from "./api.js";
import { attachment } from "./attachments.js";
import { h, iconButton, toast } from "./dom.js";
import { checkBeforePosting } from "./extension.js";
import { thumbs } from "./feedback.js";
import { avatar, time, words } from "./format.js";
import { openMenu } from "./menu.js";

/** One message as one person sees it. */
export class MessageView {
  #store;
  #room;
  #pane;

  constructor(store, room, message, pane) {
    this.#store = store;
    this.#room = room;
    this.#pane = pane;
    this.message = message;
    this.body = h("div.message-body");
    this.outcome = h("div");
    this.element = h(message.from === pane.person.objectId ? "div.message.own" : "div.message", { "data-id": message.id });
    this.#draw();
  }

  /** Shows what became of the message, in its place. */
  update(message) {
    const sameContent = this.#contentOf(this.message) === this.#contentOf(message);
    this.message = message;
    if (sameContent) {
      this.#drawUnder();
      return;
    }
    const hadFocus = this.element.contains(document.activeElement);
    this.#draw();
    if (hadFocus) {
      this.body.querySelector(".options")?.focus();
    }
    this.element.classList.remove("fresh");
    requestAnimationFrame(() => this.element.classList.add("fresh"));
  }

  get #isOwn() {
    return this.message.from === this.#pane.person.objectId;
  }

  get #sender() {
    return this.message.from ? this.#store.person(this.message.from).name : this.#store.botName;
  }

  #contentOf({ text, attachments, deleted, views }) {
    return JSON.stringify([text, attachments, deleted, views[this.#pane.person.objectId]]);
  }

  #draw() {
    const { message } = this;
    const hasAvatar = !this.#isOwn || this.#room.kind === "Channel";
    this.under = h("div.under");
    this.body.replaceChildren(this.#head(), ...(message.deleted ? [h("p.bubble.gone", {}, "This message was deleted.")] : this.#content()), this.outcome, this.under);
    this.element.replaceChildren(...(hasAvatar ? [avatar(this.#sender, !message.from, ".small")] : []), this.body);
    this.#drawUnder();
  }

  #head() {
    const { message } = this;
    const edited = message.edits > 0 && !message.deleted ? (message.from ? " · Edited" : " · Updated") : "";
    const label = `More options: message from ${this.#sender}, ${time(message.at)}`;
    return h(
      "div.message-head",
      {},
      !(this.#isOwn && this.#room.kind !== "Channel") && h("strong", {}, this.#sender),
      h("span", {}, `${time(message.at)}${edited}`),
      !message.deleted && iconButton("more", label, (event) => this.#options(event.currentTarget), { class: "icon-button options", "aria-expanded": "false", "aria-haspopup": "menu" }),
    );
  }

  #content() {
    const { message } = this;
    const cards = (message.attachments ?? []).map((each, i) => attachment(each, i, this.#here()));
    return [message.text && h("div.bubble", {}, words(message, this.#store.botName)), this.#citations(), ...cards.filter(Boolean)].filter(Boolean);
  }

  #here() {
    return { store: this.#store, room: this.#room, message: this.message, pane: this.#pane, notify: (note) => this.#notify(note) };
  }

  #notify(note) {
    this.outcome.replaceChildren(...(note ? [note] : []));
    note?.scrollIntoView({ block: "nearest" });
  }

  /** The sources that a text names as [1], [2] (protocol.md 5.6). */
  #citations() {
    const claims = (this.message.entities ?? []).flatMap((entity) => entity.citation ?? []);
    return claims.length > 0 && h("ol.citations", { "aria-label": "Sources" }, claims.map(({ position, appearance }) => h("li", {}, h("strong", {}, `[${position}] ${appearance.name} `), appearance.abstract)));
  }

  #drawUnder() {
    const given = Object.entries(this.message.reactions).filter(([, people]) => people.length > 0);
    const likes = given.map(([type, people]) =>
      h("button.chip", { type: "button", "aria-pressed": String(people.includes(this.#pane.person.objectId)), onclick: () => this.#react(type) }, `${type === "like" ? "👍 Like" : type} ${people.length}`));
    this.under.replaceChildren(...likes, ...(this.message.deleted ? [] : thumbs(this.#store, this.#room, this.message, this.#pane)));
  }

  #options(button) {
    const { message } = this;
    openMenu(button, [
      !this.message.reactions.like?.includes(this.#pane.person.objectId) && ["Like", () => this.#react("like")],
      message.text && ["Check before posting", () => checkBeforePosting(this.#pane, this.#room, "message", message)],
      this.#isOwn && message.text && ["Edit", () => this.#edit()],
      this.#isOwn && ["Delete", () => this.#do(api.remove(message, this.#pane.person.objectId))],
    ].filter(Boolean));
  }

  #edit() {
    const text = this.message.text.replace(/^<at>.*?<\/at> /, "");
    const box = h("textarea", { "aria-label": "New words for the message", rows: "3" });
    box.value = text;
    const save = () => this.#do(api.edit(this.message, this.#pane.person.objectId, box.value.trim() || text));
    const form = h(
      "form.bubble.dialog-body",
      { onsubmit: (event) => (event.preventDefault(), save()) },
      box,
      h("div.dialog-foot", {}, h("button.button", { type: "button", onclick: () => this.#draw() }, "Cancel"), h("button.button.primary", {}, "Save")),
    );
    this.body.querySelector(".bubble").replaceWith(form);
    box.focus();
  }

  #react(type) {
    this.#do(api.react(this.message, this.#pane.person.objectId, type));
  }

  #do(request) {
    request.catch((error) => toast(error.message));
  }
}
