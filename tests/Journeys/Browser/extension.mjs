import { readFileSync } from "node:fs";
import { input, journey } from "./browser.mjs";

/** Uses the message extension of the bot itself: in a chat of two colleagues, where the bot is no member. */
await journey(async (teams) => {
  const { council, words } = JSON.parse(readFileSync(input, "utf8"));
  const seen = {};
  await teams.open(council);
  const staff = teams.pane("Staff");
  await staff.element.getByRole("tab").nth(1).click();

  await staff.press("Find a clause to insert");
  const results = staff.element.locator(".results li > button");
  await results.first().waitFor();
  seen.before = await staff.element.locator(".results .result").count();
  await staff.element.getByRole("button", { name: "Show more" }).click();
  await staff.settle();
  seen.afterMore = await staff.element.locator(".results .result").count();
  const search = staff.element.getByLabel("Search the policies");
  await search.fill("xylophone");
  await staff.settle();
  seen.nothing = await staff.element.locator(".results").innerText();
  await search.fill("software");
  await staff.settle();
  await teams.picture("extension-search");
  await results.first().click();
  await staff.send();
  const inserted = staff.element.locator(".message.own").last();
  seen.inserted = await inserted.innerText();
  seen.actions = await inserted.locator(".ac-pushButton").count();
  await teams.picture("extension-inserted");

  await staff.press("Check before posting");
  // One that was just closed may still be on the page.
  const dialog = teams.page.locator("dialog[open]");
  await dialog.getByLabel(words["walk.draft-label"]).fill("Well done Mrs Joan Smith, ring her on 01634 960123");
  await dialog.getByRole("button", { name: words["walk.draft-check"] }).click();
  await dialog.getByText("01634 960123").first().waitFor();
  seen.found = await dialog.innerText();
  await teams.picture("extension-check");
  await dialog.getByRole("button", { name: words["check.go-on"] }).click();
  await dialog.getByText(words["check.gone-on"]).waitFor();
  await teams.page.keyboard.press("Escape");

  await staff.box.fill("Mr Bob Brown is on 01634 960999");
  await staff.box.press("Enter");
  await staff.settle();
  await staff.element.getByRole("button", { name: /^More options/ }).last().click();
  await teams.page.getByRole("menuitem", { name: "Check before posting" }).click();
  await dialog.getByText("01634 960999").first().waitFor();
  seen.message = await dialog.innerText();
  await teams.picture("extension-message");
  await teams.page.keyboard.press("Escape");

  await staff.tab("Policy Bot");
  await staff.settle();
  seen.walk = await staff.text();
  await teams.picture("extension-walk");

  await staff.element.getByRole("switch").click();
  await staff.settle();
  await staff.element.getByRole("tab").nth(1).click();
  await staff.press("Check before posting");
  await dialog.getByLabel(words["walk.draft-label"]).fill("Hello");
  await dialog.getByRole("button", { name: words["walk.draft-check"] }).click();
  await dialog.getByRole("button", { name: words["check.go-on"] }).click();
  await dialog.getByText(words["check.not-installed"]).waitFor();
  seen.notInstalled = await dialog.innerText();
  return seen;
});
