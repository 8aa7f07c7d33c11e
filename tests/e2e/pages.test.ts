import type { BrowserContext, Page } from "playwright-core";
import { afterAll, expect, inject, test } from "vitest";
import { numberControl } from "~/domain/organisation/check-tax-code";
import type { PersonKey } from "../../prisma/seed/cast";
import { listRoutes } from "../routes/list-routes";
import { openContextAs, openKeptContext } from "../support/browser";
import { followMailedLink, invite } from "../support/invite";
import { buildIstatZip } from "../support/istat-zip";
import { checkPage, foreignWords } from "../support/page-checks";
import { type RunningServer, startExample } from "../support/running-server";
import { workspaceAddress } from "../support/section-page";
import { consoleNotPages, consoleVisits } from "../support/visits/console";
import { minutesNotPages, minutesVisits } from "../support/visits/minutes";
import { participantNotPages, participantVisits } from "../support/visits/participant";
import { signOffVisits } from "../support/visits/sign-offs";
import type { Visit } from "../support/visits/visit";
import { bringAttachment } from "../support/attachments-page";

const at = (address: string) => (page: Page) => page.goto(address);
const inWorkspace = (address: string) => (page: Page, workspace: string) =>
  page.goto(`${workspace}${address}`);
const inSection = (section: string) => async (page: Page, workspace: string) => {
  await page.goto(`${workspace}/proposta/${section}`);
  await page.getByRole("textbox", { name: /^(Testo di|Text of) / }).waitFor();
};

const ofOrganisation = (name: string, part: string) => async (page: Page, workspace: string) => {
  await page.goto(`${workspace}/partenariato`);
  const sheet = await page.locator("[data-card]", { hasText: name }).getAttribute("href");
  await page.goto(`${sheet}${part}`);
};

const section = "/cantieri/:workspaceId/proposta/:sectionId";
const visits: readonly Visit[] = [
  { route: "/accedi", state: "first", person: "nobody", go: at("/accedi") },
  { route: "/accedi", state: "with errors", person: "nobody", go: enterNothing, answers: 400 },
  { route: "/accedi", state: "link sent", person: "nobody", go: sendLink },
  { route: "/accedi/link/:token", state: "good", person: "nobody", go: openSentLink },
  { route: "/accedi/link/:token", state: "not good", person: "nobody", go: useBadLink, answers: 400 },
  { route: "/posta", state: "with mails", person: "nobody", go: openOutbox },
  { route: "/invito/:token", state: "for somebody new", person: "nobody", go: openInvitation },
  { route: "/invito/:token", state: "not good", person: "nobody", go: at("/invito/vecchio"), answers: 410 },
  ...["aiuto", "accessibilita", "privacy", "note-legali"].map(
    (page): Visit => ({
      route: "/informazioni/:page",
      state: page,
      person: "nobody",
      go: at(`/informazioni/${page}`),
    }),
  ),
  { route: "/cantieri", state: "with one", person: "marta", go: at("/cantieri") },
  { route: "/cantieri/importa", state: "first", person: "marta", go: at("/cantieri/importa") },
  { route: "/cantieri/nuovo", state: "first", person: "marta", go: at("/cantieri/nuovo") },
  {
    route: "/cantieri/nuovo",
    state: "with errors",
    person: "marta",
    go: createNothing,
    answers: 400,
    inItalianOnly: true,
  },
  { route: "/cantieri/:workspaceId", state: "of the lead", person: "marta", go: inWorkspace("") },
  { route: "/cantieri/:workspaceId", state: "of a partner", person: "giulia", go: inWorkspace("") },
  { route: "/cantieri/:workspaceId", state: "new", person: "marta", go: createWorkspace, isApart: true },
  { route: section, state: "written", person: "marta", go: inSection("needs") },
  { route: section, state: "empty", person: "marta", go: inSection("communication") },
  { route: section, state: "over the limit", person: "marta", go: inSection("partnership") },
  ...["?vista=differenze", "?vista=testo", "?vista=autori"].map(
    (query): Visit => ({
      route: `${section}/versioni`,
      state: query,
      person: "marta",
      go: inWorkspace(`/proposta/needs/versioni${query}`),
    }),
  ),
  { route: section, state: "to a reader", person: "luca", go: inSection("needs") },
  {
    route: "/cantieri/:workspaceId/partenariato",
    state: "of the lead",
    person: "marta",
    go: inWorkspace("/partenariato"),
  },
  {
    route: "/cantieri/:workspaceId/partenariato",
    state: "of a partner",
    person: "giulia",
    go: inWorkspace("/partenariato"),
  },
  ...["grafo", "tabella", "matrice"].map(
    (view): Visit => ({
      route: "/cantieri/:workspaceId/partenariato",
      state: view,
      person: "marta",
      go: inWorkspace(`/partenariato?vista=${view}`),
    }),
  ),
  { route: "/entra/:token", state: "not there", person: "nobody", go: at("/entra/vecchio"), answers: 404 },
  ...(["richieste", "schede", "avviso", "importa", "patto"] as const).map(
    (part): Visit => ({
      route: `/cantieri/:workspaceId/partenariato/${part}`,
      state: "of the lead",
      person: "marta",
      go: inWorkspace(`/partenariato/${part}`),
      // The notice is in the words of its people.
      ...(part === "avviso" && { inItalianOnly: true }),
    }),
  ),
  {
    route: "/cantieri/:workspaceId/partenariato/regole/:ruleId",
    state: "not decided",
    person: "marta",
    go: inWorkspace("/partenariato/regole/E2"),
  },
  {
    route: "/cantieri/:workspaceId/partenariato/importa",
    state: "looked at",
    person: "marta",
    go: previewList,
  },
  ...["/posto", "/ritiro", ""].map(
    (part): Visit => ({
      route: `/cantieri/:workspaceId/partenariato/:organisationId${part}`,
      state: "of the lead",
      person: "marta",
      go: ofOrganisation("Passo Lento", part),
      // Sheets, and what would be lost of them, are in the words of their people.
      ...(part !== "/posto" && { inItalianOnly: true }),
    }),
  ),
  {
    route: "/cantieri/:workspaceId/partenariato/:organisationId/dati",
    state: "of its own people",
    person: "giulia",
    go: ofOrganisation("Passo Lento", "/dati"),
  },
  {
    route: "/cantieri/:workspaceId/partenariato/persone",
    state: "of the lead",
    person: "marta",
    go: inWorkspace("/partenariato/persone"),
  },
  {
    route: "/cantieri/:workspaceId/partenariato/persone/passaggio",
    state: "of the lead",
    person: "marta",
    go: inWorkspace("/partenariato/persone/passaggio"),
  },
  {
    route: "/cantieri/:workspaceId/partenariato/persone/passaggio",
    state: "with errors",
    person: "marta",
    go: handOverToNobody,
    answers: 400,
  },
  {
    route: "/cantieri/:workspaceId/partenariato/persone",
    state: "of a partner",
    person: "giulia",
    go: inWorkspace("/partenariato/persone"),
  },
  {
    route: "/cantieri/:workspaceId/consegna",
    state: "before",
    person: "marta",
    go: openFirstDelivery,
    isApart: true,
  },
  ...(
    [
      "congela",
      "scongela",
      "verifica",
      "ricevuta",
      "fase-successiva",
      "differenze",
      "tenute-da-parte",
    ] as const
  ).map(
    (part): Visit => ({
      route: `/cantieri/:workspaceId/consegna/${part}`,
      state: "while the stage is open",
      person: "marta",
      go: inWorkspace(`/consegna/${part}`),
      // What is in the way names organisations.
      ...(part === "congela" && { inItalianOnly: true }),
    }),
  ),
  {
    route: "/cantieri/:workspaceId/consegna/prova",
    state: "before",
    person: "marta",
    go: inWorkspace("/consegna/prova"),
  },
  {
    route: "/cantieri/:workspaceId/impostazioni/archivio",
    state: "before",
    person: "marta",
    go: inWorkspace("/impostazioni/archivio"),
  },
  {
    route: "/cantieri/:workspaceId/territorio/confini",
    state: "with cells",
    person: "marta",
    go: inWorkspace("/territorio/confini"),
  },
  {
    route: "/cantieri/:workspaceId/territorio/confini",
    state: "refused",
    person: "marta",
    go: sendWrongBoundaries,
    answers: 400,
  },
  {
    route: "/cantieri/:workspaceId/territorio/confini",
    state: "looked at",
    person: "marta",
    go: lookAtBoundaries,
    // Municipalities keep their names.
    inItalianOnly: true,
  },
  {
    route: "/cantieri/:workspaceId/bisogni/:needId?",
    state: "map and list",
    person: "marta",
    go: openNeeds,
    inItalianOnly: true,
  },
  {
    route: "/cantieri/:workspaceId/bisogni/:needId?",
    state: "one need",
    person: "marta",
    go: openOneNeed,
    // Needs are in the words of their people.
    inItalianOnly: true,
  },
  {
    route: "/cantieri/:workspaceId/bisogni/:needId?",
    state: "to a reader",
    person: "luca",
    go: openNeeds,
    inItalianOnly: true,
  },
  {
    route: "/cantieri/:workspaceId/bisogni/:needId?",
    state: "without a district",
    person: "marta",
    go: openNewNeeds,
    isApart: true,
    // Its map has all the municipalities, and they keep their names.
    inItalianOnly: true,
  },
  {
    route: "/cantieri/:workspaceId/bisogni/stampa",
    state: "with the example",
    person: "marta",
    go: inWorkspace("/bisogni/stampa"),
    inItalianOnly: true,
  },
  {
    route: "/cantieri/:workspaceId/bisogni/categorie",
    state: "of the lead",
    person: "marta",
    go: openCategories,
    // Categories keep the names people gave them.
    inItalianOnly: true,
  },
  {
    route: "/cantieri/:workspaceId/territorio",
    state: "the example",
    person: "marta",
    go: inWorkspace("/territorio"),
    // Municipalities keep their names.
    inItalianOnly: true,
  },
  {
    route: "/cantieri/:workspaceId/territorio",
    state: "to a reader",
    person: "luca",
    go: inWorkspace("/territorio"),
    inItalianOnly: true,
  },
  {
    route: "/cantieri/:workspaceId/territorio",
    state: "empty",
    person: "marta",
    go: openNewTerritory,
    isApart: true,
  },
  {
    route: "/cantieri/:workspaceId/territorio",
    state: "names looked for",
    person: "marta",
    go: lookForNames,
    isApart: true,
  },
  ...(["csv", "mappa"] as const).map(
    (way): Visit => ({
      route: "/cantieri/:workspaceId/territorio",
      state: way,
      person: "marta",
      go: inWorkspace(`/territorio?modo=${way}`),
      ...(way === "mappa" && { inItalianOnly: true }),
    }),
  ),
  {
    route: "/cantieri/:workspaceId/territorio/indicatori",
    state: "none",
    person: "marta",
    go: inWorkspace("/territorio/indicatori"),
  },
  {
    route: "/cantieri/:workspaceId/territorio/indicatori",
    state: "looked at",
    person: "marta",
    go: lookAtIndicator,
  },
  {
    route: "/cantieri/:workspaceId/territorio/indicatori",
    state: "with one",
    person: "marta",
    go: keepIndicator,
    isApart: true,
    inItalianOnly: true,
  },
  {
    route: "/cantieri/:workspaceId/bisogni/importa",
    state: "first",
    person: "marta",
    go: inWorkspace("/bisogni/importa"),
  },
  {
    route: "/cantieri/:workspaceId/bisogni/importa",
    state: "refused",
    person: "marta",
    go: sendNoNeeds,
    answers: 400,
  },
  {
    route: "/cantieri/:workspaceId/bisogni/importa",
    state: "looked at",
    person: "marta",
    go: lookAtNeeds,
    // Categories keep the names people gave them.
    inItalianOnly: true,
  },
  {
    route: "/cantieri/:workspaceId/bisogni/importa",
    state: "done",
    person: "giulia",
    go: importNeeds,
  },
  ...(["marta", "giulia", "luca", "irene"] as const).map(
    (person): Visit => ({
      route: "/cantieri/:workspaceId/consegna/allegati",
      state: `as ${person}`,
      person,
      go: inWorkspace("/consegna/allegati"),
    }),
  ),
  {
    route: "/cantieri/:workspaceId/consegna/allegati",
    state: "brought",
    person: "giulia",
    go: bringConsents,
  },
  {
    route: "/cantieri/:workspaceId/consegna/allegati",
    state: "refused",
    person: "giulia",
    go: bringLetter,
    answers: 415,
  },
  {
    route: "/cantieri/:workspaceId/consegna/disponibilita",
    state: "of the lead",
    person: "marta",
    go: inWorkspace("/consegna/disponibilita"),
  },
  { route: "/cantieri/:workspaceId/consegna", state: "after", person: "marta", go: prepareDraft },
  {
    route: "/cantieri/:workspaceId/consegna",
    state: "to a supporter",
    person: "irene",
    go: inWorkspace("/consegna"),
  },
  { route: "/cantieri/:workspaceId/impostazioni", state: "of the lead", person: "marta", go: openSettings },
  {
    route: "/cantieri/:workspaceId/impostazioni",
    state: "to a reader",
    person: "luca",
    go: inWorkspace("/impostazioni"),
  },
  {
    route: "/cantieri/:workspaceId/impostazioni/diritti",
    state: "first",
    person: "marta",
    go: inWorkspace("/impostazioni/diritti"),
  },
  ...consoleVisits,
  ...minutesVisits,
  ...signOffVisits,
  ...participantVisits,
  { route: "/*", state: "signed out", person: "nobody", go: at("/boh"), answers: 404 },
  { route: "/*", state: "signed in", person: "marta", go: inWorkspace("/boh"), answers: 404 },
];

/** Addresses that lead elsewhere, or take and give what is not a page. */
const notPages = {
  "/": "leads to the workspaces",
  "/esci": "leads to the sign-in page",
  "/lingua": "leads back",
  "/primo-avvio": "is there only while there are no accounts: the journey of the first start looks at it",
  "/cantieri/:workspaceId/proposta": "leads to the first section",
  "/cantieri/:workspaceId/eventi": "is a stream",
  "/cantieri/:workspaceId/esportazioni/:jobId": "is a file",
  "/cantieri/:workspaceId/allegati/:uploadId": "is a file",
  "/cantieri/:workspaceId/archivi/:jobId": "is a file",
  "/cantieri/:workspaceId/consegna/invio": "is for who signs: the journey of handing in looks at it",
  "/cantieri/:workspaceId/consegna/file/:sha256": "is a file",
  "/cantieri/:workspaceId/consegna/firma-di-prova": "is a file",
  "/cantieri/:workspaceId/consegna/disponibilita.csv": "is a file",
  "/cantieri/:workspaceId/consegna/ricevuta/verifica": "the journey of handing in looks at it",
  "/comuni": "is a list for a field",
  "/cantieri/:workspaceId/bisogni/importa/:importId/rifiutate": "is a file",
  "/cantieri/:workspaceId/bisogni/esporta/:format": "is a file",
  "/cantieri/:workspaceId/bisogni/mappa.svg": "is a picture",
  "/cantieri/:workspaceId/bisogni/mappa.png": "is a picture",
  "/cantieri/:workspaceId/bisogni/prove": "takes files",
  "/cantieri/:workspaceId/bisogni/prove/:sha256": "is a file",
  "/cantieri/:workspaceId/territorio/forme": "is what a map is drawn from",
  "/cantieri/:workspaceId/territorio/luoghi": "is a list for a field",
  "/cantieri/:workspaceId/partenariato/:organisationId/documenti": "takes files, and leads back to the sheet",
  "/cantieri/:workspaceId/partenariato/documenti/:documentId": "is a file",
  "/cantieri/:workspaceId/partenariato/copie/:copyId": "is a file",
  ...consoleNotPages,
  ...minutesNotPages,
  ...participantNotPages,
};

test("every address of the product is looked at here, or is said not to be a page", () => {
  const listed = [...visits.map(({ route }) => route), ...Object.keys(notPages)];
  const routes = listRoutes().map(({ path }) => path);
  expect([...new Set(listed)].sort()).toEqual([...new Set(routes)].sort());
});

test.for(visits)("$route, $state ($person): accessible, and it fits from 320 to 1440 px", async (visit) => {
  const { page } = await open(visit);
  await checkPage(page);
  expect(await foreignWords(page, "it")).toEqual([]);
  if (visit.inItalianOnly) return;
  await page.getByRole("button", { name: "English" }).first().click();
  await page.locator("html[lang=en]").waitFor();
  expect(await foreignWords(page, "en")).toEqual([]);
});

let apart: Promise<RunningServer> | null = null;
afterAll(async () => {
  const server = await apart;
  await server?.stop();
  server?.forget();
});

async function open({ person, go, answers, isApart }: Visit) {
  apart ??= isApart ? startExample() : null;
  const baseURL = isApart && apart ? (await apart).origin : inject("serverOrigin");
  const session = person === "nobody" ? null : await sessionOf(person, baseURL);
  const { page, tolerate } = await openKeptContext(baseURL, session?.cookies);
  if (answers) tolerate(new RegExp(`status of ${answers}`));
  await go(page, session?.workspace ?? "");
  return { page };
}

/** Each person signs in once. */
async function sessionOf(person: PersonKey, baseURL: string): Promise<Session> {
  const known = sessions.get(baseURL + person);
  if (known) return known;
  const { context, page } = await openContextAs(person, { baseURL });
  const session = { cookies: await context.cookies(), workspace: workspaceAddress(page) };
  sessions.set(baseURL + person, session);
  return session;
}

interface Session {
  readonly cookies: Awaited<ReturnType<BrowserContext["cookies"]>>;
  readonly workspace: string;
}

const sessions = new Map<string, Session>();

async function handOverToNobody(page: Page, workspace: string): Promise<void> {
  await page.goto(`${workspace}/partenariato/persone/passaggio`);
  await page.getByRole("button", { name: "Passa le consegne" }).click();
  await page.getByRole("alert").waitFor();
}

async function enterNothing(page: Page): Promise<void> {
  await page.goto("/accedi");
  await page.getByRole("button", { name: "Entra", exact: true }).click();
  await page.getByText("Controlla questi punti").waitFor();
}

async function sendLink(page: Page): Promise<void> {
  await page.goto("/accedi");
  await page.getByLabel("La tua e-mail").fill("irene@casa-larga.example");
  await page.getByRole("button", { name: "Mandami il link" }).click();
  await page.getByText("Guarda la posta").waitFor();
}

async function openOutbox(page: Page): Promise<void> {
  await sendLink(page);
  await page.getByRole("link", { name: /aprila qui/ }).click();
  await page.getByRole("article").first().waitFor();
}

async function openSentLink(page: Page): Promise<void> {
  await sendLink(page);
  await followMailedLink(page, /\/accedi\/link\//);
}

async function useBadLink(page: Page): Promise<void> {
  await page.goto("/accedi/link/vecchio");
  await page.getByRole("button", { name: "Entra", exact: true }).click();
  await page
    .getByText(/non vale più/)
    .first()
    .waitFor();
}

/** Marta invites somebody in a browser of her own. */
async function openInvitation(page: Page): Promise<void> {
  const { page: lead } = await openContextAs("marta");
  await lead.goto(`${workspaceAddress(lead)}/partenariato/persone`);
  await invite(lead, { name: "Bruna Solara", email: "bruna@casa-larga.example", role: "commenter" });
  await followMailedLink(page, /\/invito\//);
}

async function createNothing(page: Page): Promise<void> {
  await page.goto("/cantieri/nuovo");
  await page.getByRole("button", { name: "Apri il cantiere" }).click();
  await page.getByText("Controlla questi punti").waitFor();
}

async function createWorkspace(page: Page): Promise<void> {
  await page.goto("/cantieri/nuovo");
  await page.getByRole("checkbox", { name: /^Pinerolese/ }).check();
  await page.getByLabel("Titolo", { exact: true }).fill("Valli che curano");
  await page.getByLabel("Acronimo").fill("PROVA");
  await page.getByLabel("Giorno").fill("2027-01-15");
  await page.getByRole("button", { name: "Apri il cantiere" }).click();
  await page.waitForURL(/\/cantieri\/(?!nuovo)/);
}

/** One row that can be added, and one that cannot. */
async function previewList(page: Page, workspace: string): Promise<void> {
  await page.goto(`${workspace}/partenariato/importa`);
  const rows = [
    "Denominazione;Tipo;Codice fiscale;Comune sede;Prov",
    `Orti di Confine;APS;8880000001${numberControl("8880000001")};Bricherasio;TO`,
    "Senza Codice;ODV;12345678901;Pinerolo;TO",
  ];
  const list = { name: "enti.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) };
  await page.locator("input[type=file]").setInputFiles(list);
  await page.getByRole("button", { name: "Guarda che cosa contiene" }).click();
  await page.getByText("Un ente si può aggiungere").first().waitFor();
}

async function sendWrongBoundaries(page: Page, workspace: string): Promise<void> {
  await page.goto(`${workspace}/territorio/confini`);
  await page.locator("input[type=file]").setInputFiles({
    name: "bilancio.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7 bilancio"),
  });
  await page.getByRole("button", { name: "Guarda che cosa contiene" }).click();
  await page.getByText("Questo file non si può usare").waitFor();
}

async function lookAtBoundaries(page: Page, workspace: string): Promise<void> {
  await page.goto(`${workspace}/territorio/confini`);
  const buffer = await buildIstatZip();
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "Limiti01012025_g.zip", mimeType: "application/zip", buffer });
  await page.getByRole("button", { name: "Guarda che cosa contiene" }).click();
  await page.getByText("Comuni pronti per la mappa").waitFor();
}

async function sendNeeds(page: Page, workspace: string, rows: readonly string[]): Promise<void> {
  await page.goto(`${workspace}/bisogni/importa`);
  const list = { name: "bisogni.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) };
  await page.locator("input[type=file]").setInputFiles(list);
  await page.getByRole("button", { name: "Guarda che cosa contiene" }).click();
}

async function sendNoNeeds(page: Page, workspace: string): Promise<void> {
  await sendNeeds(page, workspace, ["colore;forma", "rosso;tonda"]);
  await page.getByText("Questo file non si può usare").waitFor();
}

/** Rows that arrive, of a category that is not known, of a reserved one, and one to correct. */
async function lookAtNeeds(page: Page, workspace: string): Promise<void> {
  await sendNeeds(page, workspace, [
    "titolo;categoria;lat;lon;persone",
    "Posti letto;Alloggi;44,8851;7,3322;14",
    "Ascolto in valle;Violenza;44,8251;7,2122;",
    "Ambulatorio chiuso;Casa;7,33;44,88;tanti",
  ]);
  await page.getByText("bisogni pronti").waitFor();
}

async function importNeeds(page: Page, workspace: string): Promise<void> {
  await lookAtNeeds(page, workspace);
  await page.getByRole("button", { name: "Importa 2 bisogni" }).click();
  await page.getByText("2 bisogni importati").waitFor();
  await page.getByText("Annulla l’importazione").first().click();
}

async function openNeeds(page: Page, workspace: string): Promise<void> {
  await page.goto(`${workspace}/bisogni`);
  await page.getByText("Anziani soli nelle borgate alte").first().waitFor();
}

async function openOneNeed(page: Page, workspace: string): Promise<void> {
  await openNeeds(page, workspace);
  await page
    .getByRole("link", { name: /Anziani soli nelle borgate alte/ })
    .first()
    .click();
  await page.waitForURL(/bisogni\/.+/);
  await page.getByRole("link", { name: "Tutti i bisogni" }).waitFor();
}

async function openNewNeeds(page: Page): Promise<void> {
  await createWorkspace(page);
  await page.goto(`${workspaceAddress(page)}/bisogni`);
  await page.getByText("Nessun bisogno, per ora").waitFor();
}

/** With everything unfolded. */
async function openCategories(page: Page, workspace: string): Promise<void> {
  await page.goto(`${workspace}/bisogni/categorie`);
  for (const summary of await page.locator("main summary:visible").all()) await summary.click();
}

async function openNewTerritory(page: Page): Promise<void> {
  await createWorkspace(page);
  await page.goto(`${workspaceAddress(page)}/territorio`);
}

/** Found, to be chosen, and not there. */
async function lookForNames(page: Page): Promise<void> {
  await openNewTerritory(page);
  await page.getByLabel("Elenco dei Comuni").fill("Pinerolo\nPerosa Argentin\nNessunluogo");
  await page.getByRole("button", { name: "Cerca i Comuni" }).click();
  await page.getByText("Un Comune trovato").first().waitFor();
}

async function lookAtIndicator(page: Page, workspace: string): Promise<void> {
  await page.goto(`${workspace}/territorio/indicatori`);
  const rows = ["codice_istat;valore", "001191;24,5", "001275;28,1", "999999;3"];
  const figures = { name: "indice.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) };
  await page.locator("input[type=file]").setInputFiles(figures);
  await page.getByRole("button", { name: "Guarda che cosa contiene" }).click();
  await page.getByText("2 numeri si possono salvare").first().waitFor();
}

async function keepIndicator(page: Page, workspace: string): Promise<void> {
  await lookAtIndicator(page, workspace);
  await page.getByLabel("Nome").fill("Indice di vecchiaia");
  await page.getByLabel("Fonte").fill("ISTAT, demo.istat.it");
  await page.getByRole("button", { name: "Salva l’indicatore" }).click();
  await page.getByRole("link", { name: /mappa/i }).first().waitFor();
}

async function openFirstDelivery(page: Page): Promise<void> {
  await createWorkspace(page);
  await page.goto(`${workspaceAddress(page)}/consegna`);
}

async function prepareDraft(page: Page, workspace: string): Promise<void> {
  await page.goto(`${workspace}/consegna`);
  await page.getByRole("button", { name: "Prepara la bozza" }).click();
  await page.getByRole("link", { name: "Scarica l’archivio" }).waitFor({ timeout: 60_000 });
}

/** With everything unfolded. */
async function openSettings(page: Page, workspace: string): Promise<void> {
  await page.goto(`${workspace}/impostazioni`);
  for (const summary of await page.locator("main summary").all()) await summary.click();
}

async function bringConsents(page: Page, workspace: string): Promise<void> {
  const consents = { name: "Consensi è.pdf", buffer: Buffer.from("%PDF-1.7\n(uno)\n%%EOF\n") };
  const row = await bringAttachment(page, workspace, consents);
  await row.getByText("Caricato come «Consensi-e.pdf»").waitFor();
  await row.locator(".versions summary").click();
}

async function bringLetter(page: Page, workspace: string): Promise<void> {
  const letter = { name: "lettera.docx", buffer: Buffer.from("Gentile capofila") };
  const row = await bringAttachment(page, workspace, letter);
  await row.getByText("Non è un PDF").waitFor();
}
