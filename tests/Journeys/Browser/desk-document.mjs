import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { input, journey } from "./browser.mjs";

/** A policy that a colleague has to agree with: sent, read to its last page, published, asked for, and gone back on. */
await journey(async (teams) => {
  const { council, words, file, name, question, other } = JSON.parse(readFileSync(input, "utf8"));
  await teams.page.setViewportSize({ width: 1440, height: 1800 });
  await teams.open(council);
  const [staff, comms] = ["Staff", "Comms team"].map((pane) => teams.pane(pane));
  const seen = { minutes: {} };
  const began = Date.now();
  const reached = (goal) => (seen.minutes[goal] = Math.round((Date.now() - began) / 600) / 100);
  const look = async (picture, message = comms.last) => {
    seen[picture] = await message.innerText();
    await comms.picture(picture, message);
  };
  const as = async (officer) => {
    await comms.element.locator("select.person").selectOption({ index: officer });
    await comms.settle();
  };
  const desk = (await comms.element.getByRole("tab", { selected: true }).innerText()).trim().split("\n")[0];
  const channel = () => comms.element.getByRole("tab").filter({ hasText: desk }).first().click();
  const type = async (typed) => comms.reply(() => comms.box.fill(typed).then(() => comms.send()));

  await type("@Policy Bot this is the comms desk");
  await comms.reply(() => comms.press(words["comms-desk.yes"]));
  reached("desk");

  await comms.tab("Policy Bot");
  await comms.settle();
  const document = path.join(path.dirname(input), name);
  writeFileSync(document, file);
  await comms.reply(() => comms.element.locator("input[type=file]").setInputFiles(document));
  await look("document-private");
  reached("sent");

  await channel();
  const card = () => comms.message(words["release.discard"]);
  await card().waitFor();
  await look("document-candidate", card());
  seen.before = await (await staff.say(question)).innerText();
  await comms.press(words["release.publish"]);
  await comms.message("You made this change").waitFor();
  await look("document-own-change");

  await as(1);
  await channel();
  for (let page = 1; (await card().getByRole("button", { name: words["release.next-page"] }).count()) > 0; page += 1) {
    await card().getByRole("button", { name: words["release.next-page"] }).click();
    await comms.settle();
    await look(`document-page-${page + 1}`, card());
    seen.pages = page + 1;
  }
  await card().getByRole("button", { name: words["release.publish"] }).click();
  await comms.message("Release 2 is live").waitFor();
  await look("document-live", comms.message("Release 2 is live"));
  reached("live");

  await look("document-answer", await staff.say(question));
  await look("document-days", await staff.say(other));
  reached("answered");
  await comms.reply(() => comms.box.pressSequentially("@policy bot roll back to 1").then(() => comms.send()));
  await comms.message("Release 3 is live").waitFor();
  await comms.settle();
  seen.cards = await comms.botMessages.filter({ hasText: "Release 3 is live" }).count();
  await look("document-back", comms.message("Release 3 is live"));
  seen.after = await (await staff.say(question)).innerText();
  reached("back");
  return seen;
});
