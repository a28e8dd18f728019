import { readFileSync } from "node:fs";
import { input, journey } from "./browser.mjs";

/** Asks one question for each council and tells what the answer's card shows. */
await journey(async (teams) => {
  const seen = [];
  for (const { council, question } of JSON.parse(readFileSync(input, "utf8"))) {
    await teams.open(council);
    const answer = await teams.pane("Staff").say(question);
    seen.push({ council, text: await answer.innerText(), cards: await answer.locator(".ac-adaptiveCard").count() });
    await teams.picture(`ask-${council}`);
  }
  return seen;
});
