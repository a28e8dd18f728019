import { readFileSync } from "node:fs";
import { input, journey } from "./browser.mjs";

/** Asks, walks to a verdict, passes on and decides with the keyboard alone. */
await journey(async (teams) => {
  const { council, question, fits, words } = JSON.parse(readFileSync(input, "utf8"));
  const keyboard = teams.page.keyboard;
  await teams.open(council);
  const [staff, manager, comms] = ["Staff", "Manager", "Comms team"].map((name) => teams.pane(name));

  await comms.reply(() => type(comms, "New message in Comms desk", "@this is the comms desk"));
  await comms.reply(() => press(comms, words["comms-desk.yes"]));
  await say(fits);
  const answered = await staff.text();

  await say("can i post this");
  await staff.reply(() => press(staff, words["walk.draft-skip"]));
  let questions = 0;
  while ((await options().count()) > 0 && questions++ < 20) {
    await onto(options().first());
    await keyboard.press("Space");
    await staff.reply(() => press(staff, words["walk.next"], "Tab"));
  }
  const verdict = await staff.last.innerText();
  await teams.picture("keyboard-verdict");

  await say(question);
  await staff.reply(() => press(staff, words["ways-on.ask-a-person"]));
  for (const answer of [words["escalate.about-own"], "skip", "2", words["escalate.choice.send"]]) {
    await say(answer);
  }
  await manager.settle(1500);
  await type(manager, words["case.answer-label"], "Yes, go on.", null);
  await staff.reply(() => press(manager, words["case.button.answer"]));
  await teams.picture("keyboard");
  return { answered, verdict, heard: await staff.last.innerText() };

  function say(text) {
    return staff.reply(() => type(staff, "Type a message", text));
  }

  /** The choices of the bot's open question. */
  function options() {
    return staff.last.locator("input[type=radio], input[type=checkbox]");
  }

  /** Goes backwards until the focus is on a choice of the open question, and on to its first. */
  async function onto(choice) {
    for (let step = 0; step < 200; step++) {
      await keyboard.press("Shift+Tab");
      const at = await options().evaluateAll((all) => ({ found: all.indexOf(document.activeElement), radio: all[0].type === "radio" }));
      if (at.found >= 0 && (at.radio || at.found === 0)) {
        return;
      }
    }
    throw new Error(`Shift+Tab does not lead to ${await choice.innerText()}.`);
  }

  async function press(pane, name, key = "Shift+Tab") {
    await reach(pane, name, key);
    await keyboard.press("Enter");
    await pane.settle();
  }

  async function type(pane, label, text, end = "Enter") {
    await reach(pane, label);
    await keyboard.type(text);
    if (end) {
      await keyboard.press(end);
    }
  }

  /** Goes from place to place until the focus is on what is called so: backwards to the last card's buttons. */
  async function reach(pane, name, key = "Tab") {
    for (let step = 0; step < 200; step++) {
      await keyboard.press(key);
      const here = await pane.element.evaluate((element) => {
        const focused = document.activeElement;
        if (!element.contains(focused)) {
          return null;
        }
        const label = focused.labels?.[0] ?? document.getElementById(focused.getAttribute("aria-labelledby")?.split(" ")[0]);
        return focused.getAttribute("aria-label") ?? label?.innerText ?? focused.innerText;
      });
      if (here?.trim().startsWith(name)) {
        return;
      }
    }
    throw new Error(`${key} does not lead to ${name}.`);
  }
});
