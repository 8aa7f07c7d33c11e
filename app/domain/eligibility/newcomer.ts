import type { JudgedCall } from "./judged-call";
import type { EligibilityRule } from "~/domain/call/rule-schema";
import type { OrganisationRole } from "~/domain/rights/roles";
import type { Wording } from "~/domain/wording/language";
import { someOf } from "./describe-kinds";
import type { Change } from "./outcome";

interface Newcomers {
  readonly change: Extract<Change, { readonly kind: "add-partner" }>;
  /** "un ente del terzo settore con sede in Piemonte" */
  readonly words: Wording;
}

/** So many new partners of these kinds, such that no other rule of the stage fails because of them. */
export function newcomers(
  call: JudgedCall,
  stageId: string,
  asked: { readonly kinds: readonly string[]; readonly times: number },
): Newcomers {
  const rules = rulesOfStage(call, stageId);
  const kinds = openTo(rules, "partner", asked.kinds);
  const inPiedmont = mustBeInPiedmont(rules, kinds);
  const { times } = asked;
  const words = someOf(times, kinds);
  return {
    change: { kind: "add-partner", kinds, roles: ["partner"], inPiedmont, times, districtBody: null },
    words: inPiedmont ? withSeat(words) : words,
  };
}

/** Those of the kinds that may lead, by all the rules of the stage. */
export function leadKinds(call: JudgedCall, stageId: string, kinds: readonly string[]): readonly string[] {
  const rules = rulesOfStage(call, stageId);
  const asked = rules.flatMap((rule) => (rule.kind === "lead-kind-in" ? [rule.kinds] : []));
  const allowed = kinds.filter((kind) => asked.every((some) => some.some((one) => one === kind)));
  return openTo(rules, "lead", allowed.length > 0 ? allowed : kinds);
}

/** Whether an organisation of this kind may go on as a supporter. */
export function maySupport(call: JudgedCall, stageId: string, kind: string): boolean {
  return isOpenTo(rulesOfStage(call, stageId), "supporter", kind);
}

function rulesOfStage(call: JudgedCall, stageId: string): readonly EligibilityRule[] {
  return call.eligibilityRules.filter(({ stages }) => stages[stageId] !== undefined);
}

/** Those of the kinds that may have the role; all of them when the call contradicts itself. */
function openTo(
  rules: readonly EligibilityRule[],
  role: OrganisationRole,
  kinds: readonly string[],
): readonly string[] {
  const open = kinds.filter((kind) => isOpenTo(rules, role, kind));
  return open.length > 0 ? open : kinds;
}

function isOpenTo(rules: readonly EligibilityRule[], role: OrganisationRole, kind: string): boolean {
  return rules.every(
    (rule) =>
      rule.kind !== "roles-of-kinds" ||
      rule.roles.includes(role) ||
      rule.kinds.every((closed) => closed !== kind),
  );
}

function mustBeInPiedmont(rules: readonly EligibilityRule[], kinds: readonly string[]): boolean {
  return rules.some(
    (rule) => rule.kind === "partners-seat-in" && rule.kinds.some((kind) => kinds.includes(kind)),
  );
}

function withSeat(words: Wording): Wording {
  return { it: `${words.it} con sede in Piemonte`, en: `${words.en} with a seat in Piedmont` };
}
