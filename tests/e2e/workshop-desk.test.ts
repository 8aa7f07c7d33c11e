import { test } from "vitest";
import { openContextAs } from "../support/browser";
import { bringTo, cardOf, prepareWorkshop, writeInRoom } from "../support/workshop-pages";

const text = "La corriera passa due volte al giorno";

test("a card that is hidden leaves the board, stays in the log with its reason, and can be shown again", async () => {
  const { page } = await openContextAs("marta");
  const workshop = await prepareWorkshop(page);
  await page.getByRole("button", { name: "Apri il laboratorio" }).click();
  await bringTo(page, "Scrivi");
  await writeInRoom(page, text);
  await page.getByRole("button", { name: "Scopri i cartellini" }).click();
  await cardOf(page, text).click();
  await page.getByRole("button", { name: "Nascondi e spiega" }).click();
  await page.getByRole("button", { name: "Fa riconoscere una persona." }).click();
  await page.getByRole("button", { name: "Nascondi", exact: true }).click();
  await page.getByText("Motivo: Fa riconoscere una persona.").waitFor();
  await cardOf(page, text).waitFor({ state: "detached" });
  await page.goto(`${workshop}/registro?vista=moderazione`);
  await page.getByText("ha nascosto un cartellino").waitFor();
  await page.goto(workshop);
  await page.getByRole("button", { name: /^Mostra di nuovo: / }).click();
  await cardOf(page, text).waitFor();
});
