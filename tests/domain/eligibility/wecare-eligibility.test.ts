import { describe, expect, test } from "vitest";
import { wecareM1 } from "~/calls/wecare-m1-2017";
import { checkRules } from "~/domain/eligibility/check-rules";
import type { Outcome } from "~/domain/eligibility/outcome";
import type { PartnershipFacts } from "~/domain/eligibility/partnership-facts";
import {
  buildBody,
  buildDistrict,
  buildFacts,
  buildLead,
  buildThirdSectorBody,
} from "../../support/partnership-facts";

interface Row {
  readonly says: string;
  readonly given: Partial<PartnershipFacts>;
  readonly status: Outcome["status"];
  readonly because: string;
  readonly enough?: string;
}

const [lead, body] = [buildLead(), buildBody()];
const { submission } = buildFacts();
const with_ = (...others: PartnershipFacts["partners"]) => ({ partners: [lead, body, ...others] });
const enterprise = (given = {}) =>
  buildThirdSectorBody({ name: "Autolinee Val Noce", kind: "enterprise", ...given });
const town = (given = {}) =>
  buildThirdSectorBody({ name: "Comune di Villar", kind: "municipality", ...given });

/** The thirteen rules of eligibility of the final stage, each in all it can say. */
const rows: Readonly<Record<string, readonly Row[]>> = {
  E1: [
    {
      says: "a managing body leads",
      given: {},
      status: "met",
      because: "Il capofila, Consorzio Pinerolese, è un ente gestore.",
    },
    {
      says: "a third-sector body leads: names the managing body that could",
      given: { partners: [buildThirdSectorBody({ role: "lead" }), body] },
      status: "unmet",
      because: "Il capofila, Passo Lento, non è un ente gestore.",
      enough: "Basta che guidi un ente gestore tra chi c’è già: Unione Tre Valli.",
    },
    {
      says: "nobody leads",
      given: { partners: [buildThirdSectorBody()] },
      status: "unmet",
      because: "Il partenariato non ha ancora un capofila.",
      enough: "Basta che guidi un ente gestore.",
    },
    {
      says: "nobody knows of what kind the lead is",
      given: { partners: [buildLead({ kind: "" })] },
      status: "unknown",
      because: "Non sappiamo ancora di che tipo è Consorzio Pinerolese.",
    },
  ],
  E2: [
    {
      says: "the lead declared it",
      given: {},
      status: "met",
      because: "Dichiarato dal capofila: «L’ente è il capofila individuato per il territorio.»",
    },
    {
      says: "the lead declared that it is not so",
      given: { declaredByLead: { E2: false } },
      status: "unmet",
      because:
        "Il capofila ha dichiarato che non è così: «L’ente è il capofila individuato per il territorio.»",
      enough: "Basta che la situazione cambi e il capofila possa dichiararlo.",
    },
    {
      says: "the lead has not said anything",
      given: { declaredByLead: {} },
      status: "unknown",
      because: "Manca la dichiarazione del capofila: «L’ente è il capofila individuato per il territorio.»",
    },
  ],
  E3: [
    {
      says: "all the bodies are in",
      given: {},
      status: "met",
      because: "Partecipano tutti gli enti gestori: C.I.S.S. Pinerolo e Unione Montana Tre Valli.",
    },
    {
      says: "one is missing",
      given: { partners: [lead, buildThirdSectorBody()] },
      status: "unmet",
      because: "Manca un ente gestore del distretto: Unione Montana Tre Valli.",
      enough: "Basta aggiungere Unione Montana Tre Valli.",
    },
    {
      says: "one that only supports is missing",
      given: { partners: [lead, buildBody({ role: "supporter" })] },
      status: "unmet",
      because: "Manca un ente gestore del distretto: Unione Montana Tre Valli.",
      enough: "Basta aggiungere Unione Montana Tre Valli.",
    },
    {
      says: "a managing body may be the missing one: nobody said",
      given: { partners: [lead, buildBody({ districtBody: null })] },
      status: "unknown",
      because: "Non sappiamo ancora quale ente gestore del distretto sia Unione Tre Valli.",
    },
    {
      says: "two are missing, whichever the one in between is",
      given: {
        partners: [lead, buildBody({ districtBody: null })],
        districts: [buildDistrict({ bodies: ["C.I.S.S. Pinerolo", "A", "B"] })],
      },
      status: "unmet",
      because:
        "Mancano enti gestori del distretto: A e B. Non sappiamo ancora quale ente gestore del distretto sia Unione Tre Valli.",
      enough: "Basta aggiungere A e B.",
    },
    {
      says: "the bodies of the district were not found: that does not mean there are none",
      given: { districts: [buildDistrict({ name: "Chieri", bodies: [] })] },
      status: "unknown",
      because: "Non sappiamo ancora quali sono gli enti gestori del distretto Chieri.",
    },
    {
      says: "no district was named",
      given: { districts: [] },
      status: "unknown",
      because: "Il cantiere non dice ancora di quale distretto è.",
    },
  ],
  E4: [
    {
      says: "two are in",
      given: with_(buildThirdSectorBody(), buildThirdSectorBody({ name: "Casa Larga", kind: "foundation" })),
      status: "met",
      because: "Ci sono 2 enti del terzo settore: Casa Larga e Passo Lento.",
    },
    {
      says: "none is in: the hint keeps the rule of the seat too",
      given: with_(),
      status: "unmet",
      because: "Non ci sono enti del terzo settore tra i partner.",
      enough: "Basta aggiungere un ente del terzo settore con sede in Piemonte.",
    },
    {
      says: "a supporter does not count, because it has no budget and no tasks",
      given: with_(buildThirdSectorBody({ role: "supporter" })),
      status: "unmet",
      because:
        "Non ci sono enti del terzo settore tra i partner. Chi partecipa come sostenitore non conta: Passo Lento.",
      enough: "Basta aggiungere un ente del terzo settore con sede in Piemonte.",
    },
    {
      says: "the only one that could be is of a kind nobody knows",
      given: with_(buildThirdSectorBody({ kind: "cooperativa" })),
      status: "unknown",
      because: "Non sappiamo ancora di che tipo è Passo Lento.",
    },
  ],
  E5: [
    { says: "all are in Piedmont", given: {}, status: "met", because: "Con sede in Piemonte: Passo Lento." },
    {
      says: "there is nobody it asks about",
      given: with_(),
      status: "met",
      because: "Per ora non ci sono enti del terzo settore tra i partner.",
    },
    {
      says: "one has its seat outside",
      given: with_(buildThirdSectorBody({ seat: { municipality: "Genova", province: "GE" } })),
      status: "unmet",
      because: "Sede fuori dal Piemonte: Passo Lento, Genova (GE).",
      enough:
        "Basta che Passo Lento abbia una sede in Piemonte (se non è quella dei dati, scrivilo come motivo quando congeli la fase), o che partecipi come sostenitore.",
    },
    {
      says: "the lead has its seat outside: it cannot go on as a supporter",
      given: {
        partners: [buildThirdSectorBody({ role: "lead", seat: { municipality: "Genova", province: "GE" } })],
      },
      status: "unmet",
      because: "Sede fuori dal Piemonte: Passo Lento, Genova (GE).",
      enough:
        "Basta che Passo Lento abbia una sede in Piemonte (se non è quella dei dati, scrivilo come motivo quando congeli la fase).",
    },
    {
      says: "the seat of one is not known",
      given: with_(buildThirdSectorBody({ seat: null })),
      status: "unknown",
      because: "Manca la sede di Passo Lento.",
    },
    {
      says: "one is outside and one not known",
      given: with_(
        buildThirdSectorBody({ seat: { municipality: "Genova", province: "GE" } }),
        buildThirdSectorBody({ name: "Casa Larga", seat: null }),
      ),
      status: "unmet",
      because: "Sede fuori dal Piemonte: Passo Lento, Genova (GE). Manca la sede di Casa Larga.",
      enough:
        "Basta che Passo Lento abbia una sede in Piemonte (se non è quella dei dati, scrivilo come motivo quando congeli la fase), o che partecipi come sostenitore.",
    },
  ],
  E6: [
    {
      says: "there is no other public body",
      given: {},
      status: "met",
      because: "Per ora non ci sono altri enti pubblici tra i partner.",
    },
    {
      says: "one is in Piedmont",
      given: with_(town()),
      status: "met",
      because: "Con sede in Piemonte: Comune di Villar.",
    },
    {
      says: "one is outside",
      given: with_(town({ seat: { municipality: "Savona", province: "SV" } })),
      status: "unmet",
      because: "Sede fuori dal Piemonte: Comune di Villar, Savona (SV).",
      enough:
        "Basta che Comune di Villar abbia una sede in Piemonte (se non è quella dei dati, scrivilo come motivo quando congeli la fase), o che partecipi come sostenitore.",
    },
    {
      says: "its seat is not known",
      given: with_(town({ seat: null })),
      status: "unknown",
      because: "Manca la sede di Comune di Villar.",
    },
  ],
  E7: [
    {
      says: "this and one other project are within two",
      given: with_(buildThirdSectorBody({ otherApplications: 1 })),
      status: "met",
      because: "Nessun ente del terzo settore è in più di 2 progetti, questo compreso.",
    },
    {
      says: "this and two others are three",
      given: with_(buildThirdSectorBody({ otherApplications: 2 })),
      status: "unmet",
      because: "Contando questo, è in troppi progetti del bando: Passo Lento (3). Il massimo è 2.",
      enough: "Basta che Passo Lento lasci 1 altro progetto.",
    },
    {
      says: "two organisations are in too many",
      given: with_(
        buildThirdSectorBody({ otherApplications: 2 }),
        buildThirdSectorBody({ name: "Casa Larga", otherApplications: 3 }),
      ),
      status: "unmet",
      because:
        "Contando questo, sono in troppi progetti del bando: Casa Larga (4) e Passo Lento (3). Il massimo è 2.",
      enough: "Basta che Casa Larga (2) e Passo Lento (1) lascino altri progetti.",
    },
    {
      says: "one has not declared",
      given: with_(buildThirdSectorBody({ name: "Vicini di Valle", otherApplications: null })),
      status: "unknown",
      because: "Manca la dichiarazione di Vicini di Valle.",
    },
  ],
  E8: [
    {
      says: "all signed the commitment",
      given: {},
      status: "met",
      because:
        "«Impegno a costituire l’associazione temporanea di scopo, con mandato al capofila»: firmato da tutti e 3.",
    },
    {
      says: "the deed is enough, whoever has not signed the commitment",
      given: {
        attachments: [
          { id: "T5", mustSign: ["Passo Lento"], signedBy: [] },
          { id: "T6", mustSign: [], signedBy: [] },
        ],
      },
      status: "met",
      because: "«Atto costitutivo dell’associazione, scrittura privata autenticata» c’è.",
    },
    {
      says: "one signature is missing",
      given: {
        attachments: [
          { id: "T5", mustSign: ["Passo Lento", "Unione Tre Valli"], signedBy: ["Unione Tre Valli"] },
        ],
      },
      status: "unmet",
      because:
        "«Impegno a costituire l’associazione temporanea di scopo, con mandato al capofila»: manca la firma.",
      enough: "Basta la firma di Passo Lento.",
    },
    {
      says: "two signatures are missing",
      given: {
        attachments: [
          {
            id: "T5",
            mustSign: ["Passo Lento", "Unione Tre Valli", "Consorzio Pinerolese"],
            signedBy: ["Consorzio Pinerolese"],
          },
        ],
      },
      status: "unmet",
      because:
        "«Impegno a costituire l’associazione temporanea di scopo, con mandato al capofila»: mancano 2 firme su 3.",
      enough: "Basta raccogliere 2 firme: Passo Lento e Unione Tre Valli.",
    },
    {
      says: "nobody has signed yet: the deed may be there",
      given: { attachments: [{ id: "T5", mustSign: ["Passo Lento"], signedBy: [] }] },
      status: "unknown",
      because:
        "Nessuno ha ancora firmato o consegnato «Impegno a costituire l’associazione temporanea di scopo, con mandato al capofila» o «Atto costitutivo dell’associazione, scrittura privata autenticata».",
    },
    {
      says: "nobody has signed yet, in a stage without the deed: there is no other way",
      given: { stageId: "preliminary", attachments: [{ id: "T5", mustSign: ["Passo Lento"], signedBy: [] }] },
      status: "unmet",
      because:
        "«Impegno a costituire l’associazione temporanea di scopo, con mandato al capofila»: manca la firma.",
      enough: "Basta la firma di Passo Lento.",
    },
    {
      says: "nothing was handed in",
      given: { attachments: [] },
      status: "unknown",
      because:
        "Nessuno ha ancora firmato o consegnato «Impegno a costituire l’associazione temporanea di scopo, con mandato al capofila» o «Atto costitutivo dell’associazione, scrittura privata autenticata».",
    },
  ],
  E9: [
    {
      says: "no other application is known",
      given: {},
      status: "met",
      because: "Qui non risultano altre domande del distretto Pinerolese.",
    },
    {
      says: "there is another one: it is not said which",
      given: { districts: [buildDistrict({ otherApplications: 1 })] },
      status: "unmet",
      because: "Per il distretto Pinerolese c’è già un’altra domanda: il massimo è 1.",
      enough: "Basta unire le domande del distretto Pinerolese, o togliere il distretto da questa.",
    },
    {
      says: "no district was named",
      given: { districts: [] },
      status: "unknown",
      because: "Il cantiere non dice ancora di quale distretto è.",
    },
  ],
  E10: [
    {
      says: "there are no enterprises",
      given: {},
      status: "met",
      because: "Per ora non ci sono imprese tra i partner.",
    },
    {
      says: "an enterprise supports",
      given: with_(enterprise({ role: "supporter" })),
      status: "met",
      because: "Solo come sostenitore: Autolinee Val Noce.",
    },
    {
      says: "an enterprise is a partner",
      given: with_(enterprise()),
      status: "unmet",
      because: "Autolinee Val Noce ha un altro ruolo: qui un’impresa può partecipare solo come sostenitore.",
      enough: "Basta che Autolinee Val Noce partecipi come sostenitore.",
    },
    {
      says: "nobody knows whether a partner is an enterprise",
      given: with_(enterprise({ kind: "azienda" })),
      status: "unknown",
      because: "Non sappiamo ancora di che tipo è Autolinee Val Noce.",
    },
  ],
  E11: [
    {
      says: "open for twenty days, and everyone was chosen by it",
      given: {},
      status: "met",
      because:
        "L’avviso resta aperto 20 giorni, dal 1 ottobre 2026 al 21 ottobre 2026. Scelti con l’avviso: Passo Lento.",
    },
    {
      says: "open for seven days, as in 2018",
      given: { notice: { openedOn: "2018-10-29", closesOn: "2018-11-05" } },
      status: "unmet",
      because: "L’avviso resta aperto 7 giorni, dal 29 ottobre 2018 al 5 novembre 2018; il minimo è 20.",
      enough: "Basta tenere aperto l’avviso fino al 18 novembre 2018.",
    },
    {
      says: "one was not chosen by it",
      given: with_(buildThirdSectorBody({ chosenByNotice: false })),
      status: "unmet",
      because: "Passo Lento non viene dall’avviso.",
      enough: "Basta che Passo Lento passi per l’avviso.",
    },
    {
      says: "too short and passed over: both are needed",
      given: {
        ...with_(buildThirdSectorBody({ chosenByNotice: false })),
        notice: { openedOn: "2026-10-19", closesOn: "2026-10-20" },
      },
      status: "unmet",
      because:
        "L’avviso resta aperto 1 giorno, dal 19 ottobre 2026 al 20 ottobre 2026; il minimo è 20. Passo Lento non viene dall’avviso.",
      enough: "Basta tenere aperto l’avviso fino all’8 novembre 2026 e che Passo Lento passi per l’avviso.",
    },
    {
      says: "there is no notice yet",
      given: { notice: null },
      status: "unknown",
      because: "Manca l’avviso pubblico: quando si apre e quando si chiude.",
    },
    {
      says: "nobody said who was chosen by it",
      given: with_(buildThirdSectorBody({ chosenByNotice: null })),
      status: "unknown",
      because: "Non sappiamo ancora se viene dall’avviso: Passo Lento.",
    },
  ],
  E12: [
    {
      says: "the number was looked up",
      given: {},
      status: "met",
      because: "Nel RUNTS, con numero controllato: Passo Lento.",
    },
    {
      says: "the organisation declared not to be in it",
      given: with_(buildThirdSectorBody({ registration: null, declared: { E12: false } })),
      status: "unmet",
      because: "Passo Lento ha dichiarato di non essere nel RUNTS.",
      enough: "Basta che Passo Lento si iscriva al RUNTS.",
    },
    {
      says: "the number is missing",
      given: with_(buildThirdSectorBody({ registration: null })),
      status: "unknown",
      because: "Manca il numero nel RUNTS di Passo Lento.",
    },
    {
      says: "the number was not looked up",
      given: with_(buildThirdSectorBody({ registration: { number: "1", section: "ODV", checkedOn: null } })),
      status: "unknown",
      because: "Il numero c’è, ma nessuno l’ha ancora cercato nel RUNTS: Passo Lento.",
    },
  ],
  E13: [
    {
      says: "there is still time",
      given: {},
      status: "met",
      because: "C’è tempo fino a lunedì 30 novembre, ore\u00a012:00.",
    },
    {
      says: "the stage has not opened yet: nothing is late",
      given: { submission: { ...submission, nowMs: Date.parse("2026-09-01T09:00:00Z") } },
      status: "met",
      because: "C’è tempo fino a lunedì 30 novembre, ore\u00a012:00.",
    },
    {
      says: "sent in time, whatever time it is now",
      given: {
        submission: {
          ...submission,
          nowMs: Date.parse("2026-12-05T09:00:00Z"),
          sentAtMs: Date.parse("2026-11-28T10:20:00Z"),
        },
      },
      status: "met",
      because: "Inviata in tempo: sabato 28 novembre, ore\u00a011:20.",
    },
    {
      says: "not sent, and the term has come: it is closed at its very instant",
      given: { submission: { ...submission, nowMs: submission.closesAtMs } },
      status: "unmet",
      because: "Il termine è passato: lunedì 30 novembre, ore\u00a012:00.",
      enough: "Basta una proroga del termine.",
    },
    {
      says: "sent a minute late",
      given: { submission: { ...submission, sentAtMs: submission.closesAtMs + 60_000 } },
      status: "unmet",
      because:
        "Inviata lunedì 30 novembre, ore\u00a012:01, dopo il termine: lunedì 30 novembre, ore\u00a012:00.",
      enough: "Basta una proroga del termine.",
    },
    {
      says: "sent before the stage opened",
      given: { submission: { ...submission, sentAtMs: submission.opensAtMs - 60_000 } },
      status: "unmet",
      because:
        "Inviata giovedì 1 ottobre, ore\u00a08:59, prima dell’apertura: giovedì 1 ottobre, ore\u00a09:00.",
      enough: "Basta inviare di nuovo dopo l’apertura.",
    },
  ],
};

describe.each(Object.entries(rows))("%s", (ruleId, itsRows) => {
  test.each(itsRows.map((row) => [row.status, row.says, row] as const))("%s: %s", (_, __, row) => {
    const outcome = outcomeOf(ruleId, buildFacts(row.given));
    expect({ status: outcome.status, because: outcome.because.it }).toEqual({
      status: row.status,
      because: row.because,
    });
    expect(outcome.status === "unmet" ? outcome.enough.it : undefined).toBe(row.enough);
  });
});

test("every rule of eligibility is here, in all it can say", () => {
  expect(Object.keys(rows)).toEqual(wecareM1.eligibilityRules.map(({ id }) => id));
  for (const [ruleId, itsRows] of Object.entries(rows)) {
    // The term is known to everybody: whether it has passed is never unknown.
    const all = ruleId === "E13" ? ["met", "unmet"] : ["met", "unknown", "unmet"];
    expect([...new Set(itsRows.map(({ status }) => status))].sort(), ruleId).toEqual(all);
  }
});

test("English says the same as Italian", () => {
  const outcome = outcomeOf("E4", buildFacts(with_()));
  expect(outcome).toMatchObject({
    because: { en: "There are no third-sector bodies among the partners." },
    enough: { en: "It is enough to add a third-sector body with a seat in Piedmont." },
  });
});

function outcomeOf(ruleId: string, facts: PartnershipFacts): Outcome {
  const result = checkRules(wecareM1, facts, {}).find((one) => one.ruleId === ruleId);
  if (result === undefined) throw new Error(`The stage has no rule ${ruleId}`);
  return result.outcome;
}
