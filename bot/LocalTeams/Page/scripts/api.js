/** Requests to the program. Addresses are relative: the page's own address carries the secret. */

async function ask(method, path, body) {
  const isFile = body instanceof Blob;
  const response = await fetch(`api/${path}`, {
    method,
    headers: body ? { "Content-Type": isFile ? "application/octet-stream" : "application/json" } : {},
    body: isFile ? body : body && JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(`The program answered ${response.status} to ${path.split("/").at(-1)}.`);
  }
  return response.headers.get("Content-Type")?.includes("json") ? response.json() : null;
}

const room = (id) => `rooms/${encodeURIComponent(id)}`;
const message = (of) => `${room(of.room)}/messages/${of.id}`;

export const api = {
  world: () => ask("GET", "world"),
  renderer: () => ask("GET", "renderer"),
  install: (roomId, installed) => ask("PUT", `${room(roomId)}/installation`, { installed }),
  send: (roomId, request) => ask("POST", `${room(roomId)}/messages`, request),
  sendFile: (roomId, as, file) => ask("POST", `${room(roomId)}/files?${new URLSearchParams({ as, name: file.name })}`, file),
  edit: (of, as, text) => ask("PUT", message(of), { as, text }),
  remove: (of, as) => ask("DELETE", `${message(of)}?as=${encodeURIComponent(as)}`),
  react: (of, as, type) => ask("POST", `${message(of)}/reactions`, { as, type }),
  press: (of, as, action, theme, trigger = "manual") => ask("POST", `${message(of)}/press`, { as, action, theme, trigger }),
  invoke: (roomId, as, name, value, about) => ask("POST", `${room(roomId)}/invokes`, { as, name, value, about }),

  /**
   * Listens to a council: everything there is, then every change.
   * @returns {() => void} ends the listening
   */
  listen(councilId, { onSnapshot, onChange, onState }) {
    const source = new EventSource(`api/councils/${encodeURIComponent(councilId)}/events`);
    source.addEventListener("snapshot", (event) => onSnapshot(JSON.parse(event.data)));
    source.addEventListener("change", (event) => onChange(JSON.parse(event.data)));
    source.addEventListener("open", () => onState("on"));
    source.addEventListener("error", () => onState("off"));
    return () => source.close();
  },
};
