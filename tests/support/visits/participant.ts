import type { Page } from "playwright-core";
import type { PersonKey } from "../../../prisma/seed/cast";

interface ParticipantVisit {
  readonly route: string;
  readonly state: string;
  readonly person: PersonKey | "nobody";
  readonly go: (page: Page, workspace: string) => Promise<unknown>;
  readonly answers?: 400 | 404 | 410;
  readonly isApart?: true;
  readonly inItalianOnly?: true;
}

const at = (address: string) => (page: Page) => page.goto(address);

/** The pages of participants that need no workshop; they are in five languages, and are read in two of them here. */
export const participantVisits: readonly ParticipantVisit[] = [
  { route: "/partecipa/:code?", state: "first", person: "nobody", go: at("/partecipa"), inItalianOnly: true },
  {
    route: "/partecipa/:code?",
    state: "code not known",
    person: "nobody",
    go: at("/partecipa/AAAAAA"),
    answers: 404,
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

async function askUnknownFate(page: Page): Promise<void> {
  await page.goto("/esito");
  await page.getByRole("textbox").fill("ABCD-EFGH-JKLM-NPQR");
  await page.getByRole("button", { name: "Guarda" }).click();
  await page.getByText("Questo codice non c’è").waitFor();
}
