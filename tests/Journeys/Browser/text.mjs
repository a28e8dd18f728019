import { journey } from "./browser.mjs";

/** Asks for a card where there is nothing to draw cards with. */
await journey(async (teams) => {
  await teams.openUngreeted("melton");
  const card = await (await teams.pane("Staff").say("card")).innerText();
  await teams.picture("page-text");
  return { card, notice: await teams.page.locator("#notice").innerText() };
});
