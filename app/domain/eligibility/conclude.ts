import type { Wording } from "~/domain/wording/language";
import { listAll } from "~/domain/wording/list-words";
import { endOnce, inBoth, joinSentences } from "~/domain/wording/wording";
import type { Change, Missing, Outcome } from "./outcome";

/** One thing found while a rule is checked; a rule holds when all that was found for it holds. */
export type Finding = MetFinding | UnmetFinding | UnknownFinding;

export interface MetFinding {
  readonly status: "met";
  readonly because: Wording;
}

export interface UnmetFinding {
  readonly status: "unmet";
  readonly because: Wording;
  /** goes on from "Basta": "aggiungere…", "che … firmi"; in English from "It is enough": "to add…", "for … to sign" */
  readonly toDo: Wording;
  readonly changes: readonly Change[];
}

export interface UnknownFinding {
  readonly status: "unknown";
  readonly because: Wording;
  readonly missing: readonly Missing[];
}

/** What fails for sure outweighs what is not known; what is not known outweighs what holds. */
export function conclude(findings: readonly Finding[]): Outcome {
  const unmet = findings.filter((finding) => finding.status === "unmet");
  const unknown = findings.filter((finding) => finding.status === "unknown");
  const missing = withoutRepeats(unknown.flatMap((finding) => finding.missing));
  if (unmet.length > 0) {
    const because = becauseOf([...unmet, ...unknown]);
    const changes = unmet.flatMap((finding) => finding.changes);
    return { status: "unmet", because, enough: enoughOf(unmet), changes, missing };
  }
  if (unknown.length > 0) return { status: "unknown", because: becauseOf(unknown), missing };
  return { status: "met", because: becauseOf(findings) };
}

function becauseOf(findings: readonly Finding[]): Wording {
  return joinSentences(findings.map(({ because }) => because));
}

function enoughOf(findings: readonly UnmetFinding[]): Wording {
  const acts = inBoth((language) =>
    listAll(
      language,
      findings.map(({ toDo }) => toDo[language]),
    ),
  );
  return endOnce({ it: `Basta ${acts.it}.`, en: `It is enough ${acts.en}.` });
}

function withoutRepeats(missing: readonly Missing[]): Missing[] {
  return [...new Map(missing.map((one) => [JSON.stringify(one), one])).values()];
}
