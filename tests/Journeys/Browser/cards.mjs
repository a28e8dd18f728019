import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { input, journey } from "./browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Looks for barriers with axe on every card that the bot can show, in every theme, as wide as usual and at 200 % zoom. */
await journey(async (teams) => {
  const { names } = JSON.parse(readFileSync(input, "utf8"));
  const seen = [];
  for (const theme of ["light", "dark", "contrast"]) {
    await teams.page.setViewportSize({ width: 1440, height: 2600 });
    await teams.openUngreeted("melton", theme);
    const staff = teams.pane("Staff");
    if ((await staff.botMessages.count()) === 0) {
      await staff.box.fill("all");
      await staff.box.press("Enter");
    }
    await staff.botMessages.nth(names.length - 1).waitFor();
    await staff.settle();
    await staff.botMessages.evaluateAll((messages) => messages.forEach((message) => message.querySelector(".ac-pushButton[aria-expanded=false]")?.click()));
    await staff.settle();
    for (const [width, zoom] of [[1440, ""], [640, "-200"]]) {
      await teams.page.setViewportSize({ width, height: 2600 });
      await staff.settle();
      for (const [at, name] of names.entries()) {
        await staff.botMessages.nth(at).screenshot({ path: teams.pathOf(`card-${theme}${zoom}-${name}`) });
      }
      seen.push(await check(`${theme}${zoom}`));
    }
  }
  return seen;

  async function check(where) {
    await teams.page.evaluate(axe);
    const { violations } = await teams.page.evaluate(() => window.axe.run(".log", { resultTypes: ["violations"] }));
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    const wide = await teams.pane("Staff").botMessages.evaluateAll((messages) =>
      messages.flatMap((message, at) => [...message.querySelectorAll(".ac-adaptiveCard")].filter((card) => card.scrollWidth > card.clientWidth + 1).map(() => at)));
    return { where, wide, findings: serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3).join(" | ")} (${nodes.length})`) };
  }
});
