import type { Need } from "~/domain/needs/need";

let built = 0;

/** A need of which only what matters to the test is said. */
export function buildNeed(said: Partial<Need> = {}): Need {
  const { id = `need${(built += 1)}` } = said;
  return {
    id,
    kind: "need",
    title: `Bisogno ${id}`,
    description: "",
    categoryId: "",
    targetGroup: "",
    place: { municipalities: [], point: null, area: null },
    people: null,
    severity: null,
    priority: null,
    priorityReason: "",
    status: "raised",
    setAsideReason: "",
    ...said,
  };
}
