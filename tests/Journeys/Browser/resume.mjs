import { readFileSync } from "node:fs";
import { input, journey } from "./browser.mjs";

/**
 * Walks through "Can I post this?", always taking the first option. Without resume it begins, and leaves off after one
 * question; with resume it goes on where the chat on the page stands, up to the verdict.
 */
await journey(async (teams) => {
  const { council, resume, words } = JSON.parse(readFileSync(input, "utf8"));
  await teams.open(council);
  const staff = teams.pane("Staff");
  if (!resume) {
    await staff.say("can i post this");
    await staff.reply(() => staff.press(words["walk.draft-skip"]));
  }
  let asked = 0;
  while ((await options().count()) > 0 && (resume || asked === 0)) {
    asked++;
    await options().first().check();
    await staff.reply(() => staff.press(words["walk.next"]));
  }
  await teams.picture(resume ? "walk-resumed" : "walk-left-off");
  return { asked, last: await staff.last.innerText() };

  function options() {
    return staff.last.locator("input[type=radio], input[type=checkbox]");
  }
});
