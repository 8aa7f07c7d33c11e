import type { Page } from "playwright-core";
import type { Visit } from "./visit";

const at = (address: string) => (page: Page) => page.goto(address);

/** The pages of participants that need no workshop; they are in five languages, and are read in two of them here. */
export const participantVisits: readonly Visit[] = [
  { route: "/partecipa/:code?", state: "first", person: "nobody", go: at("/partecipa"), inItalianOnly: true },
  {
    route: "/partecipa/:code?",
    state: "code not known",
    person: "nobody",
    go: at("/partecipa/AAAAAA"),
    answers: 404,
    inItalianOnly: true,
  },
  {
    route: "/partecipa/:code?",
    state: "no code typed",
    person: "nobody",
    go: askWithoutCode("/partecipa", "Scrivi le sei lettere"),
    answers: 400,
    inItalianOnly: true,
  },
  {
    route: "/esito",
    state: "no code typed",
    person: "nobody",
    go: askWithoutCode("/esito", "Scrivi le sedici lettere"),
    answers: 400,
    inItalianOnly: true,
  },
  { route: "/esito", state: "first", person: "nobody", go: at("/esito"), inItalianOnly: true },
  {
    route: "/esito",
    state: "code not known",
    person: "nobody",
    go: askUnknownFate,
    answers: 404,
    inItalianOnly: true,
  },
];

/** The pages of a workshop under way: the journey of a phone looks at them. */
export const participantNotPages = {
  "/laboratorio/:workshopId": "is looked at in the journey of a phone",
  "/laboratorio/:workshopId/entra": "is looked at in the journey of a phone",
  "/laboratorio/:workshopId/esito": "is looked at in the journey of a phone",
  "/laboratorio/:workshopId/invio": "takes what a phone sends",
  "/laboratorio/:workshopId/eventi": "is a stream",
};

/** The page says it itself: the browser would in its own words, and in its own language. */
function askWithoutCode(address: string, answer: string) {
  return async (page: Page): Promise<void> => {
    await page.goto(address);
    await page.locator("form.pform button").click();
    await page.getByText(answer).waitFor();
  };
}

async function askUnknownFate(page: Page): Promise<void> {
  await page.goto("/esito");
  await page.getByRole("textbox").fill("ABCD-EFGH-JKLM-NPQR");
  await page.getByRole("button", { name: "Guarda" }).click();
  await page.getByText("Questo codice non c’è").waitFor();
}
