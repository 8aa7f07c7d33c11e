import { foldText } from "~/domain/form/fold-text";
import { inBoth } from "~/domain/wording/wording";
import type { SignOffFacts } from "../sign-off-facts";
import { isOwnSection } from "./own-sections";
import type { PartKind } from "./part-kind";

/**
 * Of the sections others write, the paragraphs that name the body: what is said of it there, and where it is not
 * named any more. It is there also when nothing names the body, so that the first word about it changes something.
 */
export const mentions: PartKind = {
  list(facts, organisationId) {
    const names = namesOf(facts, organisationId);
    return facts.sections
      .filter((section) => !isOwnSection(section, facts, organisationId))
      .map(({ id, title, lines, folded }) => ({
        id: `mentions/${id}`,
        title: inBoth((language) => titles[language](title[language])),
        lines: lines.filter((_, index) => isNamed(folded[index] ?? "", names)),
      }));
  },
};

const titles = {
  it: (section: string) => `Dove l’ente è nominato in «${section}»`,
  en: (section: string) => `Where the organisation is named in “${section}”`,
};

function namesOf({ bodies, shortNames }: SignOffFacts, organisationId: string): readonly string[] {
  const name = bodies.find((body) => body.organisationId === organisationId)?.name ?? "";
  return [name, shortNames[organisationId] ?? ""].map(foldText).filter((folded) => folded !== "");
}

/** As whole words: "Casa" is not named by "casale". */
function isNamed(folded: string, names: readonly string[]): boolean {
  return names.some((name) => ` ${folded} `.includes(` ${name} `));
}
