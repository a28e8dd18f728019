import { mkdirSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";

/**
 * The page of Local Teams in a browser. One script is one journey: it is called with the page's address, a folder for
 * pictures and a file of JSON to work from, and prints what it saw as JSON for the test that started it.
 */
const [address, pictures, input] = process.argv.slice(2);

export { input };

const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** Runs a journey and prints what it returns, together with the errors that the page itself reported. */
export async function journey(walk) {
  mkdirSync(pictures, { recursive: true });
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", headless: true, args: flags });
  try {
    const teams = new LocalTeams(await browser.newPage({ viewport: { width: 1440, height: 900 } }));
    const seen = await walk(teams);
    process.stdout.write(JSON.stringify({ seen, errors: teams.errors }));
  } finally {
    await browser.close();
  }
}

/** What a journey can do on the page. */
export class LocalTeams {
  constructor(page) {
    this.page = page;
    this.errors = [];
    page.setDefaultTimeout(60_000);
    page.on("pageerror", (error) => this.errors.push(error.message));
    page.on("console", (message) => message.type() === "error" && this.errors.push(`${message.text()} ${message.location().url}`.trim()));
  }

  /** Opens the page with a council chosen, and waits until it is connected and staff have been greeted: a late welcome is no answer. */
  async open(council, theme = "light") {
    await this.openUngreeted(council, theme);
    await this.pane("Staff").botMessages.first().waitFor();
  }

  /** As `open`, for a bot that greets nobody. */
  async openUngreeted(council, theme = "light") {
    await this.page.goto(`${address}?theme=${theme}&council=${council}`);
    await this.page.locator("#connection[data-state=on]").waitFor();
    await this.page.locator(".pane").first().waitFor();
  }

  /** One person's pane: "Staff", "Manager" or "Comms team". */
  pane(name) {
    return new Pane(this, this.page.locator(`[data-pane="${name}"]`));
  }

  async picture(name) {
    await this.page.screenshot({ path: this.pathOf(name) });
  }

  /** Where a picture goes. */
  pathOf(name) {
    return path.join(pictures, `${name}.png`);
  }
}

/** One person's side of the page. */
class Pane {
  constructor(teams, element) {
    this.teams = teams;
    this.element = element;
  }

  get botMessages() {
    return this.element.locator(".message:not(.own)");
  }

  /** The bot's last message, as element. */
  get last() {
    return this.botMessages.last();
  }

  /** Takes a picture of one message, the bot's last one unless another is given. */
  async picture(name, message = this.last) {
    await this.settle();
    await message.screenshot({ path: path.join(pictures, `${name}.png`) });
  }

  /** The bot's last message that says something. */
  message(text) {
    return this.botMessages.filter({ hasText: text }).last();
  }

  /** Says something in a channel to the bot. */
  async mention(words) {
    await this.box.fill(words);
    const mention = this.element.getByRole("button", { name: "Mention Policy Bot" });
    if ((await mention.getAttribute("aria-pressed")) !== "true") {
      await mention.click();
    }
    return this.reply(() => this.send());
  }

  /** The box to write in. */
  get box() {
    return this.element.locator(".compose textarea");
  }

  async send() {
    await this.element.locator(".compose .send").click();
    await this.settle();
  }

  async tab(name) {
    await this.element.getByRole("tab", { name }).click();
  }

  /** Waits until the bot has said something more and stopped. */
  async reply(act) {
    const before = await this.botMessages.count();
    await act();
    await this.botMessages.nth(before).waitFor();
    await this.element.locator(".typing").waitFor({ state: "detached" });
    await this.settle();
    return this.last;
  }

  /** Types into the box and sends; returns the bot's answer as an element. */
  async say(words) {
    return this.reply(async () => {
      await this.box.fill(words);
      await this.send();
    });
  }

  /** Everything that the room shows. */
  async text() {
    return this.element.locator(".log").innerText();
  }

  /** Answers the bot's question: by its button where there is one, else in words. */
  async choose(answer) {
    const button = this.last.getByRole("button", { name: answer, exact: true });
    return (await button.count()) > 0 ? this.reply(() => button.click()) : this.say(answer);
  }

  /** Presses a button of the bot's last card that has it, and waits for whatever comes. */
  async press(name) {
    await this.element.getByRole("button", { name }).last().click();
    await this.settle();
  }

  /** Waits until nothing has changed for a moment. */
  async settle(moment = 500) {
    await this.element.evaluate(
      (element, quiet) =>
        new Promise((done) => {
          let timer = setTimeout(finish, quiet);
          const watcher = new MutationObserver(() => {
            clearTimeout(timer);
            timer = setTimeout(finish, quiet);
          });
          watcher.observe(element, { childList: true, subtree: true, characterData: true });
          function finish() {
            watcher.disconnect();
            done();
          }
        }),
      moment,
    );
  }
}
