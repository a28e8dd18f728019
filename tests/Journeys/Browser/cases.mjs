import { readFileSync } from "node:fs";
import { input, journey } from "./browser.mjs";

/** Takes a picture of every card of a case that can be met without waiting for a deadline, and looks at what each says. */
await journey(async (teams) => {
  const { council, words, colleague, managerName } = JSON.parse(readFileSync(input, "utf8"));
  const seen = {};
  await teams.page.setViewportSize({ width: 1440, height: 2600 });
  await teams.open(council);
  const [staff, manager, comms] = ["Staff", "Manager", "Comms team"].map((name) => teams.pane(name));

  await comms.mention("this is the comms desk");
  await comms.picture("case-desk-confirm");
  await comms.reply(() => comms.press(words["comms-desk.yes"]));

  await draft();
  const first = await send("case-preview");
  await staff.picture("case-asker-open", staff.message(status(first)));
  await look(manager, first, "case-manager-draft");
  await askBack(first);
  await manager.message(first).getByLabel("Your note").fill("Leave out the name.");
  await staff.reply(() => press(manager, first, words["case.button.ok-with-changes"]));
  await look(staff, words["case.decision.ok-with-changes"], "case-asker-news");
  await look(manager, first, "case-manager-decided");
  await look(staff, status(first), "case-asker-decided");

  await question("May the team have a page of its own?", words["escalate.about-council"]);
  const second = await send();
  await look(comms, second, "case-comms-open");
  await press(comms, second, words["case.button.claim"]);
  await look(comms, second, "case-comms-claimed");
  await comms.message(second).getByLabel(words["case.answer-label"]).fill("Yes, once the team is trained.");
  await staff.reply(() => press(comms, second, words["case.button.answer"]));
  await look(comms, second, "case-comms-answered");

  await question("May the library dog have one, too?", words["escalate.about-council"]);
  const third = await send();
  await comms.mention("cases");
  seen["case-list"] = await comms.last.innerText();
  await comms.picture("case-list");
  await press(staff, status(third), words["case.button.withdraw"]);
  await look(staff, status(third), "case-asker-withdrawn");

  await staff.element.locator("select.person").selectOption({ label: colleague });
  await staff.settle();
  await question("May I follow a councillor?", words["escalate.about-own"]);
  await staff.picture("case-who-is-your-manager");
  const people = await staff.last.locator("select option").allInnerTexts();
  await staff.last.locator("select").selectOption({ index: people.findIndex((person) => person.startsWith(managerName)) });
  await staff.reply(() => staff.press(words["escalate.manager-picked"]));
  const fourth = await send();
  await look(comms, fourth, "case-comms-copy");
  await open(comms, fourth, words["case.button.pass-on"]);
  await press(comms, fourth, words["case.button.confirm-manager"]);
  await look(comms, fourth, "case-comms-confirmed");
  await open(manager, fourth, words["case.button.pass-on"]);
  await manager.picture("case-manager-pass-on", manager.message(fourth));
  await staff.reply(() => press(manager, fourth, words["case.button.to-comms"]));
  await look(staff, fourth, "case-asker-moved-on");
  await look(manager, fourth, "case-manager-gone");

  await comms.element.getByRole("switch").click();
  await comms.settle();
  await question("May I post about the fair?", words["escalate.about-council"]);
  const fifth = await send();
  await staff.message(words["case.news.undeliverable"]).waitFor();
  await look(staff, fifth, "case-undeliverable");
  await staff.say("forget me");
  await staff.picture("case-forget");
  return seen;

  /** The asker's own card of a case. */
  function status(reference) {
    return new RegExp(`Your case ${reference}`);
  }

  /** A draft that was walked through, up to the question when it is needed. */
  async function draft() {
    await staff.say("can i post this");
    await staff.last.getByLabel(words["walk.draft-label"]).fill("A lovely day with Bob at the park!");
    await staff.reply(() => staff.press(words["walk.draft-check"]));
    while (!/R-[2-9B-Z]{5}/.test(await staff.last.innerText())) {
      const options = staff.last.locator("input[type=radio], input[type=checkbox]");
      await options.nth((await options.first().getAttribute("type")) === "checkbox" ? 1 : 0).click();
      await staff.reply(() => staff.press(words["walk.next"]));
    }
    await staff.reply(() => staff.press(words["ways-on.ask-a-person"]));
    if ((await staff.last.innerText()).includes(words["escalate.draft"].slice(0, 20))) {
      await staff.say("A lovely day with Bob at the park!");
    }
    if ((await staff.last.innerText()).includes(words["escalate.about"])) {
      await staff.choose(words["escalate.about-own"]);
    }
    await deadline("Is this all right for Saturday?");
  }

  async function question(text, about) {
    await staff.say("ask a person");
    await staff.say(text);
    await staff.choose(about);
    await deadline("skip");
  }

  async function deadline(message) {
    await staff.say(message);
    await staff.say("1");
  }

  /** Sends what is shown; returns the case's reference. */
  async function send(preview) {
    if (preview) {
      await staff.picture(preview, staff.botMessages.nth((await staff.botMessages.count()) - 2));
    }
    await staff.choose(words["escalate.choice.send"]);
    await comms.settle(1500);
    return (await staff.text()).match(/Your case is C-[2-9B-Z]{5}/g).pop().slice(-7);
  }

  async function askBack(reference) {
    await open(manager, reference, words["case.button.ask-back"]);
    await manager.message(reference).getByLabel(words["case.ask-back-label"]).fill("Has Bob agreed?");
    await staff.reply(() => press(manager, reference, words["case.button.send-question"]));
    await staff.picture("case-asker-asked");
    await staff.last.getByRole("button", { name: words["case.button.answer-back"] }).click();
    await staff.last.getByLabel(words["case.answer-back-label"]).fill("Yes, in writing.");
    await manager.reply(() => staff.last.getByRole("button", { name: words["case.button.send-answer"] }).click());
    await manager.picture("case-manager-news");
    await manager.reply(() => manager.press(words["case.button.show"]));
  }

  async function open(pane, text, button) {
    await pane.message(text).getByRole("button", { name: button }).click();
  }

  async function press(pane, text, button) {
    await pane.message(text).getByRole("button", { name: button, exact: true }).click();
    await pane.settle(1500);
  }

  async function look(pane, text, name) {
    await pane.settle(1000);
    seen[name] = await pane.message(text).innerText();
    await pane.picture(name, pane.message(text));
  }
});
