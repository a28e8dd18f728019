/** What the page knows of the chosen council. Everything comes from the program; the page only shows it. */
export class Store extends EventTarget {
  constructor(botName) {
    super();
    this.botName = botName;
    this.council = null;
    this.messages = new Map();
    this.installed = new Set();
    this.typing = new Map();
  }

  /** Takes everything anew. */
  open({ council, messages, installed }) {
    this.council = council;
    this.messages = new Map(council.rooms.map((room) => [room.id, []]));
    messages.forEach((message) => this.messages.get(message.room).push(message));
    this.installed = new Set(installed);
    this.typing.clear();
    this.#tell("opened", {});
  }

  /** Takes one change. */
  apply(change) {
    if (change.message) {
      this.#put(change.message);
    } else if (change.typing !== undefined) {
      this.#setTyping(change.room, change.typing);
    } else if (change.installed !== undefined) {
      change.installed ? this.installed.add(change.room) : this.installed.delete(change.room);
      this.#tell("installed", { room: change.room });
    } else if (change.fault) {
      this.#tell("fault", { room: change.room, fault: change.fault });
    }
  }

  person(objectId) {
    return this.council.people.find((person) => person.objectId === objectId);
  }

  roomsOf(person) {
    return this.council.rooms.filter((room) => room.members.includes(person.objectId));
  }

  room(id) {
    return this.council.rooms.find((room) => room.id === id);
  }

  #put(message) {
    const room = this.messages.get(message.room);
    const at = room.findIndex((known) => known.id === message.id);
    if (at >= 0) {
      room[at] = message;
    } else {
      room.push(message);
    }
    if (!message.from) {
      this.#setTyping(message.room, null);
    }
    this.#tell(at >= 0 ? "changed" : "added", { room: message.room, message });
  }

  /** Teams shows typing for a few seconds, or until the message comes. */
  #setTyping(room, thread) {
    clearTimeout(this.typing.get(room)?.timer);
    if (thread === null) {
      this.typing.delete(room);
    } else {
      this.typing.set(room, { thread, timer: setTimeout(() => this.#setTyping(room, null), 4000) });
    }
    this.#tell("typing", { room });
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
