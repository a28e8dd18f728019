import { readFileSync } from "node:fs";
import { input, journey } from "./browser.mjs";

/** Passes a question on: first the manager decides, then, with the bot removed for the manager, the comms team. */
await journey(async (teams) => {
  const { council, question, words } = JSON.parse(readFileSync(input, "utf8"));
  const seen = {};
  await teams.open(council);
  const [staff, manager, comms] = ["Staff", "Manager", "Comms team"].map((name) => teams.pane(name));

  await comms.press("this is the comms desk");
  await comms.reply(() => comms.send());
  seen.desk = await (await comms.reply(() => comms.press(words["comms-desk.yes"]))).innerText();

  await passOn();
  seen.sent = await staff.text();
  await teams.picture("escalate-sent");
  seen.asked = await manager.last.innerText();
  await manager.last.getByLabel(words["case.answer-label"]).fill("Yes, with the names left out.");
  await staff.reply(() => manager.press(words["case.button.answer"]));
  await manager.settle();
  seen.heard = await staff.text();
  seen.decided = await manager.last.innerText();
  await teams.picture("escalate-decided");

  await manager.element.getByRole("switch").click();
  await manager.settle();
  await passOn();
  await comms.last.getByText(question).first().waitFor();
  await comms.settle();
  seen.passedOn = await comms.last.innerText();
  await comms.press(words["case.button.claim"]);
  await comms.settle();
  await comms.last.getByLabel(words["case.answer-label"]).fill("No, that is for the press office.");
  await staff.reply(() => comms.press(words["case.button.answer"]));
  seen.heardFromComms = await staff.text();
  await teams.picture("escalate-comms");
  return seen;

  async function passOn() {
    await staff.say(question);
    await staff.reply(() => staff.press(words["ways-on.ask-a-person"]));
    await staff.choose(words["escalate.about-own"]);
    await staff.choose("skip");
    await staff.choose("2");
    await staff.choose(words["escalate.choice.send"]);
    await manager.settle(1500);
  }
});
