import type { Need } from "~/domain/needs/need";

let built = 0;

/** A need of which only what matters to the test is said. */
export function buildNeed(said: Partial<Need> = {}): Need {
  built += 1;
  return {
    id: `need${built}`,
    kind: "need",
    title: `Bisogno ${built}`,
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
