import { momentInWords } from "~/domain/eligibility/days-in-words";
import type { SubmissionFacts } from "~/domain/eligibility/partnership-facts";
import { isOpen } from "~/domain/time/term";
import type { Obstacle } from "./obstacle";

/** What is frozen after the term could not be handed in any more: the term is put off first, or nothing is. */
export function findTermObstacle({ nowMs, closesAtMs }: SubmissionFacts): readonly Obstacle[] {
  if (isOpen(new Date(nowMs), new Date(closesAtMs))) return [];
  const closes = momentInWords(closesAtMs, nowMs);
  return [
    {
      id: "term",
      kind: "term",
      what: { it: `Il termine è passato: ${closes.it}.`, en: `The term has passed: ${closes.en}.` },
      enough: {
        it: "Se il termine è stato prorogato, scrivi quello nuovo nelle impostazioni.",
        en: "If the term was put off, enter the new one in the settings.",
      },
      link: { name: "settings", to: "/impostazioni" },
      isOverridable: false,
    },
  ];
}
