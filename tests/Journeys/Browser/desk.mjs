import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { input, journey } from "./browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The week of a comms officer: changes a rule, has it published by a colleague, adds a way of asking, reads what staff asked, goes back. */
await journey(async (teams) => {
  const { council, words, clause, change, question, report, officers } = JSON.parse(readFileSync(input, "utf8"));
  await teams.page.setViewportSize({ width: 1440, height: 1800 });
  await teams.open(council);
  const [staff, comms] = ["Staff", "Comms team"].map((name) => teams.pane(name));
  const as = async (officer) => {
    await comms.element.locator("select.person").selectOption({ index: officer });
    await comms.settle();
  };
  const seen = {};
  const look = async (name) => {
    seen[name] = await comms.last.innerText();
    await comms.picture(name);
  };

  await comms.mention("this is the comms desk");
  await comms.reply(() => comms.press(words["comms-desk.yes"]));
  await staff.say(question);

  await comms.mention(`edit ${clause}`);
  const box = comms.last.getByLabel(words["desk.edit.words"]);
  await box.fill(`${await box.inputValue()} ${change}`);
  await comms.last.getByLabel(words["release.why-input"]).fill("Legal asked for it");
  await look("desk-edit");
  await comms.press(words["desk.save"]);
  await comms.message(words["release.discard"]).waitFor();
  await look("desk-candidate");
  await comms.press(words["release.publish"]);
  await look("desk-own-change");
  await as(1);
  await comms.message(words["release.discard"]).getByRole("button", { name: words["release.publish"] }).click();
  const published = comms.message("Release 2 is live");
  await published.waitFor();
  seen["desk-published"] = await published.innerText();
  await comms.picture("desk-published", published);

  await comms.mention("change");
  await look("desk-menu");
  await comms.press(words["desk.tree.heading"]);
  const dialog = teams.page.locator("dialog");
  await dialog.getByLabel(words["desk.tree.question"]).waitFor();
  await dialog.getByRole("button", { name: words["desk.next"] }).click();
  await dialog.getByLabel(words["desk.tree.which"]).selectOption({ index: 3 });
  await dialog.getByRole("button", { name: words["desk.next"] }).click();
  await dialog.getByLabel(words["desk.tree.clauses"]).fill("9.9");
  await dialog.getByRole("button", { name: words["desk.check"] }).click();
  await dialog.getByText("9.9", { exact: false }).first().waitFor();
  seen["desk-tree"] = await dialog.innerText();
  await dialog.screenshot({ path: teams.pathOf("desk-tree") });
  await dialog.getByRole("button", { name: "Close" }).click();

  await comms.press(words["desk.tree.heading"]);
  await dialog.getByLabel(words["desk.tree.question"]).waitFor();
  await dialog.getByRole("button", { name: words["desk.next"] }).click();
  await dialog.getByLabel(words["desk.tree.which"]).selectOption({ label: words["desk.tree.add-answer"] });
  await dialog.getByRole("button", { name: words["desk.next"] }).click();
  await dialog.getByLabel(words["desk.tree.option"]).fill("A film from a drone");
  await dialog.getByLabel(words["desk.tree.verdict"]).selectOption({ label: words["verdict.ask"] });
  await dialog.getByLabel(words["desk.tree.say"]).fill("Keep the film until your manager has seen it.");
  await dialog.getByLabel(words["desk.tree.silent-yes"]).check();
  await dialog.getByLabel(words["desk.tree.desk"]).selectOption({ label: words["desk.manager"] });
  await dialog.getByRole("button", { name: words["desk.check"] }).click();
  await dialog.getByText(words["desk.no-faults"]).waitFor();
  seen["desk-tree-answer"] = await dialog.innerText();
  await dialog.screenshot({ path: teams.pathOf("desk-tree-answer") });
  await dialog.getByRole("button", { name: "Close" }).click();

  await comms.mention("add a way of asking");
  await look("desk-way");
  await comms.mention("asked");
  await look("desk-asked");
  await comms.mention("releases");
  await look("desk-releases");
  seen.officers = officers;

  if (report) {
    await teams.page.setContent(report);
    await teams.page.setViewportSize({ width: 1000, height: 1600 });
    await teams.page.evaluate(axe);
    const { violations } = await teams.page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
    seen.findings = violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
    await teams.page.screenshot({ path: teams.pathOf("desk-report"), fullPage: false });
  }

  return seen;
});
