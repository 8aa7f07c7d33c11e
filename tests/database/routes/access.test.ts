import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assignSection } from "~/commands/assign-section.server";
import { createWorkshop } from "~/commands/workshop/create-workshop.server";
import { listRoutes } from "../../routes/list-routes";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { type Acting, buildActing } from "../acting";
import { buildAccount, buildCast, buildMember, buildPartner } from "../cast";
import { answerOf, cookieOf, type Handler, type Outcome, visit } from "./driving";

const people = [
  "stranger",
  "elsewhere",
  "supporter",
  "reader",
  "commenter",
  "editor",
  "assigned",
  "administrator",
  "installer",
] as const;
type Person = (typeof people)[number];

const everybody = (outcome: Outcome) => Object.fromEntries(people.map((person) => [person, outcome]));
const signedIn = (outcome: Outcome) => ({ ...everybody(outcome), stranger: "sign-in" });
const members = (outcome: Outcome, others: Partial<Record<Person, Outcome>> = {}) => ({
  ...signedIn(outcome),
  elsewhere: "not-found",
  installer: "not-found",
  ...others,
});
const needWriters = (outcome: Outcome) =>
  members("forbidden", { editor: outcome, assigned: outcome, administrator: outcome });
/** Of those asked here only the administrator writes for the lead. */
const leadWriters = (outcome: Outcome) => members("forbidden", { administrator: outcome });
const onlyAdministrator = (outcome: Outcome) => members("forbidden", { administrator: outcome });

/**
 * What each person gets from each loader and action. Forms are sent incomplete, so that whoever is let in gets
 * the form again. The installer looks after the installation and is in no workspace.
 */
const expected: Readonly<Record<string, object>> = {
  // The ground of all pages: the name of who is signed in, for a page that cannot be shown.
  "GET /": everybody("shown"),
  "GET / (home)": signedIn("goes-on"),
  "GET /accedi": { ...everybody("goes-on"), stranger: "shown" },
  "POST /accedi": everybody("again"),
  "GET /accedi/link/:token": everybody("shown"),
  "POST /accedi/link/:token": everybody("again"),
  "GET /esci": everybody("goes-on"),
  "POST /esci": everybody("goes-on"),
  "GET /primo-avvio": everybody("goes-on"),
  "POST /primo-avvio": everybody("again"),
  "GET /invito/:token": everybody("again"),
  "POST /invito/:token": everybody("again"),
  "GET /entra/:token": everybody("not-found"),
  "POST /entra/:token": everybody("not-found"),
  "GET /posta": everybody("shown"),
  "POST /lingua": everybody("goes-on"),
  "GET /informazioni/:page": everybody("shown"),
  "GET /comuni": everybody("shown"),
  "GET /cantieri": signedIn("shown"),
  "GET /cantieri/nuovo": { ...signedIn("forbidden"), installer: "shown" },
  "POST /cantieri/nuovo": { ...signedIn("forbidden"), installer: "again" },
  "GET /cantieri/importa": { ...signedIn("forbidden"), installer: "shown" },
  "POST /cantieri/importa": { ...signedIn("forbidden"), installer: "again" },
  "GET /cantieri/:workspaceId": members("shown"),
  "GET /cantieri/:workspaceId (workspace-overview)": members("shown"),
  "GET /cantieri/:workspaceId/proposta": members("goes-on"),
  "GET /cantieri/:workspaceId/proposta/:sectionId": members("shown"),
  "POST /cantieri/:workspaceId/proposta/:sectionId": members("forbidden", {
    assigned: "shown",
    administrator: "shown",
  }),
  "GET /cantieri/:workspaceId/proposta/:sectionId/versioni": members("shown"),
  "POST /cantieri/:workspaceId/proposta/:sectionId/versioni": members("forbidden", {
    assigned: "goes-on",
    administrator: "goes-on",
  }),
  "GET /cantieri/:workspaceId/partenariato": members("shown"),
  "GET /cantieri/:workspaceId/partenariato/schede": members("shown"),
  "POST /cantieri/:workspaceId/partenariato/schede": members("again"),
  "GET /cantieri/:workspaceId/partenariato/richieste": onlyAdministrator("shown"),
  "POST /cantieri/:workspaceId/partenariato/richieste": onlyAdministrator("again"),
  "GET /cantieri/:workspaceId/partenariato/avviso": members("shown"),
  "POST /cantieri/:workspaceId/partenariato/avviso": members("again"),
  "GET /cantieri/:workspaceId/partenariato/regole/:ruleId": onlyAdministrator("shown"),
  "POST /cantieri/:workspaceId/partenariato/regole/:ruleId": onlyAdministrator("again"),
  "GET /cantieri/:workspaceId/partenariato/:organisationId/posto": onlyAdministrator("shown"),
  "POST /cantieri/:workspaceId/partenariato/:organisationId/posto": onlyAdministrator("again"),
  "GET /cantieri/:workspaceId/partenariato/:organisationId/ritiro": onlyAdministrator("shown"),
  "POST /cantieri/:workspaceId/partenariato/:organisationId/ritiro": onlyAdministrator("again"),
  "GET /cantieri/:workspaceId/partenariato/importa": onlyAdministrator("shown"),
  "POST /cantieri/:workspaceId/partenariato/importa": onlyAdministrator("again"),
  "GET /cantieri/:workspaceId/partenariato/:organisationId": members("shown"),
  "POST /cantieri/:workspaceId/partenariato/:organisationId": members("forbidden", { editor: "shown" }),
  // The record is that of the partner with a reader, a commenter and an editor.
  "GET /cantieri/:workspaceId/partenariato/:organisationId/dati": members("forbidden", { editor: "shown" }),
  "POST /cantieri/:workspaceId/partenariato/:organisationId/dati": members("forbidden", { editor: "again" }),
  "GET /cantieri/:workspaceId/partenariato/:organisationId/documenti": members("shown"),
  // Whoever is let in finds that nothing was made yet that a copy could be handed in of.
  "POST /cantieri/:workspaceId/partenariato/:organisationId/documenti": members("forbidden", {
    editor: "not-found",
    administrator: "not-found",
  }),
  "GET /cantieri/:workspaceId/partenariato/documenti/:documentId": members("not-found"),
  "GET /cantieri/:workspaceId/partenariato/copie/:copyId": members("not-found"),
  "GET /cantieri/:workspaceId/partenariato/patto": members("shown"),
  "POST /cantieri/:workspaceId/partenariato/patto": onlyAdministrator("again"),
  "GET /cantieri/:workspaceId/partenariato/persone": members("shown"),
  "POST /cantieri/:workspaceId/partenariato/persone": onlyAdministrator("again"),
  "GET /cantieri/:workspaceId/partenariato/persone/passaggio": onlyAdministrator("shown"),
  "POST /cantieri/:workspaceId/partenariato/persone/passaggio": onlyAdministrator("again"),
  "GET /cantieri/:workspaceId (needs-ground)": members("shown"),
  "GET /cantieri/:workspaceId/bisogni/:needId?": members("shown"),
  "GET /cantieri/:workspaceId/bisogni/categorie": leadWriters("shown"),
  "POST /cantieri/:workspaceId/bisogni/categorie": leadWriters("again"),
  "GET /cantieri/:workspaceId/bisogni/stampa": members("shown"),
  "GET /cantieri/:workspaceId/bisogni/mappa.svg": members("shown"),
  "GET /cantieri/:workspaceId/bisogni/mappa.png": members("shown"),
  "GET /cantieri/:workspaceId/bisogni/esporta/:format": members("shown"),
  "GET /cantieri/:workspaceId/bisogni/importa": needWriters("shown"),
  "POST /cantieri/:workspaceId/bisogni/importa": needWriters("again"),
  "GET /cantieri/:workspaceId/bisogni/importa/:importId/rifiutate": needWriters("not-found"),
  "POST /cantieri/:workspaceId/bisogni/prove": needWriters("again"),
  "GET /cantieri/:workspaceId/bisogni/prove/:sha256": members("not-found"),
  "GET /cantieri/:workspaceId/territorio": members("shown"),
  "POST /cantieri/:workspaceId/territorio": leadWriters("again"),
  "GET /cantieri/:workspaceId/territorio/indicatori": members("shown"),
  "POST /cantieri/:workspaceId/territorio/indicatori": leadWriters("again"),
  "GET /cantieri/:workspaceId/territorio/confini": onlyAdministrator("shown"),
  "POST /cantieri/:workspaceId/territorio/confini": onlyAdministrator("again"),
  "GET /cantieri/:workspaceId/territorio/forme": members("shown"),
  "GET /cantieri/:workspaceId/territorio/luoghi": members("shown"),
  "GET /cantieri/:workspaceId/consegna": members("shown"),
  "POST /cantieri/:workspaceId/consegna": members("goes-on", { supporter: "forbidden" }),
  // Nobody gets further with an empty form: nothing was written too late, and the stage is not frozen here.
  "GET /cantieri/:workspaceId/consegna/congela": onlyAdministrator("shown"),
  "POST /cantieri/:workspaceId/consegna/congela": onlyAdministrator("again"),
  "GET /cantieri/:workspaceId/consegna/scongela": onlyAdministrator("shown"),
  "POST /cantieri/:workspaceId/consegna/scongela": onlyAdministrator("again"),
  "GET /cantieri/:workspaceId/consegna/approvazioni": members("shown"),
  // The lead has no representative here: its administrator stands in, and finds that nothing was approved yet.
  "POST /cantieri/:workspaceId/consegna/approvazioni": members("forbidden", { administrator: "not-found" }),
  "GET /cantieri/:workspaceId/consegna/verifica": onlyAdministrator("shown"),
  "POST /cantieri/:workspaceId/consegna/verifica": onlyAdministrator("again"),
  "GET /cantieri/:workspaceId/consegna/fase-successiva": onlyAdministrator("shown"),
  "POST /cantieri/:workspaceId/consegna/fase-successiva": onlyAdministrator("again"),
  "GET /cantieri/:workspaceId/consegna/differenze": members("shown"),
  "POST /cantieri/:workspaceId/consegna/differenze": leadWriters("again"),
  "GET /cantieri/:workspaceId/consegna/prova": members("shown"),
  // Forms without an act ask for nothing there is.
  "POST /cantieri/:workspaceId/consegna/prova": members("not-found"),
  "GET /cantieri/:workspaceId/consegna/firma-di-prova": members("forbidden", { administrator: "not-found" }),
  // Nobody asked here is the lead's representative: an administrator stands in.
  "GET /cantieri/:workspaceId/consegna/invio": onlyAdministrator("shown"),
  "POST /cantieri/:workspaceId/consegna/invio": onlyAdministrator("again"),
  "GET /cantieri/:workspaceId/consegna/ricevuta": members("shown"),
  "GET /cantieri/:workspaceId/consegna/ricevuta/verifica": members("not-found"),
  "GET /cantieri/:workspaceId/consegna/disponibilita": leadWriters("shown"),
  "GET /cantieri/:workspaceId/consegna/disponibilita.csv": leadWriters("shown"),
  "GET /cantieri/:workspaceId/consegna/file/:sha256": members("forbidden", { administrator: "not-found" }),
  // Whose attachment may be brought by whom is tried where they are brought.
  "GET /cantieri/:workspaceId/consegna/allegati": members("shown"),
  "POST /cantieri/:workspaceId/consegna/allegati": members("again"),
  "GET /cantieri/:workspaceId/allegati/:uploadId": members("not-found"),
  "GET /cantieri/:workspaceId/consegna/tenute-da-parte": members("shown"),
  "POST /cantieri/:workspaceId/consegna/tenute-da-parte": members("not-found"),
  "GET /cantieri/:workspaceId/impostazioni": members("shown"),
  "POST /cantieri/:workspaceId/impostazioni": onlyAdministrator("again"),
  "GET /cantieri/:workspaceId/impostazioni/diritti": members("shown"),
  "GET /cantieri/:workspaceId/impostazioni/archivio": onlyAdministrator("shown"),
  "POST /cantieri/:workspaceId/impostazioni/archivio": onlyAdministrator("goes-on"),
  "GET /cantieri/:workspaceId/archivi/:jobId": onlyAdministrator("not-found"),
  "GET /cantieri/:workspaceId/eventi": members("shown"),
  "GET /cantieri/:workspaceId/esportazioni/:jobId": members("not-found"),
  // Who runs it besides the lead is tried where workshops are; forms without an intent ask for nothing there is.
  "GET /cantieri/:workspaceId/laboratori": members("shown"),
  "GET /cantieri/:workspaceId/laboratori/nuovo": leadWriters("shown"),
  "POST /cantieri/:workspaceId/laboratori/nuovo": leadWriters("again"),
  "GET /cantieri/:workspaceId (workshop-console-ground)": members("shown"),
  "GET /cantieri/:workspaceId/laboratori/:workshopId": members("shown"),
  "POST /cantieri/:workspaceId/laboratori/:workshopId": leadWriters("not-found"),
  "GET /cantieri/:workspaceId/laboratori/:workshopId/impostazioni": leadWriters("shown"),
  "POST /cantieri/:workspaceId/laboratori/:workshopId/impostazioni": leadWriters("not-found"),
  "GET /cantieri/:workspaceId/laboratori/:workshopId/risultati": members("shown"),
  "GET /cantieri/:workspaceId/laboratori/:workshopId/registro": leadWriters("shown"),
  "GET /cantieri/:workspaceId/laboratori/:workshopId/registro/:file": leadWriters("shown"),
  "GET /cantieri/:workspaceId/laboratori/:workshopId/esiti": members("shown"),
  "POST /cantieri/:workspaceId/laboratori/:workshopId/esiti": leadWriters("goes-on"),
  "GET /cantieri/:workspaceId/laboratori/:workshopId/presenze": leadWriters("shown"),
  "POST /cantieri/:workspaceId/laboratori/:workshopId/presenze": leadWriters("again"),
  "GET /cantieri/:workspaceId/laboratori/:workshopId/presenze/foglio": leadWriters("shown"),
  "GET /cantieri/:workspaceId/laboratori/:workshopId/verbale": members("shown"),
  "POST /cantieri/:workspaceId/laboratori/:workshopId/verbale": leadWriters("again"),
  "GET /cantieri/:workspaceId/laboratori/:workshopId/verbale/file/:format": members("not-found"),
  "GET /cantieri/:workspaceId/laboratori/:workshopId/parete": members("shown"),
  "GET /cantieri/:workspaceId/laboratori/:workshopId/proiettore": members("shown"),
  "GET /cantieri/:workspaceId/laboratori/:workshopId/eventi": members("shown"),
  "GET /cantieri/:workspaceId/bisogni/:needId/origine": members("shown"),
  "GET /partecipa/:code?": everybody("again"),
  "GET /esito": everybody("shown"),
  "POST /esito": everybody("again"),
  // A login is nothing here: only the personal code of the workshop lets in.
  "GET /laboratorio/:workshopId": everybody("goes-on"),
  // Who is not in is shown what they wrote, and no more.
  "POST /laboratorio/:workshopId": everybody("again"),
  "GET /laboratorio/:workshopId/entra": everybody("goes-on"),
  "POST /laboratorio/:workshopId/entra": everybody("again"),
  "GET /laboratorio/:workshopId/invio": everybody("again"),
  "POST /laboratorio/:workshopId/invio": everybody("goes-on"),
  "GET /laboratorio/:workshopId/eventi": everybody("again"),
  "GET /laboratorio/:workshopId/esito": everybody("goes-on"),
  "GET /*": everybody("not-found"),
};

/** What is sent where an empty form would not say what is asked for. */
const forms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "POST /cantieri/importa": { intent: "confirm" },
  "POST /cantieri/:workspaceId/proposta/:sectionId": { act: "set-status", status: "review" },
  "POST /cantieri/:workspaceId/proposta/:sectionId/versioni": { intent: "name", name: "Prima del CdA" },
  "POST /cantieri/:workspaceId/partenariato/persone": { intent: "invite-person" },
  "POST /cantieri/:workspaceId/partenariato/schede": { intent: "answer" },
  "POST /cantieri/:workspaceId/partenariato/richieste": { intent: "decline" },
  "POST /cantieri/:workspaceId/partenariato/:organisationId/documenti": {
    intent: "hand-in",
    kind: "letter-of-intent",
  },
  "POST /cantieri/:workspaceId/partenariato/avviso": { intent: "notice" },
  "POST /cantieri/:workspaceId/partenariato/:organisationId/posto": { intent: "role" },
  "POST /cantieri/:workspaceId/consegna": { kind: "draft" },
  "POST /cantieri/:workspaceId/consegna/approvazioni": { intent: "withdraw", signOff: "1" },
  "POST /cantieri/:workspaceId/consegna/tenute-da-parte": { intent: "apply", document: "section/needs" },
  "POST /cantieri/:workspaceId/bisogni/categorie": { intent: "add" },
  "POST /cantieri/:workspaceId/territorio": { intent: "match" },
  "POST /cantieri/:workspaceId/territorio/indicatori": { intent: "csv" },
  "POST /cantieri/:workspaceId/territorio/confini": { intent: "confirm" },
};

const workshopToCreate = {
  ...{ formatId: "needs-in-90-minutes", title: "Che cosa manca in valle", heldOn: "2026-12-10" },
  ...{ startsAt: "18:00", place: "", convenedBy: "", keptUntil: "2027-12-10", facilitatorIds: [] },
};

const handlers = await listHandlers();

let test: TestDatabase;
let acting: Acting;
let cast: Awaited<ReturnType<typeof buildCast>>;
let workshopId: string;
let accounts: Readonly<Record<Exclude<Person, "stranger">, string>>;

beforeAll(async () => {
  test = await createTestDatabase();
  acting = buildActing(test.database);
  cast = await buildCast(test.database);
  const { workspaceId, partner } = cast;
  const join = async (role: "commenter" | "editor" | "legal-representative", organisationId: string) =>
    (await buildMember(test.database, { workspaceId, organisationId, role })).accountId;
  const supporter = await buildPartner(test.database, workspaceId, { role: "supporter" });
  const other = await buildPartner(test.database, workspaceId, { role: "partner" });
  accounts = {
    elsewhere: (await buildCast(test.database)).administrator.accountId,
    supporter: await join("legal-representative", supporter),
    reader: cast.reader.accountId,
    commenter: await join("commenter", partner),
    editor: cast.editor.accountId,
    assigned: await join("editor", other),
    administrator: cast.administrator.accountId,
    installer: (await buildAccount(test.database, { isAdministrator: true })).id,
  };
  await assignSection(acting.services, cast.administrator, { sectionId: "needs", organisationIds: [other] });
  ({ workshopId } = await createWorkshop(acting.services, cast.administrator, workshopToCreate));
});
afterAll(() => test.drop());

const paramsOf = () => ({
  workspaceId: cast.workspaceId,
  sectionId: "needs",
  needId: "no-such-need",
  organisationId: cast.partner,
  ruleId: "E2",
  documentId: "no-such-document",
  copyId: "no-such-copy",
  uploadId: "no-such-upload",
  format: "csv",
  sha256: "0".repeat(64),
  importId: "no-such-import",
  jobId: "job",
  workshopId,
  file: "registro.csv",
  code: "AAAAAA",
  token: "no-such-token",
  page: "privacy",
});

async function drive(name: string, handler: Handler, person: Person): Promise<Outcome> {
  const [method] = name.split(" ");
  const cookie = person === "stranger" ? null : await cookieOf(acting, test.database, accounts[person]);
  return visit(acting, {
    handler,
    method: method === "POST" ? "POST" : "GET",
    path: pathOf(name, paramsOf()),
    params: paramsOf(),
    form: forms[name] ?? {},
    cookie,
  });
}

describe("who gets what", () => {
  it("is written down for every loader and action, and for nothing else", () => {
    expect(handlers.map(({ name }) => name).sort()).toEqual(Object.keys(expected).sort());
  });

  it.each(handlers)("$name", async ({ name, handler }) => {
    const outcomes: Partial<Record<Person, Outcome>> = {};
    for (const person of people) outcomes[person] = await drive(name, handler, person);
    expect(outcomes).toEqual(expected[name]);
  });
});

describe("a workspace one is not in", () => {
  const ofWorkspaces = handlers.filter(({ name }) => name.includes(":workspaceId"));

  it.each(ofWorkspaces)("answers $name exactly as one that does not exist", async ({ name, handler }) => {
    const cookie = await cookieOf(acting, test.database, accounts.elsewhere);
    const ask = async (workspaceId: string) => {
      const params = { ...paramsOf(), workspaceId };
      const method = name.startsWith("POST") ? "POST" : "GET";
      const answer = await answerOf(acting, { handler, method, path: pathOf(name, params), params, cookie });
      if (!(answer instanceof Response)) return answer;
      return { status: answer.status, headers: [...answer.headers], body: await answer.text() };
    };
    const foreign = await ask(cast.workspaceId);
    expect(foreign).toEqual({ status: 404, headers: [], body: "" });
    for (const unknown of ["no-such-workspace", "", "\u0000", "../posta"]) {
      expect(await ask(unknown)).toEqual(foreign);
    }
  });
});

describe("the rights of another person", () => {
  const rights = handlers.find(({ name }) => name.endsWith("/diritti"));

  it("are read by the lead's administrators, and one's own by everybody", async () => {
    const ask = async (person: Exclude<Person, "stranger">, about: string) => {
      const params = paramsOf();
      return visit(acting, {
        handler: rights!.handler,
        method: "GET",
        path: `/cantieri/${params.workspaceId}/impostazioni/diritti?persona=${about}`,
        params,
        cookie: await cookieOf(acting, test.database, accounts[person]),
      });
    };
    expect(await ask("administrator", cast.reader.memberId)).toBe("shown");
    expect(await ask("reader", cast.reader.memberId)).toBe("shown");
    expect(await ask("reader", cast.administrator.memberId)).toBe("forbidden");
    expect(await ask("administrator", "nobody")).toBe("not-found");
  });
});

describe("the installation", () => {
  const ask = (name: string, of: Acting) =>
    visit(of, {
      handler: handlers.find((known) => known.name === name)!.handler,
      method: "GET",
      path: pathOf(name, paramsOf()),
      params: paramsOf(),
      cookie: null,
    });

  it("begins at its first page while nobody has an account", async () => {
    const fresh = await createTestDatabase();
    const before = buildActing(fresh.database);
    expect(await ask("GET /primo-avvio", before)).toBe("shown");
    expect(await ask("GET /accedi", before)).toBe("goes-on");
    await buildAccount(fresh.database);
    expect(await ask("GET /primo-avvio", before)).toBe("goes-on");
    expect(await ask("GET /accedi", before)).toBe("shown");
    await fresh.drop();
  });

  it("shows its outbox only where mail is kept", async () => {
    expect(await ask("GET /posta", acting)).toBe("shown");
    const sending = { ...acting, settings: { SMTP_URL: "smtp://mail.example" } };
    expect(await ask("GET /posta", sending)).toBe("not-found");
  });
});

interface NamedHandler {
  readonly name: string;
  readonly handler: Handler;
}

/** Every loader and action of the product. Two modules of one address are told apart by the name of the file. */
async function listHandlers(): Promise<readonly NamedHandler[]> {
  const found = new Map<string, Handler>();
  for (const route of listRoutes()) {
    // A route module is what the framework's compiler takes it for: its handlers are functions of one argument.
    const module = (await import(path.resolve("app", route.file))) as { loader?: Handler; action?: Handler };
    const known = { GET: module.loader, POST: module.action };
    for (const [method, handler] of Object.entries(known)) {
      if (handler === undefined) continue;
      const name = `${method} ${route.path}`;
      found.set(found.has(name) ? `${name} (${path.basename(route.file, ".tsx")})` : name, handler);
    }
  }
  return [...found].map(([name, handler]) => ({ name, handler }));
}

function pathOf(name: string, params: Readonly<Record<string, string>>): string {
  const [, pattern = ""] = name.split(" ");
  return pattern.replace(/:(\w+)\??/g, (_, key: string) => encodeURIComponent(params[key] ?? ""));
}
