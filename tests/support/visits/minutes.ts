import type { Page } from "playwright-core";

/** What comes after a workshop, each page in the states it is looked at in. */
export const minutesVisits = [
  {
    route: "/cantieri/:workspaceId/laboratori/:workshopId/esiti",
    state: "some decided",
    person: "marta",
    go: inHeldWorkshop("/esiti"),
    // Groups and cards are in the words of their people.
    inItalianOnly: true,
  },
  {
    route: "/cantieri/:workspaceId/laboratori/:workshopId/esiti",
    state: "deciding on a need",
    person: "marta",
    go: decideOnNeed,
    inItalianOnly: true,
  },
  {
    route: "/cantieri/:workspaceId/laboratori/:workshopId/esiti",
    state: "without a reason",
    person: "marta",
    go: setAsideWithoutReason,
    answers: 400,
    inItalianOnly: true,
  },
  {
    route: "/cantieri/:workspaceId/laboratori/:workshopId/esiti",
    state: "to a reader",
    person: "luca",
    go: inHeldWorkshop("/esiti"),
    inItalianOnly: true,
  },
  {
    route: "/cantieri/:workspaceId/laboratori/:workshopId/presenze",
    state: "entered",
    person: "marta",
    go: inHeldWorkshop("/presenze"),
    inItalianOnly: true,
  },
  {
    route: "/cantieri/:workspaceId/laboratori/:workshopId/presenze/foglio",
    state: "to sign",
    person: "marta",
    go: inHeldWorkshop("/presenze/foglio"),
    inItalianOnly: true,
  },
  {
    route: "/cantieri/:workspaceId/laboratori/:workshopId/verbale",
    state: "drafted",
    person: "marta",
    go: inHeldWorkshop("/verbale"),
    inItalianOnly: true,
  },
  {
    route: "/cantieri/:workspaceId/laboratori/:workshopId/verbale",
    state: "being worded",
    person: "marta",
    go: wordMinutes,
    inItalianOnly: true,
  },
  {
    route: "/cantieri/:workspaceId/laboratori/:workshopId/parete",
    state: "with groups",
    person: "marta",
    go: inHeldWorkshop("/parete"),
    inItalianOnly: true,
  },
  {
    route: "/cantieri/:workspaceId/laboratori/:workshopId/proiettore",
    state: "closed",
    person: "marta",
    go: inHeldWorkshop("/proiettore"),
    inItalianOnly: true,
  },
] as const;

/** Addresses that are no page. */
export const minutesNotPages = {
  "/cantieri/:workspaceId/bisogni/:needId/origine": "is what a need is told with",
  "/cantieri/:workspaceId/laboratori/:workshopId/verbale/file/:format": "is a file",
} as const;

/** The workshop of the example that has ended. */
function inHeldWorkshop(part: string) {
  return async (page: Page, workspace: string): Promise<void> => {
    await page.goto(`${workspace}/laboratori`);
    const link = page.getByRole("link", { name: /Invecchiare bene in valle/ }).first();
    await page.goto(`${await link.getAttribute("href")}${part}`);
    await page.getByRole("main").waitFor();
  };
}

async function decideOnNeed(page: Page, workspace: string): Promise<void> {
  await inHeldWorkshop("/esiti")(page, workspace);
  await page
    .getByRole("link", { name: /^Decidi che cosa diventa/ })
    .first()
    .click();
  await page.getByLabel("Titolo del bisogno").waitFor();
}

async function setAsideWithoutReason(page: Page, workspace: string): Promise<void> {
  await decideOnNeed(page, workspace);
  await page.getByRole("link", { name: "Si lascia da parte" }).click();
  await page.getByRole("button", { name: "Lascia da parte" }).click();
  await page.getByText("Controlla questi punti").waitFor();
}

async function wordMinutes(page: Page, workspace: string): Promise<void> {
  await inHeldWorkshop("/verbale")(page, workspace);
  await page.locator("main summary").first().click();
}
