import { api } from "./api.js";
import { Conversation } from "./conversation.js";
import { h, toast } from "./dom.js";
import { avatar } from "./format.js";

let count = 0;

/** One person's Teams: who it is, the rooms that the person sees, and the room that is open. */
export class Pane {
  #store;
  #settings;
  #person;
  #roomId;
  #unread = new Map();
  #id = `pane-${++count}`;

  /** @param settings which roles may sit here, and which room is open first */
  constructor(store, settings) {
    this.#store = store;
    this.#settings = settings;
    this.head = h("header.pane-head");
    this.tabs = h("div.tabs", { role: "tablist", "aria-label": `${settings.name}: conversations`, onkeydown: (event) => this.#moveTab(event) });
    this.body = h("div.room", { role: "tabpanel", id: `${this.#id}-room` });
    this.element = h("section.pane", { "aria-labelledby": `${this.#id}-name`, "data-pane": settings.name }, this.head, this.tabs, this.body);
    store.addEventListener("opened", () => this.#sitDown(this.#candidates()[0]));
    store.addEventListener("added", ({ detail }) => this.#count(detail.message));
  }

  get store() {
    return this.#store;
  }

  /** The theme's name in Teams' own words. */
  get theme() {
    return { light: "default", dark: "dark", contrast: "contrast" }[document.documentElement.dataset.theme];
  }

  get person() {
    return this.#person;
  }

  /** Opens the person's own chat with the bot, as a link to it does in Teams. */
  openBotChat(words) {
    const chat = this.#rooms().find((room) => room.kind === "Personal");
    if (!chat) {
      toast(`${this.#person.name} has no chat with ${this.#store.botName} here.`);
      return;
    }
    this.#open(chat.id);
    this.conversation.write(words ?? "");
  }

  #candidates() {
    return this.#store.council.people.filter((person) => this.#settings.roles.includes(person.role));
  }

  #rooms() {
    return this.#store.roomsOf(this.#person);
  }

  #sitDown(person) {
    this.#person = person;
    this.#unread.clear();
    this.#drawHead();
    const rooms = this.#rooms();
    const first = rooms.find((room) => room.kind === this.#settings.first && (!this.#settings.channel || room.name === this.#settings.channel));
    this.#open((first ?? rooms[0]).id);
  }

  #drawHead() {
    const others = this.#candidates();
    const name = h("h2", { id: `${this.#id}-name`, class: others.length > 1 ? "visually-hidden" : null }, this.#person.name);
    this.head.replaceChildren(
      avatar(this.#person.name, false),
      h("div.pane-who", {}, name, others.length > 1 && this.#personChoice(others), h("p", {}, this.#person.title)),
      h("span.pane-role", {}, this.#settings.name),
    );
  }

  #personChoice(people) {
    const choice = h(
      "select.person",
      { "aria-label": `${this.#settings.name}: whose Teams this is`, onchange: () => this.#sitDown(people.find((person) => person.objectId === choice.value)) },
      people.map((person) => h("option", { value: person.objectId, selected: person === this.#person }, person.name)),
    );
    return choice;
  }

  #open(roomId) {
    this.#roomId = roomId;
    this.#unread.delete(roomId);
    this.conversation?.close();
    const room = this.#store.room(roomId);
    this.conversation = new Conversation(this.#store, room, this);
    this.body.setAttribute("aria-labelledby", this.#tabId(room));
    this.body.replaceChildren(this.conversation.element);
    this.conversation.scrollToEnd();
    this.#drawTabs();
  }

  #drawTabs() {
    this.tabs.replaceChildren(
      ...this.#rooms().map((room) => {
        const isOpen = room.id === this.#roomId;
        const unread = this.#unread.get(room.id);
        return h(
          "button.tab",
          {
            type: "button",
            role: "tab",
            id: this.#tabId(room),
            "aria-selected": String(isOpen),
            "aria-controls": `${this.#id}-room`,
            tabindex: isOpen ? "0" : "-1",
            onclick: () => this.#open(room.id),
          },
          this.#nameOf(room),
          unread && h("span.unread", { "aria-label": `${unread} new` }, String(unread)),
        );
      }),
    );
  }

  /** The arrow keys move between tabs, as everywhere. */
  #moveTab(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      const rooms = this.#rooms();
      const at = rooms.findIndex((room) => room.id === this.#roomId);
      this.#open(rooms[(at + step + rooms.length) % rooms.length].id);
      this.tabs.querySelector("[aria-selected=true]").focus();
      event.preventDefault();
    }
  }

  #count(message) {
    if (!this.#person || message.room === this.#roomId || message.from === this.#person.objectId) {
      return;
    }
    if (this.#rooms().some((room) => room.id === message.room)) {
      this.#unread.set(message.room, (this.#unread.get(message.room) ?? 0) + 1);
      this.#drawTabs();
    }
  }

  #nameOf(room) {
    if (room.kind !== "People") {
      return room.name;
    }
    return this.#store.person(room.members.find((id) => id !== this.#person.objectId)).name;
  }

  #tabId(room) {
    return `${this.#id}-tab-${this.#rooms().indexOf(room)}`;
  }
}

/** The switch that installs or removes the bot in a room. */
export function installSwitch(store, room) {
  const isOn = store.installed.has(room.id);
  return h(
    "button.switch",
    {
      type: "button",
      role: "switch",
      "aria-checked": String(isOn),
      onclick: () => api.install(room.id, !isOn).catch((error) => toast(error.message)),
    },
    `${store.botName} installed`,
    h("i"),
  );
}
