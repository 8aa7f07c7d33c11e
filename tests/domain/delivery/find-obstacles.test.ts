import { expect, test } from "vitest";
import { wecareM1 } from "~/calls/wecare-m1-2017";
import type { Call } from "~/domain/call/call-schema";
import type { ChecklistRow } from "~/domain/delivery/checklist/attachment-state";
import { mayBeOvercome } from "~/domain/delivery/find-rule-obstacles";
import { findObstacles } from "~/domain/delivery/find-obstacles";
import type { Obstacle } from "~/domain/delivery/obstacle";
import { takeOnObstacles } from "~/domain/delivery/take-on-obstacles";
import { checkRules } from "~/domain/eligibility/check-rules";
import type { PartnershipFacts } from "~/domain/eligibility/partnership-facts";
import { sectionsOfStage } from "~/domain/call/stages";
import { parseRomeTerm } from "~/domain/time/parse-rome-term";
import { buildBody, buildFacts, buildLead, buildThirdSectorBody } from "../../support/partnership-facts";

const call: Call = wecareM1;
/** Every section with a word in it. */
const written = Object.fromEntries(sectionsOfStage(call, "final").map(({ id }) => [id, 1]));
const reason = "Lo mandiamo entro domani, parola del direttore.";

function obstaclesOf(
  given: {
    readonly facts?: Partial<PartnershipFacts>;
    readonly characters?: Readonly<Record<string, number>>;
    readonly taken?: readonly string[];
    readonly call?: Call;
    readonly checklist?: readonly ChecklistRow[];
    readonly unexplained?: number;
  } = {},
): readonly Obstacle[] {
  const judged = given.call ?? call;
  const facts = buildFacts(given.facts);
  const overrides = Object.fromEntries(
    (given.taken ?? []).map((ruleId) => [ruleId, { reason, by: "Marta", atMs: 0 }]),
  );
  return findObstacles({
    call: judged,
    facts,
    results: checkRules(judged, facts, overrides),
    characters: { ...written, ...given.characters },
    checklist: given.checklist ?? [],
    signOffs: [],
    unexplained: given.unexplained ?? 0,
    ownOrganisationId: "Consorzio Pinerolese",
  });
}
const idsOf = (obstacles: readonly Obstacle[]) => obstacles.map(({ id }) => id);
const find = (obstacles: readonly Obstacle[], id: string) => obstacles.find((one) => one.id === id);

test("of a partnership that keeps every rule only plan and budget are waited for, together", () => {
  const obstacles = obstaclesOf();
  expect(idsOf(obstacles)).toEqual(["rules/plan-and-budget"]);
  expect(obstacles[0]).toMatchObject({ isOverridable: true, link: null });
  const [waiting] = obstacles;
  const ruleIds = waiting?.kind === "rule" ? waiting.ruleIds : [];
  expect(idsOf(obstaclesOf({ taken: ruleIds }))).toEqual([]);
});

test("an excluding rule that is not met stands in the way, whatever is said of it, and leads to where it is mended", () => {
  const facts = { partners: [buildLead(), buildBody()] };
  const obstacle = find(obstaclesOf({ facts, taken: ["E4"] }), "rule/E4");
  expect(obstacle).toMatchObject({ isOverridable: false, link: { to: "/partenariato/persone" } });
  expect(takeOnObstacles([obstacle!], { "rule/E4": reason })).toMatchObject({ status: "blocked" });
});

test("what the call does not say itself may be taken upon oneself with a reason, also where it would exclude", () => {
  const [district] = buildFacts().districts;
  const districts = [{ ...district!, bodies: ["C.I.S.S.", "Un altro ente"], otherApplications: 1 }];
  const obstacles = obstaclesOf({ facts: { districts } });
  for (const id of ["rule/E3", "rule/E9"]) {
    expect(find(obstacles, id), id).toMatchObject({ isOverridable: true });
    expect(takeOnObstacles([find(obstacles, id)!], { [id]: reason })).toMatchObject({
      status: "free",
      overridden: [{ id, reason }],
    });
  }
});

test("a seat outside Piedmont may be argued with: the call asks for a seat, and the record knows only one", () => {
  const seat = { municipality: "Genova", province: "GE" };
  const away = buildThirdSectorBody({ seat });
  const obstacleOf = (...partners: Parameters<typeof buildThirdSectorBody>[0][]) => {
    const bodies = partners.map((given) => buildThirdSectorBody(given));
    return find(obstaclesOf({ facts: { partners: [buildLead(), ...bodies] } }), "rule/E5");
  };
  expect(obstacleOf(away)).toMatchObject({ isOverridable: true });
  expect(obstacleOf({}, { ...away, name: "Lontani", seat: null })).toMatchObject({ isOverridable: true });
  expect(obstacleOf(away, { name: "Casa Larga", seat: null })).toMatchObject({ isOverridable: false });
});

test("the same rule is only worth knowing in the first stage: there it may be taken upon oneself", () => {
  const facts = { stageId: "preliminary", partners: [buildLead(), buildBody()] };
  expect(find(obstaclesOf({ facts }), "rule/E4")).toMatchObject({ isOverridable: true });
});

test("an excluding rule nobody can decide may be taken upon oneself, and is no obstacle once it was", () => {
  const facts = { declaredByLead: {} };
  expect(find(obstaclesOf({ facts }), "rule/E2")).toMatchObject({
    isOverridable: true,
    link: { to: "/partenariato/avviso" },
  });
  expect(find(obstaclesOf({ facts, taken: ["E2"] }), "rule/E2")).toBe(undefined);
});

test("a rule that is only worth knowing stands in nobody's way while it is unknown", () => {
  expect(idsOf(obstaclesOf({ facts: { notice: null } }))).not.toContain("rule/E11");
});

test("a section over a limit of the call is shortened; over a limit of our own a reason will do", () => {
  const over = (limit: "source" | "default") => {
    const sections = call.sections.map((section) =>
      section.id === "needs"
        ? { ...section, limit: { unit: "characters", max: 5000, origin: limit, source: "bando" } as never }
        : section,
    );
    return find(
      obstaclesOf({ call: { ...call, sections }, characters: { needs: 5001 } }),
      "over-limit/needs",
    );
  };
  expect(over("source")).toMatchObject({ isOverridable: false, link: { to: "/proposta/needs" } });
  expect(over("source")?.enough?.it).toBe("Basta togliere 1 carattere.");
  expect(over("default")).toMatchObject({ isOverridable: true });
  expect(find(obstaclesOf({ characters: { needs: 5000 } }), "over-limit/needs")).toBe(undefined);
});

test("a section without a word stands in the way, the title where it is changed", () => {
  const obstacles = obstaclesOf({ characters: { risks: 0, title: 0 } });
  expect(find(obstacles, "empty-section/risks")?.link).toEqual({ name: "section", to: "/proposta/risks" });
  expect(find(obstacles, "empty-section/title")?.link).toEqual({ name: "settings", to: "/impostazioni" });
});

test("what would be enough ends once, also in a name with a full stop of its own", () => {
  const partners = [buildLead(), buildBody({ name: "C.I.S.S." })];
  const letters = { id: "T4", mustSign: ["C.I.S.S."], signedBy: [] };
  const facts = { stageId: "preliminary", partners, attachments: [letters] };
  const obstacle = find(obstaclesOf({ facts }), "unsigned/T4");
  expect(obstacle?.enough?.it).toBe("Basta la firma di C.I.S.S.");
});

test("a document of the stage not everybody signed stands in the way, with the names", () => {
  const partners = [buildLead(), buildBody({ name: "Unione Tre Valli" })];
  const signed = { id: "T5", mustSign: [], signedBy: [] };
  const letters = { id: "T4", mustSign: ["Unione Tre Valli"], signedBy: [] };
  const facts = { stageId: "preliminary", partners, attachments: [signed, letters] };
  const obstacle = find(obstaclesOf({ facts }), "unsigned/T4");
  expect(obstacle?.enough?.it).toBe("Basta la firma di Unione Tre Valli.");
  expect(obstacle?.link?.to).toBe("/partenariato/Unione Tre Valli?parte=documenti");
  const all = { ...letters, signedBy: letters.mustSign };
  expect(find(obstaclesOf({ facts: { ...facts, attachments: [signed, all] } }), "unsigned/T4")).toBe(
    undefined,
  );
});

test.each([
  ["in winter", "2026-12-18", "2026-12-18T11:00:00.000Z"],
  ["on the day the clocks go forward", "2026-03-29", "2026-03-29T10:00:00.000Z"],
  ["on the day the clocks go back", "2026-10-25", "2026-10-25T11:00:00.000Z"],
])(
  "within 12:00 in Rome, %s: up to the last millisecond before, and not at the instant",
  (_when, day, utc) => {
    const term = parseRomeTerm(day, "12:00");
    if (term.status !== "ok") throw new Error("no term");
    expect(term.at.toISOString()).toBe(utc);
    const isLate = (afterMs: number) => {
      const closesAtMs = term.at.getTime();
      const submission = { nowMs: closesAtMs + afterMs, sentAtMs: null, opensAtMs: 0, closesAtMs };
      return idsOf(obstaclesOf({ facts: { submission } })).filter((id) => id === "term" || id === "rule/E13");
    };
    expect([isLate(-1), isLate(0), isLate(1)]).toEqual([[], ["term"], ["term"]]);
  },
);

test("what nobody may take upon themselves comes first, and no reason counts for it", () => {
  const submission = { nowMs: 2, sentAtMs: null, opensAtMs: 0, closesAtMs: 1 };
  const obstacles = obstaclesOf({ facts: { submission }, characters: { risks: 0 } });
  expect(idsOf(obstacles)).toEqual(["term", "rules/plan-and-budget", "empty-section/risks"]);
  const reasons = Object.fromEntries(obstacles.map(({ id }) => [id, reason]));
  expect(takeOnObstacles(obstacles, reasons)).toMatchObject({
    status: "blocked",
    remaining: [{ id: "term" }],
  });
});

test("with a reason for each the stage is free, and the reasons are kept with what was in the way", () => {
  const obstacles = obstaclesOf({ characters: { risks: 0 } });
  const reasons = {
    "rules/plan-and-budget": ` ${reason} `,
    "empty-section/risks": reason,
    "rule/E1": reason,
  };
  const taken = takeOnObstacles(obstacles, reasons);
  expect(taken.status === "free" && taken.overridden.map(({ id, reason: why }) => [id, why])).toEqual([
    ["rules/plan-and-budget", reason],
    ["empty-section/risks", reason],
  ]);
});

test("the rules that wait for plan and budget are told one by one, and kept with the reason they are taken on with", () => {
  const [waiting] = obstaclesOf();
  const each = waiting?.each?.map(({ it }) => it) ?? [];
  expect(each).toHaveLength(waiting?.kind === "rule" ? waiting.ruleIds.length : -1);
  for (const one of each) expect(waiting?.what.it).not.toContain(one);
  const taken = takeOnObstacles(obstaclesOf(), { "rules/plan-and-budget": reason });
  const kept = taken.status === "free" ? taken.overridden[0]?.what.it : "";
  expect(kept).toBe([waiting?.what.it, ...each].join(" "));
});

test("a reason that says nothing is none", () => {
  const obstacles = obstaclesOf({ characters: { risks: 0 } });
  const reasons = { "rules/plan-and-budget": reason, "empty-section/risks": " boh " };
  expect(takeOnObstacles(obstacles, reasons)).toMatchObject({
    status: "blocked",
    remaining: [{ id: "empty-section/risks" }],
  });
  expect(takeOnObstacles(obstacles, { ...reasons, "empty-section/risks": "x".repeat(1001) }).status).toBe(
    "blocked",
  );
});

const rowOf = (id: string, organisationId: string, given: Partial<ChecklistRow> = {}): ChecklistRow => ({
  attachment: call.attachments.find((one) => one.id === id)!,
  ...{ organisationId, dueOn: "2026-11-24", isOpen: false, isDone: false, isLate: true },
  state: { status: "missing" },
  ...given,
});

test("a missing attachment names the bodies that have not brought it; our own list may be answered for, the call's not", () => {
  const checklist = [
    rowOf("T12", "Unione Tre Valli"),
    rowOf("T12", "Passo Lento", { isDone: true }),
    rowOf("T9", "Consorzio Pinerolese"),
  ];
  const obstacles = obstaclesOf({ checklist });
  expect(find(obstacles, "attachment/T12")).toMatchObject({
    isOverridable: true,
    enough: { it: "Basta che lo porti Unione Tre Valli." },
    link: { to: "/consegna/allegati" },
  });
  expect(find(obstacles, "attachment/T9")).toMatchObject({ isOverridable: false });
});

test("what is signed among the documents, made by the product or perhaps not needed is no missing attachment", () => {
  const checklist = [
    rowOf("T7", "Passo Lento"),
    rowOf("T1", "Consorzio Pinerolese"),
    rowOf("T6", "Consorzio Pinerolese", { isOpen: true }),
  ];
  expect(idsOf(obstaclesOf({ checklist }))).toEqual(["rules/plan-and-budget"]);
});

test("what is not as it was handed in needs a reason of its own, which nothing stands in for", () => {
  expect(find(obstaclesOf({ unexplained: 2 }), "differences")).toMatchObject({
    isOverridable: false,
    link: { to: "/consegna/differenze" },
  });
  expect(find(obstaclesOf(), "differences")).toBeUndefined();
});

test("what a rule says of itself is what the freeze asks: which may be overcome with a reason, and never the term", () => {
  const past = { nowMs: 2, sentAtMs: null, opensAtMs: 0, closesAtMs: 1 };
  const facts = { partners: [buildLead()], submission: past };
  const proposed: Call = {
    ...call,
    eligibilityRules: call.eligibilityRules.map((rule) =>
      rule.kind === "date-within" ? { ...rule, origin: "default" as const } : rule,
    ),
  };
  const results = checkRules(proposed, buildFacts(facts), {});
  const unmet = results.filter(({ outcome }) => outcome.status === "unmet");
  const said = unmet.map((result) => [result.ruleId, mayBeOvercome(result)]);
  const obstacles = obstaclesOf({ facts, call: proposed });
  const asked = unmet.map(({ ruleId }) => [
    ruleId,
    find(obstacles, `rule/${ruleId}`)?.isOverridable ?? false,
  ]);
  expect(said).toEqual(asked);
  expect(new Set(said.map(([, may]) => may))).toEqual(new Set([true, false]));
  const term = unmet.filter(({ ruleId }) => find(obstacles, `rule/${ruleId}`) === undefined);
  expect(term).toHaveLength(1);
});
