import { api } from "./api.js";
import { toast } from "./dom.js";
import { Pane } from "./pane.js";
import { Store } from "./store.js";

/** The page: chooses council and theme, listens to the program, and puts three people side by side. */

const panes = [
  { name: "Staff", roles: ["Staff", "Colleague", "Guest"], first: "Personal" },
  { name: "Manager", roles: ["Manager"], first: "Personal" },
  { name: "Comms team", roles: ["Comms"], first: "Channel", channel: "Comms desk" },
];

const notices = new Map();

const byId = (id) => document.getElementById(id);

start().catch((error) => toast(error.message));

async function start() {
  chooseTheme();
  const world = await api.world();
  const store = new Store(world.botName);
  const frame = byId("panes");
  frame.replaceChildren(...panes.map((settings) => new Pane(store, settings).element));
  store.addEventListener("fault", ({ detail }) => toast(detail.fault));
  await prepareRenderer();
  chooseCouncil(world.councils, store);
}

function chooseTheme() {
  const choice = byId("theme");
  const preferred = matchMedia("(forced-colors: active)").matches ? "contrast" : matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const apply = () => {
    document.documentElement.dataset.theme = choice.value;
    localStorage.setItem("theme", choice.value);
  };
  choice.value = new URLSearchParams(location.search).get("theme") ?? localStorage.getItem("theme") ?? preferred;
  choice.addEventListener("change", apply);
  apply();
}

/** Cards need the renderer, which the program fetches once. Without it the page goes on with the cards' text forms. */
async function prepareRenderer() {
  const patience = setTimeout(() => show("renderer", "Fetching the card renderer. This happens once and takes a few seconds."), 400);
  const state = await api.renderer();
  clearTimeout(patience);
  show("renderer", state.problem ?? "");
  if (state.isReady) {
    await Promise.all(["adaptivecards.js", "markdown-it.js"].map(load));
  }
}

/** What the person at the page has to know about its parts, as long as it is so. */
function show(part, text) {
  notices.set(part, text);
  const notice = byId("notice");
  notice.textContent = [...notices.values()].filter(Boolean).join(" ");
  notice.hidden = !notice.textContent;
}

function load(script) {
  return new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.src = `renderer/${script}`;
    element.onload = resolve;
    element.onerror = () => reject(new Error(`${script} could not be loaded.`));
    document.head.append(element);
  });
}

function chooseCouncil(councils, store) {
  const choice = byId("council");
  const state = byId("connection");
  let stop = () => {};
  choice.replaceChildren(...councils.map(({ id, name }) => new Option(name, id)));
  if (councils.length === 0) {
    show("connection", "No council was found in the knowledge folder.");
    return;
  }
  const open = () => {
    stop();
    localStorage.setItem("council", choice.value);
    stop = api.listen(choice.value, {
      onSnapshot: (snapshot) => store.open(snapshot),
      onChange: (change) => store.apply(change),
      onState: (value) => {
        state.dataset.state = value;
        state.textContent = value === "on" ? "Connected" : "Not connected";
        show("connection", value === "on" ? "" : "The bot has stopped. Start it again and open the address that it prints: it is a new one each time.");
      },
    });
  };
  const wanted = new URLSearchParams(location.search).get("council") ?? localStorage.getItem("council");
  choice.value = councils.some(({ id }) => id === wanted) ? wanted : councils[0].id;
  choice.addEventListener("change", open);
  open();
}
