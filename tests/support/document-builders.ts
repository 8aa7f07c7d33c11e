import type { BodyFacts, DocumentFacts } from "~/domain/partnership/documents/document-facts";
import type { BroughtNeed, Commitment, PartnerSheet } from "~/domain/partnership/partner-sheet";

/** A commitment for everybody; each test states only what matters to it. */
export function buildCommitment(some: Partial<Commitment> = {}): Commitment {
  return {
    id: "custodi",
    phase: "delivery",
    what: "Custodi sociali di frazione",
    quantityThousandths: 1_000,
    unit: "persona",
    valueCents: 4_680_000,
    from: "2027-01",
    until: "2028-06",
    evidence: "fogli ore firmati ogni mese",
    recipient: { kind: "everyone" },
    ...some,
  };
}

export function buildSheet(some: Partial<PartnerSheet> = {}): PartnerSheet {
  return {
    texts: { presentation: "", experience: "", "project-role": "", people: "" },
    commitments: [],
    needs: [],
    ...some,
  };
}

export function buildBody(some: Partial<BodyFacts> = {}): BodyFacts {
  return {
    organisationId: "passo-lento",
    name: "Passo Lento, società cooperativa sociale",
    role: "partner",
    kind: "Cooperativa sociale",
    seat: "Torre Pellice (TO)",
    taxCode: "99900030018",
    certifiedEmail: "passolento@pec.example",
    signer: { name: "Giulia Rostagnoli", taxCode: "RSTGLI80A41G674X", capacity: "representative" },
    isThirdSector: true,
    isInPiedmont: true,
    registration: { number: "12345", section: "Imprese sociali", since: "2022-05-03" },
    otherApplications: 0,
    sheet: buildSheet({ commitments: [buildCommitment()] }),
    ...some,
  };
}

/** A lead, a partner and a supporter of the Pinerolese, with commitments in both directions and a need. */
export function buildDocumentFacts(some: Partial<DocumentFacts> = {}): DocumentFacts {
  return {
    project: {
      title: "Valli che curano: custodi sociali per chi invecchia nelle frazioni",
      acronym: "VALLI",
      call: "Sperimentazione di azioni innovative di welfare territoriale",
      funder: "Regione Piemonte",
      stage: "Progetto preliminare (manifestazione di interesse)",
      districts: ["Pinerolese"],
      mostApplications: 2,
    },
    bodies: [buildLead(), buildPartnerWithNeed(), buildSupporter()],
    pactClauses: {},
    ...some,
  };
}

export function buildLead(some: Partial<BodyFacts> = {}): BodyFacts {
  return buildBody({
    organisationId: "consorzio",
    name: "Consorzio sociale Pinerolese",
    role: "lead",
    kind: "Ente gestore: consorzio di Comuni",
    seat: "Pinerolo (TO)",
    taxCode: "99900010010",
    certifiedEmail: "consorzio@pec.example",
    signer: { name: "Marta Bellarda", taxCode: "BLLMRT70A41G674Y", capacity: "representative" },
    isThirdSector: false,
    registration: null,
    sheet: buildSheet({
      commitments: [
        buildCommitment({
          id: "formazione",
          phase: "design",
          what: "Formazione dei custodi",
          quantityThousandths: 24_000,
          unit: "ore",
          valueCents: 240_000,
          from: "2027-03",
          until: "2027-03",
          evidence: "registro delle presenze",
          recipient: { kind: "organisation", organisationId: "passo-lento" },
        }),
        buildCommitment({
          id: "bisogni",
          phase: "programming",
          what: "Dati sui bisogni raccolti dagli sportelli sociali",
          quantityThousandths: null,
          unit: "",
          valueCents: null,
          from: null,
          until: "2026-12",
          evidence: "",
        }),
      ],
    }),
    ...some,
  });
}

function buildPartnerWithNeed(): BodyFacts {
  const need: BroughtNeed = {
    id: "formare",
    what: "Formare i custodi prima di partire",
    answeredBy: { organisationId: "consorzio", commitmentId: "formazione" },
  };
  const open: BroughtNeed = {
    id: "elenco",
    what: "L’elenco delle persone segnalate dai medici",
    answeredBy: null,
  };
  const texts = {
    presentation: "",
    experience: "",
    "project-role":
      "Siamo noi a cercare, formare e seguire i custodi sociali nelle frazioni alte.\nTeniamo i turni e rispondiamo alle famiglie.",
    people: "",
  };
  const volunteers = buildCommitment({
    id: "volontarie",
    what: "Coordinamento delle volontarie",
    quantityThousandths: 320_500,
    unit: "ore",
    valueCents: 641_000,
  });
  return buildBody({
    sheet: { texts, commitments: [buildCommitment(), volunteers], needs: [need, open] },
  });
}

function buildSupporter(): BodyFacts {
  return buildBody({
    organisationId: "casa-larga",
    name: "Casa Larga, impresa sociale",
    role: "supporter",
    kind: "Impresa sociale",
    seat: "Cavour (TO)",
    taxCode: "99900060015",
    certifiedEmail: null,
    signer: { name: "Irene Cassinaro", taxCode: null, capacity: "delegate" },
    sheet: buildSheet({
      commitments: [
        buildCommitment({
          id: "sala",
          phase: "evaluation",
          what: "Una sala per gli incontri di valutazione",
          quantityThousandths: 3_000,
          unit: "giorni",
          valueCents: 36_000,
          from: "2028-04",
          until: "2028-08",
          evidence: "",
        }),
      ],
    }),
  });
}
