import { readFileSync } from "node:fs";
import { input, journey } from "./browser.mjs";

/** Walks "Can I post this?" for each council with a draft that has a client's name and telephone number. */
await journey(async (teams) => {
  const { councils, draft, words } = JSON.parse(readFileSync(input, "utf8"));
  const seen = [];
  for (const { council, picks } of councils) {
    await teams.open(council);
    const staff = teams.pane("Staff");
    await staff.say("can i post this");
    await staff.last.getByLabel(words["walk.draft-label"]).fill(draft);
    await staff.reply(() => staff.press(words["walk.draft-check"]));
    const found = await staff.text();
    let ticked = [];
    for (const options of picks) {
      if (options.length === 0) {
        ticked = await staff.last.locator("input[type=checkbox]:checked").evaluateAll((boxes) => boxes.map((box) => box.ariaLabel ?? box.labels?.[0]?.innerText));
        await teams.picture(`walk-question-${council}`);
      }

      for (const option of options) {
        await staff.last.getByText(option, { exact: true }).first().click();
      }

      await staff.reply(() => staff.press(words["walk.next"]));
    }

    const verdict = await staff.last.innerText();
    await teams.picture(`walk-verdict-${council}`);
    const reference = /R-[2-9B-Z]{5}/.exec(verdict)?.[0];
    const receipt = await (await staff.say(`receipt ${reference}`)).innerText();
    await teams.picture(`walk-receipt-${council}`);
    seen.push({ council, found, ticked, verdict, receipt, reference });
  }
  return seen;
});
