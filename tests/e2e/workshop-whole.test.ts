import { readFile } from "node:fs/promises";
import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { openContext, openContextAs } from "../support/browser";
import { enterAs } from "../support/people";
import { startExample, startServer } from "../support/running-server";
import {
  bringTo,
  cardOf,
  dotsOn,
  giveDot,
  groupByKeyboard,
  groupOf,
  joinByCode,
  moveByKeyboard,
  openWorkshop,
  phone,
  pressForDot,
  untilVoteArrived,
  writeCard,
} from "../support/workshop-pages";

const bus = "La corriera passa due volte al giorno";
const morning = "Il primo bus è alle 8";
const heating = "Bollette alte, stufa spenta";
const distances = "Distanze";
const houses = "Case fredde";
/** three phones with 2 and 1 dots, and 3 and 1 in the room */
const given = { [distances]: { phones: 6, room: 3 }, [houses]: { phones: 3, room: 1 } };

test("a facilitator and three phones go from a code to a need, which all that comes after tells of", async () => {
  const { page: desk } = await openContextAs("marta");
  const code = await openWorkshop(desk);
  const workshop = desk.url();
  const phones = await Promise.all([openPhone(), openPhone(), openPhone()]);
  const [nina, piero, ada] = phones;
  await joinByCode(nina, code, { nickname: "Nina" });
  await joinByCode(piero, code, { nickname: "Piero" });
  await joinByCode(ada, code, { nickname: "Ada", organisation: "Pro loco di Ceva" });

  await bringTo(desk, "Scrivi");
  await Promise.all([writeCard(nina, bus), writeCard(piero, morning), writeCard(ada, heating)]);
  expect(await desk.locator("[data-card]").count(), "before the reveal nobody reads a card").toBe(0);
  expect(await nina.getByText(heating).count(), "nobody reads what another writes").toBe(0);
  await desk.getByRole("button", { name: "Scopri i cartellini" }).click();
  await cardOf(desk, heating).waitFor();

  await bringTo(desk, "Raggruppa");
  await groupByKeyboard(desk, distances, [bus, morning]);
  expect((await groupOf(desk, distances).locator("[data-card]").allInnerTexts()).toSorted()).toEqual(
    [bus, morning].toSorted(),
  );
  await moveByKeyboard(desk, heating, distances);
  await desk.keyboard.press("Control+z");
  await desk.getByRole("region", { name: "Da raggruppare" }).getByText(heating).waitFor();
  await groupByKeyboard(desk, houses, [heating]);

  await bringTo(desk, "Vota");
  for (const page of phones) await voteWithThreeDots(page);
  await enterInRoom(desk);
  await desk.getByText("3 persone hanno votato su 3 dal telefono").waitFor();
  await desk.getByRole("button", { name: "Chiudi il voto" }).click();
  await nina.getByRole("heading", { name: "I risultati" }).waitFor();
  await desk.getByRole("link", { name: "Vedi i risultati" }).click();
  await readResults(desk);

  await makeNeed(desk);
  await desk.goto(workshop);
  await closeWorkshop(desk);
  await readMinutes(desk, workshop);
  await approveMinutes(desk);
  await askForFate(nina);
});

test("killed in the middle of a vote, the server comes back in the same stage, at the same time and with every dot", async () => {
  const killed = await startExample();
  onTestFinished(() => killed.forget());
  const hall = { baseURL: killed.origin };
  const away = /net::ERR_|Failed to load resource|WebSocket connection/;
  const marta = await openContext(hall);
  marta.tolerate(away);
  const desk = await marta.newPage();
  await enterAs(desk, "marta");
  const code = await openWorkshop(desk);
  const [nina, piero] = [await openPhone(hall, away), await openPhone(hall, away)];
  await joinByCode(nina, code, { nickname: "Nina" });
  await joinByCode(piero, code, { nickname: "Piero" });
  await bringTo(desk, "Scrivi");
  await writeCard(nina, bus);
  await writeCard(piero, heating);
  await desk.getByRole("button", { name: "Scopri i cartellini" }).click();
  await cardOf(desk, heating).waitFor();
  await bringTo(desk, "Vota");
  await giveDot(nina, bus);
  await untilVoteArrived(nina);
  await giveDot(piero, heating);
  await untilVoteArrived(piero);
  const endBefore = await endOfTimer(nina);

  await killed.kill();
  await giveDot(nina, bus);
  await nina.getByText("1 da inviare").waitFor();
  const { dataDir, port } = killed;
  const server = await startServer({ dataDir, port });
  onTestFinished(async () => {
    await server.stop();
  });
  await untilVoteArrived(nina);
  expect(await dotsOn(nina, bus).innerText()).toBe("2");
  await desk.reload();
  await desk.locator("li.now b", { hasText: "Vota" }).waitFor();
  await desk.getByText("2 persone hanno votato su 2 dal telefono").waitFor();
  await piero.reload();
  expect(await dotsOn(piero, heating).innerText()).toBe("1");
  // The clocks show whole seconds.
  for (const page of [nina, piero, desk])
    expect(Math.abs((await endOfTimer(page)) - endBefore)).toBeLessThan(2_500);

  await giveDot(piero, bus);
  await untilVoteArrived(piero);
  await desk.getByRole("button", { name: "Chiudi il voto" }).click();
  await desk.getByRole("link", { name: "Vedi i risultati" }).click();
  await desk.getByText(`In testa «${bus}», 3 bollini.`).waitFor();
  await desk.getByText("2 persone hanno votato dal telefono").waitFor();
  expect(await desk.locator(".result-bars .value").allInnerTexts()).toEqual(["3 bollini", "1 bollino"]);
});

/** When the timer ends, by what it shows as left. */
async function endOfTimer(page: Page): Promise<number> {
  const [minutes = 0, seconds = 0] = (await page.getByRole("timer").innerText()).split(":").map(Number);
  return Date.now() + (minutes * 60 + seconds) * 1000;
}

async function openPhone(options: BrowserContextOptions = {}, tolerated?: RegExp): Promise<Page> {
  const { newPage, tolerate } = await openContext({ ...phone, ...options });
  if (tolerated) tolerate(tolerated);
  return newPage();
}

async function voteWithThreeDots(page: Page): Promise<void> {
  await giveDot(page, distances);
  await giveDot(page, houses);
  await page.getByRole("button", { name: `Togli un bollino a ${houses}` }).click();
  await giveDot(page, distances);
  await giveDot(page, houses);
  await page.getByText("Hai dato tutti i 3 bollini").waitFor();
  await untilVoteArrived(page);
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") sent.push(request.url());
  });
  await pressForDot(page, houses);
  await page.getByText("Hai dato tutti i 3 bollini").waitFor();
  expect(await dotsOn(page, houses).innerText(), "there is no fourth dot").toBe("1");
  expect(sent, "a dot that is not there is not sent").toEqual([]);
  expect(await sendFourDots(page), "nor does the server take one from a page of another's making").toEqual({
    cantiere: "refused",
    reason: "vote-not-valid",
  });
}

/** What the page itself would not send: two dots on each of two groups. */
async function sendFourDots(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const form = document.querySelector("form.ballot");
    if (!(form instanceof HTMLFormElement)) throw new Error("nothing is voted on");
    const fields = new URLSearchParams();
    for (const { name, value } of form.querySelectorAll<HTMLInputElement>("input[type=hidden]"))
      fields.append(name, name === "choice" ? value.replace(/=\d+$/, "=2") : value);
    const answer = await fetch(`${location.pathname}/invio`, {
      method: "POST",
      body: fields,
      headers: { Accept: "application/json" },
    });
    const { cantiere, reason } = (await answer.json()) as { cantiere: string; reason?: string };
    return { cantiere, reason };
  });
}

async function enterInRoom(desk: Page): Promise<void> {
  await desk.locator(".room-votes summary").click();
  await desk.getByLabel("Quante persone").fill("2");
  await desk.getByLabel(`Bollini in sala per ${distances}`).fill("7");
  await desk.getByRole("button", { name: "Salva i voti in sala" }).click();
  await desk.getByText(/Sono più bollini|Sullo stesso ci sono più bollini/).waitFor();
  for (const [title, { room }] of Object.entries(given))
    await desk.getByLabel(`Bollini in sala per ${title}`).fill(String(room));
  await desk.getByRole("button", { name: "Salva i voti in sala" }).click();
  await desk.getByText("Voti in sala salvati.").waitFor();
}

/** Every view counts the same dots: by line, by column and in all. */
async function readResults(desk: Page): Promise<void> {
  await desk.getByText(`In testa «${distances}», 9 bollini.`).waitFor();
  await desk.getByText("3 persone hanno votato dal telefono, 2 in sala").waitFor();
  for (const [title, { phones, room }] of Object.entries(given)) {
    const bar = desk.locator(".result-bars li", { hasText: title });
    expect(await bar.locator(".value").innerText()).toBe(
      `${phones + room} bollini ${phones} + ${room} in sala`,
    );
  }
  for (const view of ["Organizzazioni", "Tipi di attore"]) {
    await desk.getByRole("link", { name: view, exact: true }).click();
    await desk.getByRole("group", { name: view }).waitFor();
    expect(await desk.locator(".result-table th[scope=col] small").allInnerTexts()).toEqual(["3 persone"]);
    const lines = await desk.locator(".result-table tr:has(td)").all();
    const read = await Promise.all(
      lines.map(async (line) => [
        await line.locator("th").innerText(),
        ...(await line.locator("td").allInnerTexts()).map(Number),
      ]),
    );
    // Three people are too few to be told apart: they stand together as others.
    expect(read).toEqual([
      [distances, 6, 6, 3, 9],
      [houses, 3, 3, 1, 4],
      ["Somma", 9, 9, 4, 13],
    ]);
  }
}

/** What leads becomes a need, whose page tells where it comes from. */
async function makeNeed(desk: Page): Promise<void> {
  await desk.getByRole("link", { name: "Persone", exact: true }).click();
  await desk.getByRole("link", { name: `Decidi che cosa diventa «${distances}»` }).click();
  await desk.getByLabel("Titolo del bisogno").fill("Corse più frequenti");
  await desk.getByRole("button", { name: "Fanne un bisogno" }).click();
  await desk.getByText("Deciso. Chi ha scritto i cartellini lo vede con il suo codice.").waitFor();
  await desk.getByRole("link", { name: "Corse più frequenti" }).click();
  const origin = desk.getByRole("region", { name: "Da dove viene", exact: true });
  await origin.getByText("9 bollini (6 da telefono + 3 in sala)").waitFor();
  await origin.getByText("2 cartellini").click();
  expect((await origin.locator("ul li").allInnerTexts()).toSorted()).toEqual([bus, morning].toSorted());
}

async function closeWorkshop(desk: Page): Promise<void> {
  await desk.locator(".close-workshop summary").click();
  await desk.locator(".close-workshop").getByRole("button", { name: "Chiudi per tutti" }).click();
  await desk.getByText("Il laboratorio è concluso").waitFor();
}

async function readMinutes(desk: Page, workshop: string): Promise<void> {
  await desk.goto(`${workshop}/verbale`);
  const minutes = desk.getByRole("article", { name: "Verbale" });
  const text = await minutes.innerText();
  expect(text).toContain(`«${distances}» (2 cartellini; 6 bollini dai telefoni, 3 in sala)`);
  expect(text).toContain("diventa il bisogno «Corse più frequenti»");
  expect(text).toContain("3 persone hanno votato dal telefono, 2 in sala.");
  const row = minutes.getByRole("row", { name: houses });
  expect(await row.locator("th, td").allInnerTexts()).toEqual([houses, "3", "1", "4"]);
  for (const name of ["Nina", "Piero", "Ada"]) expect(text).not.toContain(name);
}

async function approveMinutes(desk: Page): Promise<void> {
  await desk.getByRole("button", { name: "Approva il verbale" }).click();
  await desk.getByText("Verbale approvato: da ora non si modifica più.").waitFor();
  const [download] = await Promise.all([
    desk.waitForEvent("download"),
    desk.getByRole("link", { name: "Scarica il PDF" }).click(),
  ]);
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe("%PDF-");
}

/** With the code that the phone shows at the end, from a browser that never took part. */
async function askForFate(page: Page): Promise<void> {
  await page.getByRole("heading", { name: "Il laboratorio è finito. Grazie" }).waitFor();
  const code = await page.locator(".pcode .letters").innerText();
  const later = await openPhone();
  await later.goto("/esito");
  await later.getByLabel("Codice personale di sedici lettere").fill(code.toLowerCase());
  await later.getByRole("button", { name: "Guarda" }).click();
  expect(await later.locator(".fates li p").allInnerTexts()).toEqual([
    bus,
    `Unito in «${distances}»`,
    "È diventato il bisogno «Corse più frequenti»",
  ]);
}
