import type { Page } from "playwright-core";
import type { Visit } from "./visit";

const workshops = "/cantieri/:workspaceId/laboratori";
const workshop = `${workshops}/:workshopId`;

/** Opens the workshop of the example that was held, or a part of it. */
const inHeld = (part: string) => async (page: Page, workspace: string) => {
  await page.goto(`${workspace}/laboratori`);
  const address = await page
    .getByRole("link", { name: /^Guarda: / })
    .first()
    .getAttribute("href");
  await page.goto(`${address}${part}`);
};

const inPrepared = (part: string) => async (page: Page, workspace: string) => {
  await page.goto(`${workspace}/laboratori`);
  const address = await page
    .getByRole("link", { name: /^Prepara: / })
    .first()
    .getAttribute("href");
  await page.goto(`${address}${part}`);
};

// Workshops, questions and cards are in the words of their people.
const inItalianOnly = true as const;

/** The pages of the facilitators' desk. */
export const consoleVisits: readonly Visit[] = [
  {
    route: workshops,
    state: "with the example",
    person: "marta",
    go: (page, workspace) => page.goto(`${workspace}/laboratori`),
    inItalianOnly,
  },
  {
    route: workshops,
    state: "to a reader",
    person: "luca",
    go: (page, workspace) => page.goto(`${workspace}/laboratori`),
    inItalianOnly,
  },
  {
    route: `${workshops}/nuovo`,
    state: "first",
    person: "marta",
    go: (page, workspace) => page.goto(`${workspace}/laboratori/nuovo`),
    // Its example questions say "one thing per card", and "per" is an Italian word too.
    inItalianOnly,
  },
  {
    route: `${workshops}/nuovo`,
    state: "with errors",
    person: "marta",
    go: createNothing,
    answers: 400,
    inItalianOnly,
  },
  { route: workshop, state: "prepared", person: "marta", go: inPrepared(""), inItalianOnly },
  { route: workshop, state: "held, in groups", person: "marta", go: inHeld(""), inItalianOnly },
  { route: workshop, state: "held, free", person: "marta", go: openFree, inItalianOnly },
  { route: workshop, state: "held, as a list", person: "marta", go: inHeld("?vista=elenco"), inItalianOnly },
  { route: workshop, state: "to a reader", person: "luca", go: inHeld(""), inItalianOnly },
  {
    route: `${workshop}/impostazioni`,
    state: "prepared",
    person: "marta",
    go: inPrepared("/impostazioni"),
    inItalianOnly,
  },
  ...["", "?vista=organizzazioni", "?vista=tipi"].map(
    (view): Visit => ({
      route: `${workshop}/risultati`,
      state: `held ${view}`,
      person: "marta",
      go: inHeld(`/risultati${view}`),
      inItalianOnly,
    }),
  ),
  { route: `${workshop}/registro`, state: "held", person: "marta", go: inHeld("/registro"), inItalianOnly },
];

/** What of the desk is no page. */
export const consoleNotPages = {
  [`${workshop}/eventi`]: "is a stream",
  [`${workshop}/registro/:file`]: "is a file",
};

async function createNothing(page: Page, workspace: string): Promise<void> {
  await page.goto(`${workspace}/laboratori/nuovo`);
  await page.getByRole("button", { name: "Crea il laboratorio" }).click();
  await page.getByText("Controlla questi punti").waitFor();
}

async function openFree(page: Page, workspace: string): Promise<void> {
  await inHeld("?vista=lavagna")(page, workspace);
  await page.locator(".fgroup").first().waitFor();
}
