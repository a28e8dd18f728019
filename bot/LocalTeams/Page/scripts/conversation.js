import { Compose } from "./compose.js";
import { h } from "./dom.js";
import { avatar } from "./format.js";
import { MessageView } from "./message.js";
import { installSwitch } from "./pane.js";

/** An open room: its bar, its messages as they come and change, and the box to write in. */
export class Conversation {
  #store;
  #room;
  #pane;
  #views = new Map();
  #threads = new Map();
  #end = new AbortController();

  constructor(store, room, pane) {
    this.#store = store;
    this.#room = room;
    this.#pane = pane;
    this.bar = h("div.room-bar");
    this.log = h("div.log", { role: "log", tabindex: "0", "aria-label": `Messages: ${room.name}` });
    this.compose = new Compose(store, room, pane);
    this.element = h("div.room", {}, this.bar, this.log, this.compose.element);
    this.#listen("added", ({ message }) => this.#add(message));
    this.#listen("changed", ({ message }) => this.#change(message));
    this.#listen("typing", () => this.#showTyping());
    this.#listen("installed", () => this.#drawBar());
    this.#drawBar();
    store.messages.get(room.id).forEach((message) => this.#add(message, false));
    this.#showEmpty();
  }

  close() {
    this.#end.abort();
  }

  write(words) {
    this.compose.write(words);
  }

  scrollToEnd() {
    this.log.scrollTop = this.log.scrollHeight;
  }

  /** Follows to the end, but not past the beginning of a message that is taller than the log. */
  #show(element) {
    this.scrollToEnd();
    const over = this.log.getBoundingClientRect().top + 8 - element.getBoundingClientRect().top;
    this.log.scrollTop -= Math.max(0, over);
  }

  #listen(type, take) {
    this.#store.addEventListener(type, ({ detail }) => detail.room === this.#room.id && take(detail), { signal: this.#end.signal });
  }

  #drawBar() {
    const { kind, team, members } = this.#room;
    const about = {
      Channel: `${team?.name} › ${this.#room.name} · ${members.length} people`,
      Group: `A group chat · ${members.length} people and the bot`,
      People: "A chat between two people, without the bot",
      Personal: "Chat with the bot",
    }[kind];
    this.compose.setReachable(kind !== "Personal" || this.#store.installed.has(this.#room.id));
    this.bar.replaceChildren(h("span", {}, about), ...(kind === "People" ? [] : [installSwitch(this.#store, this.#room)]));
  }

  #add(message, isNew = true) {
    const follow = this.#isAtEnd() || message.from === this.#pane.person.objectId;
    this.empty?.remove();
    const view = new MessageView(this.#store, this.#room, message, this.#pane);
    this.#views.set(message.id, view);
    this.#placeOf(message).append(view.element);
    this.#showTyping();
    this.compose.suggest(message);
    if (isNew && follow) {
      this.#show(view.element);
    }
  }

  #change(message) {
    const follow = this.#isAtEnd();
    const view = this.#views.get(message.id);
    view?.update(message);
    if (view && follow) {
      this.#show(view.element);
    }
  }

  /** Channels are read by thread: the first message with its replies below it. */
  #placeOf(message) {
    if (this.#room.kind !== "Channel") {
      return this.log;
    }
    const root = message.root ?? message.id;
    if (!this.#threads.has(root)) {
      const replies = h("div.replies");
      const first = h("div");
      const thread = h("article.thread", { "aria-label": "Thread" }, first, replies, h("button.reply", { type: "button", onclick: () => this.compose.replyTo(root) }, "Reply"));
      this.#threads.set(root, { first, replies });
      this.log.append(thread);
    }
    const { first, replies } = this.#threads.get(root);
    return message.root ? replies : first;
  }

  #showTyping() {
    this.typing?.remove();
    const typing = this.#store.typing.get(this.#room.id);
    if (!typing) {
      return;
    }
    const follow = this.#isAtEnd();
    this.typing = h("div.typing", {}, avatar(this.#store.botName, true, ".small"), h("span.dots", {}, h("i"), h("i"), h("i")), h("span.visually-hidden", {}, `${this.#store.botName} is typing`));
    (this.#threads.get(typing.thread)?.replies ?? this.log).append(this.typing);
    if (follow) {
      this.scrollToEnd();
    }
  }

  #showEmpty() {
    if (this.#views.size > 0) {
      return;
    }
    const { kind } = this.#room;
    const [title, hint, words] =
      kind === "People"
        ? ["Nothing written yet", "Write to each other here. Beside the box, find a clause to send, or check a message before posting it."]
        : kind === "Personal"
          ? ["No messages yet", "Ask what the social media policy says."]
          : this.#room.name === "Comms desk"
            ? ["No cases yet", "Tell the bot that this is where cases come in.", "this is the comms desk"]
            : ["A place for everybody", "Mention the bot to ask it something in front of everybody."];
    this.empty = h("div.empty", {}, h("strong", {}, title), hint, words && h("div", {}, h("button.button", { type: "button", onclick: () => this.compose.write(words, true) }, `@${this.#store.botName} ${words}`)));
    this.log.append(this.empty);
  }

  #isAtEnd() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 80;
  }
}
