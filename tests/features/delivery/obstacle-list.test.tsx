import { expect, test } from "vitest";
import type { ShownObstacle } from "~/features/delivery/delivery-data";
import { ObstacleList } from "~/features/delivery/obstacle-list";
import { LanguageProvider } from "~/ui/language";
import { showScreen } from "../../support/show-screen";

function empty(title: string, isOverridable = false): ShownObstacle {
  return {
    ...{ id: `empty-section/${title}`, what: `«${title}» è ancora vuota.`, emptySection: title },
    ...{ each: [], enough: null, isOverridable, link: { name: "section", to: `/proposta/${title}` } },
  };
}

function linesOf(obstacles: readonly ShownObstacle[]) {
  const { place } = showScreen(
    <LanguageProvider language="it">
      <ObstacleList obstacles={obstacles} workspaceId="w" />
    </LanguageProvider>,
  );
  const links = [...place.querySelectorAll("a")].map((link) => link.getAttribute("href"));
  return { lines: [...place.querySelectorAll("li")].map((line) => line.textContent), links };
}

test("sections nobody has written in stand in one line, each with its page", () => {
  const term = { ...empty("Termine"), emptySection: null, what: "Il termine è passato.", link: null };
  const { lines, links } = linesOf([empty("Contesto"), term, empty("Azioni"), empty("Rischi", true)]);
  expect(lines[0]?.trim()).toBe("Il termine è passato.");
  expect(lines[1]).toBe("Sezioni ancora vuote: Contesto, Azioni.");
  // What may be overcome stands under another heading, and alone it keeps its sentence.
  expect(lines[2]).toContain("«Rischi» è ancora vuota.");
  expect(lines).toHaveLength(3);
  expect(links).toEqual([
    "/cantieri/w/proposta/Contesto",
    "/cantieri/w/proposta/Azioni",
    "/cantieri/w/proposta/Rischi",
  ]);
});
