import { describe, expect, it, test } from "vitest";
import { draftMinutes } from "~/domain/workshop/draft-minutes";
import { findFormat } from "~/domain/workshop/formats";
import type { MinutesFacts } from "~/domain/workshop/minutes/minutes-facts";
import type { WorkshopStage } from "~/domain/workshop/stage";
import { stagesOfFormat } from "~/domain/workshop/stages-of-format";
import type { Participant } from "~/domain/workshop/workshop";
import {
  buildBallot,
  buildBoardCard,
  buildGroup,
  buildOutcome,
  buildParticipant,
  buildStage,
  buildTarget,
  buildVote,
  buildWorkshop,
  sameInAll,
} from "../../support/workshop-builders";

const at = new Date("2026-11-30T17:30:00Z");

function factsOf(said: Partial<MinutesFacts> = {}): MinutesFacts {
  return {
    workshop: buildWorkshop(),
    facilitators: [],
    attendance: [],
    phones: 0,
    voters: [],
    board: { cards: [], groups: [] },
    votes: [],
    outcomes: [],
    findings: [],
    needTitles: new Map(),
    organisationNames: new Map(),
    ...said,
  };
}

function textOf(partId: string, said: Partial<MinutesFacts> = {}): string {
  return draftMinutes(factsOf(said)).find((part) => part.partId === partId)?.text ?? "";
}

test("every part says something, also of a workshop of which nothing is known", () => {
  const parts = draftMinutes(factsOf());
  expect(parts.map(({ partId }) => partId)).toEqual([
    "convocation",
    "attendance",
    "agenda",
    "method",
    "questions",
    "results",
    "decisions",
    "dissent",
  ]);
  for (const { text } of parts) expect(text).not.toBe("");
});

test("the convocation says when, where, by whom and who was invited", () => {
  const workshop = buildWorkshop({
    place: "Salone comunale, Pinerolo",
    convenedBy: "Consorzio sociale Pinerolese",
    convocationSentOn: "2026-11-20",
    invited: "Caritas\n\n Unione montana ",
  });
  expect(textOf("convocation", { workshop })).toBe(
    [
      "Il laboratorio «Invecchiare bene in valle» si è tenuto il 30 novembre 2026, ore\u00a018:00, presso Salone comunale, Pinerolo.",
      "Lo ha convocato Consorzio sociale Pinerolese.",
      "La convocazione è stata inviata il 20 novembre 2026.",
      "Sono stati invitati:",
      "- Caritas",
      "- Unione montana",
    ].join("\n"),
  );
  expect(textOf("convocation", { workshop: buildWorkshop({ startsAt: "" }) })).toBe(
    "Il laboratorio «Invecchiare bene in valle» si è tenuto il 30 novembre 2026.",
  );
});

test("who was there is listed by organisation, and phones are only counted", () => {
  const entry = { role: "", mode: "in-presence", hasMandate: false } as const;
  const attendance = [
    { ...entry, id: "1", name: "Ada Rossi", organisation: "Caritas", role: "presidente", hasMandate: true },
    { ...entry, id: "2", name: "Bea Neri", organisation: "caritas", mode: "remote" as const },
    { ...entry, id: "3", name: "Ciro Blu", organisation: "" },
  ];
  expect(textOf("attendance", { attendance, phones: 33 })).toBe(
    [
      "Erano presenti 3 persone di 1 ente:",
      "- Caritas: Ada Rossi (presidente, con mandato); Bea Neri (da remoto)",
      "- A titolo personale: Ciro Blu",
      "Con un telefono hanno partecipato 33 persone.",
    ].join("\n"),
  );
});

test("the agenda is what was planned; method and questions are of what was done", () => {
  const format = findFormat("needs-in-90-minutes");
  const stages = (format ? stagesOfFormat(format) : []).map((stage) =>
    buildStage({ ...stage, openedAt: stage.position <= 1 ? at : null }),
  );
  const workshop = buildWorkshop({ stages });
  expect(textOf("agenda", { workshop })).toBe(
    "- Raccolta dei bisogni (18:00-19:30): Benvenuto, Scrivi, Raggruppa, Vota, Sintesi",
  );
  const method = textOf("method", { workshop, facilitators: ["Marta Bo", "Ugo Re"] });
  expect(method).toContain("Raccolta dei bisogni. Ciascuno scrive");
  expect(method).toContain("Hanno condotto l’incontro Marta Bo e Ugo Re.");
  expect(method).not.toContain("bollini a testa");
  const questions = textOf("questions", { workshop });
  expect(questions).toMatch(/^- Scrivi: Che cosa manca/);
  expect(questions).not.toContain("cominciare");
});

test("days are told apart where there are several", () => {
  const stages = [0, 1].map((exercise) => buildStage({ exercise, minutes: 400 }));
  expect(textOf("agenda", { workshop: buildWorkshop({ stages }) }).split("\n")).toMatchObject([
    "Giorno 1",
    expect.stringContaining("18:00"),
    "Giorno 2",
    expect.stringContaining("18:00"),
  ]);
});

test("it is said where names were off, and by which rule people voted", () => {
  const write = buildStage({ openedAt: at, namesOff: true });
  const rules = [
    { kind: "dots", dots: 3, perTarget: 2 },
    { kind: "scores", from: 1, to: 5 },
    { kind: "ranking", places: 5 },
    { kind: "consent" },
  ] as const;
  const stages = [write, ...rules.map((rule) => buildVote({ rule }))];
  const method = textOf("method", { workshop: buildWorkshop({ stages }) });
  for (const said of ["senza nomi", "3 bollini a testa, al massimo 2", "da 1 a 5", "le prime 5", "obiettare"])
    expect(method).toContain(said);
});

const vote = buildVote({
  closedAt: at,
  roomVoters: 5,
  targets: [buildTarget("trips", { title: "Distanze" }), buildTarget("home", { title: "Aiuto a casa" })],
});
const votes = [
  {
    stageId: vote.id,
    ballots: [
      buildBallot({ given: { home: 2, trips: 1 } }),
      buildBallot({ given: { home: 1 } }),
      buildBallot(),
    ],
    roomVotes: [{ targetId: "home", value: 4 }],
  },
];

test("results are the groups with their cards, and the votes with the room apart", () => {
  const board = {
    groups: [
      buildGroup({ id: "home", title: "Aiuto a casa" }),
      buildGroup({ id: "trips", title: "", parentId: "home" }),
      buildGroup({ id: "empty" }),
    ],
    cards: ["home", "home", "trips", ""].map((groupId) => buildBoardCard({ groupId })),
  };
  const workshop = buildWorkshop({ stages: [vote] });
  expect(textOf("results", { workshop, board, votes })).toBe(
    [
      "Raccolta dei bisogni: 4 cartellini, di cui 1 senza gruppo.",
      "- Aiuto a casa: 2 cartellini",
      "- Gruppo senza nome (in «Aiuto a casa»): 1 cartellino",
      "«Vota»: 2 persone hanno votato dal telefono, 5 in sala.",
      "| Che cosa | Bollini dai telefoni | Bollini in sala | In tutto |",
      "| Aiuto a casa | 3 | 4 | 7 |",
      "| Distanze | 1 | 0 | 1 |",
      "| Somma | 4 | 4 | 8 |",
    ].join("\n"),
  );
});

test("a vote that is not closed is not told of", () => {
  const workshop = buildWorkshop({ stages: [{ ...vote, closedAt: null }] });
  expect(textOf("results", { workshop, votes })).not.toContain("voti");
  const consent = { ...vote, rule: { kind: "consent" as const }, closedAt: null };
  const objecting = [{ stageId: vote.id, ballots: [buildBallot({ given: { home: -1 } })], roomVotes: [] }];
  expect(textOf("dissent", { workshop: buildWorkshop({ stages: [consent] }), votes: objecting })).toBe(
    "Nessuno ha espresso dissensi o riserve.",
  );
});

test("scores are told by their mean, places in points", () => {
  const totalsBy = (rule: typeof vote.rule) =>
    textOf("results", { workshop: buildWorkshop({ stages: [{ ...vote, rule, roomVoters: 2 }] }), votes });
  expect(totalsBy({ kind: "scores", from: 1, to: 5 })).toContain(
    [
      "| Che cosa | Media | Quanti hanno dato un punteggio | Punti dai telefoni | Punti in sala | In tutto |",
      "| Aiuto a casa | 1,75 | 4 | 3 | 4 | 7 |",
      "| Distanze | 1 | 1 | 1 | 0 | 1 |",
      "| Somma | – | – | 4 | 4 | 8 |",
    ].join("\n"),
  );
  expect(totalsBy({ kind: "ranking", places: 3 })).toContain(
    "| Aiuto a casa | 5 | 4 | 9 |\n| Distanze | 3 | 0 | 3 |",
  );
});

test("of consent it is told how many agree, stand aside and object, and nothing is added up", () => {
  const consent = { ...vote, rule: { kind: "consent" as const } };
  const ballots = [
    buildBallot({ given: { home: 1, trips: -1 } }),
    buildBallot({ given: { home: 1, trips: 0 } }),
  ];
  const own = [{ stageId: vote.id, ballots, roomVotes: [] }];
  const text = textOf("results", { workshop: buildWorkshop({ stages: [consent] }), votes: own });
  expect(text).toContain(
    [
      "| Che cosa | D’accordo | Non si oppongono | Si oppongono |",
      "| Aiuto a casa | 2 | 0 | 0 |",
      "| Distanze | 0 | 1 | 1 |",
    ].join("\n"),
  );
  expect(text).not.toContain("Somma");
});

test("where nobody voted in the room the table has no column for it", () => {
  const own = votes.map((each) => ({ ...each, roomVotes: [] }));
  const text = textOf("results", { workshop: buildWorkshop({ stages: [vote] }), votes: own });
  expect(text).toContain("| Che cosa | Bollini dai telefoni |\n| Aiuto a casa | 3 |");
});

describe("votes by kind of actor", () => {
  const people = (count: number, said: Partial<Participant>) =>
    Array.from({ length: count }, () => buildParticipant(said));
  const textBy = (voters: readonly Participant[], said: Partial<WorkshopStage> = {}) => {
    const stage = { ...vote, ...said };
    const ballots = voters.map(({ id }) => buildBallot({ participantId: id, given: { home: 2, trips: 1 } }));
    const own = [{ stageId: stage.id, ballots, roomVotes: [{ targetId: "home", value: 4 }] }];
    return textOf("results", { workshop: buildWorkshop({ stages: [stage] }), votes: own, voters });
  };

  it("add up to what came from the phones, as on the page of results", () => {
    const voters = [
      ...people(6, { actorKind: "municipality" }),
      ...people(5, {}),
      ...people(5, { actorKind: "school" }),
    ];
    expect(textBy(voters)).toContain(
      [
        "| Che cosa | Enti pubblici (6 persone) | Cittadini (5 persone) | Lavoro e scuola (5 persone) | Dai telefoni |",
        "| Aiuto a casa | 12 | 10 | 10 | 32 |",
        "| Distanze | 6 | 5 | 5 | 16 |",
        "| Somma | 18 | 15 | 15 | 48 |",
      ].join("\n"),
    );
  });

  it("show no group of fewer than five", () => {
    const text = textBy([
      ...people(9, {}),
      ...people(4, { actorKind: "school" }),
      ...people(3, { actorKind: "municipality" }),
    ]);
    expect(text).toContain("| Che cosa | Cittadini (9 persone) | Altri (7 persone) | Dai telefoni |");
    for (const small of ["Lavoro e scuola", "Enti pubblici"]) expect(text).not.toContain(small);
  });

  it("are not told where there is one group alone, nor where names are off", () => {
    const kinds = [...people(6, { actorKind: "municipality" }), ...people(5, {})];
    expect(textBy(kinds)).toContain("tipi di attore");
    expect(textBy(people(6, {}))).not.toContain("tipi di attore");
    expect(textBy(kinds, { namesOff: true })).not.toContain("tipi di attore");
  });
});

test("every decision is told with what it rests on", () => {
  const outcomes = [
    buildOutcome({
      cardIds: ["1", "2"],
      votes: { phones: 12, room: 4 },
      decision: { kind: "need", needId: "need" },
    }),
    buildOutcome({
      title: "Due ore al mese",
      targetKind: "card",
      decision: {
        kind: "commitment",
        organisationId: "caritas",
        what: "trasporti",
        quantity: "40 ore",
        commitmentId: null,
      },
    }),
    buildOutcome({ title: "Isolamento", decision: { kind: "finding", findingId: "found" } }),
    buildOutcome({ title: "Ospedale", decision: { kind: "set-aside", reason: "non è del distretto." } }),
  ];
  const text = textOf("decisions", {
    outcomes,
    needTitles: new Map([["need", "Restare a casa propria"]]),
    organisationNames: new Map([["caritas", "Caritas di Pinerolo"]]),
    findings: [{ id: "found", kind: "problem", title: "Gli anziani sono soli" }],
  });
  expect(text).toBe(
    [
      "- «Aiuto a casa» (2 cartellini; 12 bollini dai telefoni, 4 in sala) diventa il bisogno «Restare a casa propria».",
      "- «Due ore al mese» diventa un impegno di Caritas di Pinerolo: trasporti, 40 ore (da confermare sulla sua scheda).",
      "- «Isolamento» (0 cartellini) è tra i problemi: «Gli anziani sono soli».",
      "- «Ospedale» (0 cartellini) non è stato accolto: non è del distretto.",
    ].join("\n"),
  );
});

describe("what a decision rests on", () => {
  const decide = (
    rule: typeof vote.rule,
    phones: number,
    room: number,
    others: readonly WorkshopStage[] = [],
  ) =>
    textOf("decisions", {
      workshop: buildWorkshop({ stages: [{ ...vote, rule, roomVoters: 2 }, ...others] }),
      votes,
      outcomes: [buildOutcome({ targetId: "home", votes: { phones, room } })],
    });

  it("is told by the rule of its vote, as on the page of results", () => {
    expect(decide({ kind: "dots", dots: 3, perTarget: 2 }, 3, 4)).toContain(
      "; 3 bollini dai telefoni, 4 in sala)",
    );
    expect(decide({ kind: "scores", from: 1, to: 5 }, 3, 4)).toContain(
      "(0 cartellini; media 1,75 su 4 persone; 3 punti dai telefoni, 4 in sala)",
    );
    expect(decide({ kind: "ranking", places: 3 }, 5, 4)).toContain("; 5 punti dai telefoni, 4 in sala)");
    expect(decide({ kind: "consent" }, 1, 4)).toContain("; 1 d’accordo dai telefoni, 4 in sala)");
  });

  it("has no mean of other points than those it was decided by", () => {
    expect(decide({ kind: "scores", from: 1, to: 5 }, 9, 4)).toContain(
      "(0 cartellini; 9 punti dai telefoni, 4 in sala)",
    );
  });

  it("is of the last vote that was closed by then on that very target", () => {
    const scores = { kind: "scores", from: 1, to: 5 } as const;
    const later = { ...vote, id: "later", rule: scores, closedAt: new Date("2026-11-30T19:30:00Z") };
    const elsewhere = { ...vote, id: "elsewhere", rule: scores, exercise: 1 };
    const ofOthers = { ...vote, id: "others", rule: scores, targets: [buildTarget("trips")] };
    const dots = { kind: "dots", dots: 3, perTarget: 2 } as const;
    for (const other of [later, elsewhere, ofOthers])
      expect(decide(dots, 3, 4, [other]), other.id).toContain("; 3 bollini dai telefoni, 4 in sala)");
  });

  it("is told by its rule also while its vote is open again", () => {
    const text = textOf("decisions", {
      workshop: buildWorkshop({
        stages: [{ ...vote, rule: { kind: "scores", from: 1, to: 5 }, closedAt: null }],
      }),
      outcomes: [buildOutcome({ targetId: "home", votes: { phones: 3, room: 0 } })],
    });
    expect(text).toContain("(0 cartellini; 3 punti dai telefoni)");
  });
});

test("dissent is told with its reasons, and never with who it is from", () => {
  const consent = { ...vote, rule: { kind: "consent" as const } };
  const ballots = [
    buildBallot({ participantId: "ada", given: { home: -1, trips: 0 }, reason: "costa troppo" }),
    buildBallot({ given: { home: 1, trips: 1 } }),
  ];
  const text = textOf("dissent", {
    workshop: buildWorkshop({ stages: [consent] }),
    board: { groups: [], cards: [buildBoardCard({ text: "Chiudere la biblioteca", isDisputed: true })] },
    votes: [{ stageId: vote.id, ballots, roomVotes: [] }],
  });
  expect(text).toBe(
    [
      "Cartellini su cui c’è un’obiezione:",
      "- Chiudere la biblioteca",
      "Nel voto per consenso:",
      "- «Distanze»: 1 d’accordo, 1 non si oppone, 0 si oppongono.",
      "- «Aiuto a casa»: 1 d’accordo, 0 non si oppongono, 1 si oppone. Motivi: «costa troppo».",
    ].join("\n"),
  );
  expect(text).not.toContain("ada");
});

test("what people called something is told as they called it", () => {
  const stage = buildVote({ title: sameInAll("Scegliamo"), openedAt: at });
  expect(textOf("questions", { workshop: buildWorkshop({ stages: [stage] }) })).toBe(
    "- Scegliamo: Da che cosa cominciamo?",
  );
});
