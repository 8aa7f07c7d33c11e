/** The icons a category may have, as they are called in the sprite. */
export const categoryIcons = [
  "person",
  "family",
  "child",
  "home",
  "work",
  "health",
  "mind",
  "bus",
  "heat",
  "food",
  "school",
  "shield",
  "wheelchair",
  "globe",
  "hands",
  "star",
] as const;
export type CategoryIcon = (typeof categoryIcons)[number];

/** The colours a category may have: each tells apart from the others, and white on it is readable. */
export const categoryColours = ["brown", "red", "purple", "green", "blue", "teal", "pink", "grey"] as const;
export type CategoryColour = (typeof categoryColours)[number];

/** A category of needs. Each workspace has its own list; `defaultCategories` until somebody changes it. */
export interface NeedCategory {
  readonly id: string;
  readonly name: string;
  readonly icon: CategoryIcon;
  readonly colour: CategoryColour;
  /** it says something of people who could be found by the place: only the municipality is kept */
  readonly isSensitive: boolean;
}
