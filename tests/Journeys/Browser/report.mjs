import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { input, journey } from "./browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Looks for barriers with axe on the report: on a light and a dark screen, on paper, and on a telephone. */
await journey(async (teams) => {
  const { report } = JSON.parse(readFileSync(input, "utf8"));
  const { page } = teams;
  const seen = [];
  for (const [where, media, width] of [
    ["light", { media: "screen", colorScheme: "light" }, 1000],
    ["dark", { media: "screen", colorScheme: "dark" }, 1000],
    ["print", { media: "print", colorScheme: "dark" }, 794],
    ["narrow", { media: "screen", colorScheme: "light" }, 390],
  ]) {
    await page.emulateMedia(media);
    await page.setViewportSize({ width, height: 1400 });
    await page.setContent(report);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
    await page.screenshot({ path: teams.pathOf(`report-${where}`), fullPage: true });
    seen.push({
      where,
      findings: violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`),
      wide: await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth),
      paper: await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
      loaded: await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => !name.startsWith("data:"))),
    });
  }
  return seen;
});
