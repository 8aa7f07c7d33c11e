/** The colours of the map, the same on the screen, in print and in what is exported. */
export const mapColours = {
  /** what is not Italy */
  abroad: "#e9edf1",
  /** Italy around the district */
  around: "#fafbfc",
  aroundLines: "#dfe4e9",
  province: "#9aa7b4",
  /** a municipality of the district without a value */
  municipality: "#ffffff",
  municipalityLines: "#b8c4d0",
  /** between municipalities that have a colour */
  filledLines: "#ffffff",
  outline: "#17324d",
  halo: "#c9d3dd",
  dot: "#17324d",
  label: "#17324d",
  aroundLabel: "#5b6f82",
  labelHalo: "#ffffff",
} as const;

/** Classes of values, from the palest to the darkest. */
export const fillBlues = ["#eff3fb", "#cfdff1", "#9dbde4", "#5f94d1", "#2464ad"] as const;

/** Which of the five steps so many classes have: the far ones first, so that few classes are told apart. */
export function stepsFor(classes: number): readonly number[] {
  const steps: Readonly<Record<number, readonly number[]>> = {
    1: [2],
    2: [1, 3],
    3: [0, 2, 4],
    4: [0, 1, 3, 4],
  };
  return steps[classes] ?? [0, 1, 2, 3, 4];
}

export function bluesFor(classes: number): readonly string[] {
  return stepsFor(classes).map((step) => fillBlues[step] ?? fillBlues[0]);
}
