import { plural } from "~/domain/wording/plural";
import type { Obstacle } from "../obstacle";

/** What is not as it was handed in at the stage before and nobody has given a reason for: the call asks for one. */
export function findUnexplained(unexplained: number): readonly Obstacle[] {
  if (unexplained === 0) return [];
  const n = unexplained;
  return [
    {
      id: "differences",
      kind: "difference",
      what: {
        it: plural("it", n, {
          one: "Una cosa è diversa dalla fase precedente e non ha ancora un motivo.",
          other: `${n} cose sono diverse dalla fase precedente e non hanno ancora un motivo.`,
        }),
        en: plural("en", n, {
          one: "One thing is not as it was at the stage before, and has no reason yet.",
          other: `${n} things are not as they were at the stage before, and have no reason yet.`,
        }),
      },
      enough: null,
      link: { name: "differences", to: "/consegna/differenze" },
      isOverridable: false,
    },
  ];
}
