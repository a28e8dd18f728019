import { readFileSync } from "node:fs";
import { input, journey } from "./browser.mjs";

/** Uses everything that the page offers, with a bot that answers as the test tells it. */
await journey(async (teams) => {
  const { colleague } = JSON.parse(readFileSync(input, "utf8"));
  const seen = {};
  await teams.openUngreeted("melton");
  const [staff, manager, comms] = ["Staff", "Manager", "Comms team"].map((name) => teams.pane(name));

  seen.card = await (await staff.say("card")).innerText();
  await staff.press("Replace for me");
  seen.replaced = await staff.last.innerText();
  await staff.press("Say thanks");
  seen.thanked = await staff.last.locator(".note").innerText();

  await staff.say("form");
  await staff.press("More");
  await staff.last.getByRole("button", { name: "Send" }).click();
  seen.invalid = await staff.last.innerText();
  await staff.last.getByLabel("Why").fill("because");
  seen.people = await staff.last.getByLabel("Who decides?").locator("option").allInnerTexts();
  await staff.last.getByLabel("Who decides?").selectOption({ index: 2 });
  seen.sent = await (await staff.reply(() => staff.last.getByRole("button", { name: "Send" }).click())).innerText();
  await teams.picture("page-form");

  await staff.say("update");
  seen.updated = await staff.last.innerText();
  seen.messages = await staff.botMessages.count();

  seen.text = await (await staff.say("text")).innerText();
  await staff.press("This did not help");
  await teams.page.getByLabel("Your feedback (optional)").fill("wrong clause");
  await teams.picture("page-feedback");
  await teams.page.getByRole("button", { name: "Submit" }).click();
  await staff.last.getByRole("button", { name: "This did not help", pressed: true }).waitFor();
  seen.thumb = await staff.last.getByRole("button", { name: "This did not help" }).getAttribute("aria-pressed");
  await staff.reply(() => staff.element.getByRole("group", { name: "Suggested answers" }).getByRole("button").first().click());
  seen.chosen = await staff.last.innerText();

  await staff.tab(colleague);
  await staff.press("Find a clause to insert");
  await staff.element.getByLabel("Search the policies").fill("client");
  await staff.settle();
  await teams.picture("page-search");
  await staff.element.locator(".results button").first().click();
  await staff.send();
  seen.inserted = await staff.element.locator(".message.own").last().innerText();

  await staff.box.fill("look at thsi");
  await staff.box.press("Enter");
  await staff.settle();
  await staff.element.getByRole("button", { name: /^More options/ }).last().click();
  await teams.page.getByRole("menuitem", { name: "Check before posting" }).click();
  seen.checking = await teams.page.locator("dialog").innerText();
  await teams.picture("page-check");
  await teams.page.locator("dialog").getByRole("button", { name: "Check", exact: true }).click();
  await teams.page.getByText("Looks fine.").waitFor();
  await teams.page.keyboard.press("Escape");

  await staff.element.getByRole("button", { name: /^More options/ }).last().press("Enter");
  await teams.page.getByRole("menuitem", { name: "Edit" }).press("Enter");
  await teams.page.getByLabel("New words for the message").fill("look at this");
  await staff.press("Save");
  seen.edited = await staff.element.locator(".message.own").last().innerText();
  await staff.element.getByRole("button", { name: /^More options/ }).last().press("Enter");
  await teams.page.keyboard.press("ArrowUp");
  await teams.page.keyboard.press("Enter");
  await staff.element.locator(".message.own").last().getByText("This message was deleted.").waitFor();
  seen.deleted = await staff.element.locator(".message.own").last().innerText();

  await manager.element.getByRole("switch").click();
  await manager.settle();
  seen.uninstalled = await manager.box.getAttribute("placeholder");

  await comms.press("this is the comms desk");
  await comms.send();
  seen.desk = await comms.element.locator(".thread").innerText();

  await staff.tab("Policy Bot");
  await staff.box.fill("boom");
  await staff.box.press("Enter");
  await teams.page.locator(".toast").waitFor();
  seen.fault = await teams.page.locator(".toast").innerText();
  await teams.picture("page-all");
  return seen;
});
