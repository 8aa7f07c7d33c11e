import type { NumberedSection } from "~/domain/call/stages";
import type { Change, RuleResult } from "~/domain/eligibility/outcome";
import { formatCount } from "~/domain/wording/format-number";
import { plural } from "~/domain/wording/plural";
import type { Obstacle } from "./obstacle";

/** Sections that are too long, and those without a word that no rule of the call names already. */
export function findSectionObstacles(
  sections: readonly NumberedSection[],
  characters: Readonly<Record<string, number>>,
  results: readonly RuleResult[],
): readonly Obstacle[] {
  const named = sectionsOfChanges(results);
  return sections.flatMap((section) => {
    const written = characters[section.id] ?? 0;
    if (written > section.limit.max) return [tooLong(section, written)];
    return written === 0 && !named.has(section.id) ? [empty(section)] : [];
  });
}

function tooLong(section: NumberedSection, written: number): Obstacle {
  const { limit, title } = section;
  const over = written - limit.max;
  return {
    id: `over-limit/${section.id}`,
    kind: "over-limit",
    sectionId: section.id,
    what: {
      it: `«${title.it}» ha ${formatCount("it", written)} caratteri, il limite è ${formatCount("it", limit.max)}${limit.origin === "default" ? " (un valore proposto da noi: il bando non lo riporta)" : ""}.`,
      en: `“${title.en}” has ${formatCount("en", written)} characters, the limit is ${formatCount("en", limit.max)}${limit.origin === "default" ? " (a value proposed by us: the call does not state it)" : ""}.`,
    },
    enough: {
      it: `Basta togliere ${formatCount("it", over)} ${plural("it", over, { one: "carattere", other: "caratteri" })}.`,
      en: `Taking out ${formatCount("en", over)} ${plural("en", over, { one: "character", other: "characters" })} is enough.`,
    },
    link: linkTo(section),
    // What the call says is a limit for its portal too.
    isOverridable: limit.origin === "default",
  };
}

function empty(section: NumberedSection): Obstacle {
  const { title } = section;
  return {
    id: `empty-section/${section.id}`,
    kind: "empty-section",
    sectionId: section.id,
    title,
    what: { it: `«${title.it}» è ancora vuota.`, en: `“${title.en}” is still empty.` },
    enough: null,
    link: linkTo(section),
    isOverridable: section.origin === "default",
  };
}

function linkTo({ id, kind }: NumberedSection): Obstacle["link"] {
  return kind === "identity"
    ? { name: "settings", to: "/impostazioni" }
    : { name: "section", to: `/proposta/${id}` };
}

function sectionsOfChanges(results: readonly RuleResult[]): ReadonlySet<string> {
  const changes: readonly Change[] = results.flatMap(({ outcome }) =>
    outcome.status === "unmet" ? outcome.changes : [],
  );
  return new Set(changes.flatMap((change) => (change.kind === "write-section" ? [change.sectionId] : [])));
}
