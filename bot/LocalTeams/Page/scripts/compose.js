import { api } from "./api.js";
import { attachment } from "./attachments.js";
import { h, icon, iconButton, toast } from "./dom.js";
import { checkBeforePosting, openSearch } from "./extension.js";

/** Where several people talk, the bot hears only what mentions it. */
const isPublic = ({ kind }) => kind === "Channel" || kind === "Group";

/** The box to write in: words, a mention of the bot, a file, cards from the message extension, the thread that is replied to. */
export class Compose {
  #store;
  #room;
  #pane;
  #root = null;
  #cards = [];

  constructor(store, room, pane) {
    this.#store = store;
    this.#room = room;
    this.#pane = pane;
    const label = this.#placeholder;
    this.suggestions = h("div.suggestions", { hidden: true, role: "group", "aria-label": "Suggested answers" });
    this.context = h("div.compose-context", { hidden: true });
    this.preview = h("div");
    this.text = h("textarea", { rows: "1", "aria-label": label, placeholder: label, onkeydown: (event) => this.#keys(event), oninput: () => (this.#takeMention(), this.#grow()) });
    this.mention = iconButton("mention", `Mention ${store.botName}`, () => this.#setMention(!this.#isMentioned), { "aria-pressed": "false" });
    this.file = h("input", { type: "file", hidden: true, "aria-label": "File to send", onchange: () => this.#sendFile() });
    this.element = h(
      "form.compose",
      { onsubmit: (event) => (event.preventDefault(), this.#send()) },
      this.suggestions,
      h("div.compose-box", {}, this.context, this.preview, this.text, this.#tools()),
    );
  }

  /** Puts words into the box, for the person to send. */
  write(words, mention = false) {
    this.text.value = words;
    this.#setMention(mention);
    this.#grow();
    this.text.focus();
  }

  /** Puts a card into the box, as a message extension does. */
  insert(card) {
    this.#cards.push(card);
    this.#drawPreview();
    this.text.focus();
  }

  /** Where the bot is not installed, its chat takes no messages. */
  setReachable(isReachable) {
    this.text.disabled = !isReachable;
    this.text.placeholder = isReachable ? this.#placeholder : `${this.#store.botName} is not installed for ${this.#pane.person.name}`;
  }

  replyTo(root) {
    this.#root = root;
    this.context.hidden = false;
    this.context.replaceChildren("Replying in the thread", iconButton("close", "Start a new thread instead", () => this.#endReply()));
    this.text.focus();
  }

  /** The answers that the bot offers with its last message; they go once anything else is said. */
  suggest(message) {
    const actions = message.from ? [] : (message.suggestedActions?.actions ?? []);
    this.suggestions.hidden = actions.length === 0;
    this.suggestions.replaceChildren(...actions.map((action) => h("button.chip", { type: "button", onclick: () => this.#post(action.value ?? action.title) }, action.title)));
  }

  get #placeholder() {
    return isPublic(this.#room) ? `New message in ${this.#room.name}` : "Type a message";
  }

  get #isMentioned() {
    return this.mention.getAttribute("aria-pressed") === "true";
  }

  #tools() {
    return h(
      "div.compose-tools",
      {},
      isPublic(this.#room) && this.mention,
      ...(this.#room.kind === "Personal" ? [this.file, iconButton("file", "Send a file", () => this.file.click())] : []),
      iconButton("search", "Find a clause to insert", () => openSearch(this, this.#pane, this.#room)),
      iconButton("check", "Check before posting", () => checkBeforePosting(this.#pane, this.#room, "compose")),
      h("button.icon-button.send", { "aria-label": "Send", title: "Send" }, icon("send")),
    );
  }

  #setMention(isOn) {
    this.mention.setAttribute("aria-pressed", String(isOn));
    this.text.placeholder = isOn ? `To @${this.#store.botName}: ${this.#placeholder}` : this.#placeholder;
    this.text.focus();
  }

  /** A name that is pasted or typed becomes the mention, as it does in Teams where one picks it from the list. */
  #takeMention() {
    const typed = new RegExp(`^\\s*@${this.#isMentioned ? "?" : ""}${this.#store.botName}\\s+`, "i").exec(this.text.value);
    if (typed && isPublic(this.#room)) {
      this.text.value = this.text.value.slice(typed[0].length);
      this.#setMention(true);
    }
  }

  #keys(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.#send();
    } else if (event.key === "@" && isPublic(this.#room) && !this.text.value) {
      event.preventDefault();
      this.#setMention(true);
    }
  }

  #grow() {
    this.text.style.height = "auto";
    this.text.style.height = `${this.text.scrollHeight}px`;
  }

  #send() {
    const words = this.text.value.trim();
    if (words || this.#cards.length > 0) {
      this.text.value = "";
      this.#grow();
      this.#post(words);
    }
  }

  async #sendFile() {
    const [file] = this.file.files;
    this.file.value = "";
    if (file) {
      await api.sendFile(this.#room.id, this.#pane.person.objectId, file).catch((error) => toast(error.message));
    }
  }

  async #post(text) {
    const request = { as: this.#pane.person.objectId, text, root: this.#root, mention: this.#isMentioned, attachments: this.#cards.length > 0 ? this.#cards : null };
    this.suggestions.hidden = true;
    this.#cards = [];
    this.#drawPreview();
    this.#endReply();
    if (this.#isMentioned) {
      this.#setMention(false);
    }
    await api.send(this.#room.id, request).catch((error) => toast(error.message));
  }

  #endReply() {
    this.#root = null;
    this.context.hidden = true;
  }

  #drawPreview() {
    this.preview.replaceChildren(
      ...this.#cards.map((card, i) =>
        h(
          "div.compose-card",
          {},
          attachment(card, i, { store: this.#store, room: this.#room, message: null, pane: this.#pane }),
          iconButton("close", "Remove this card", () => {
            this.#cards.splice(i, 1);
            this.#drawPreview();
          }),
        ),
      ),
    );
  }
}
