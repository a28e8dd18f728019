import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { input, journey } from "./browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Looks for barriers with axe in every theme and at 200 % zoom, with an answer, the search and a dialog open on the page. */
await journey(async (teams) => {
  const [{ council, question }] = JSON.parse(readFileSync(input, "utf8"));
  const seen = [];
  for (const theme of ["light", "dark", "contrast"]) {
    await teams.page.setViewportSize({ width: 1440, height: 900 });
    await teams.open(council, theme);
    await teams.pane("Staff").say(question);
    await teams.pane("Manager").element.getByRole("button", { name: "Find a clause to insert" }).click();
    await teams.pane("Manager").settle();
    seen.push(await check(`${theme}`));
    await teams.picture(`theme-${theme}`);
    await teams.page.setViewportSize({ width: 640, height: 900 });
    await teams.pane("Staff").settle();
    seen.push(await check(`${theme}, 200 % zoom`));
    await teams.picture(`zoom-${theme}`);
    await teams.pane("Staff").element.getByRole("button", { name: "Check before posting" }).click();
    await teams.page.locator("dialog textarea").waitFor();
    seen.push(await check(`${theme}, 200 % zoom, with a dialog`));
    await teams.picture(`dialog-${theme}`);
    await teams.page.keyboard.press("Escape");
  }
  return seen;

  async function check(where) {
    await teams.page.evaluate(axe);
    const { violations } = await teams.page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    const overflow = await teams.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    return { where, overflow, findings: serious.map(({ id, nodes }) => `${id}: ${nodes[0].html} (${nodes.length})`) };
  }
});
