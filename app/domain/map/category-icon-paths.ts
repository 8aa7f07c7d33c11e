import type { CategoryColour, CategoryIcon } from "~/domain/needs/category";

/**
 * The icon of a category as the data of an SVG path on a grid of 24 × 24, to be filled by the rule `evenodd`. Each is
 * told from the others at 16 pixels.
 */
export const categoryIconPaths = {
  person:
    "M12 2a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7ZM8.5 10.5h7a2.5 2.5 0 0 1 2.5 2.5v4.5h-2.5V22h-7v-4.5H6V13a2.5 2.5 0 0 1 2.5-2.5Z",
  family:
    "M6 3a2.6 2.6 0 1 1 0 5.2a2.6 2.6 0 1 1 0-5.2ZM18 3a2.6 2.6 0 1 1 0 5.2a2.6 2.6 0 1 1 0-5.2ZM12 10.2a2.2 2.2 0 1 1 0 4.4a2.2 2.2 0 1 1 0-4.4ZM4 9.5h4.5V21.5h-5V16H2v-4.5a2 2 0 0 1 2-2ZM20 9.5h-4.5V21.5h5V16H22v-4.5a2 2 0 0 0-2-2ZM10.2 15.8h3.6v5.7h-3.6Z",
  child:
    "M12 2a4 4 0 1 1 0 8a4 4 0 1 1 0-8ZM3.5 8.8 5.7 6.9l4 4.6h4.6l4-4.6 2.2 1.9-4.7 5.5V22h-2.7v-4.5h-2.2V22H8.2v-7.7Z",
  home: "M12 2.5 1.5 12H5v9.5h5V15h4v6.5h5V12h3.5Z",
  work: "M7.5 6V4.5A2 2 0 0 1 9.5 2.5h5a2 2 0 0 1 2 2V6h4A1.5 1.5 0 0 1 22 7.5V12H2V7.5A1.5 1.5 0 0 1 3.5 6ZM9.5 6h5V4.5h-5ZM2 14h7.5v2.5h5V14H22v5.5a1.5 1.5 0 0 1-1.5 1.5h-17A1.5 1.5 0 0 1 2 19.5Z",
  health: "M9 2.5h6V9h6.5v6H15v6.5H9V15H2.5V9H9Z",
  mind: "M10.5 2C5.8 2 2.5 5.5 2.5 10c0 2.8 1.3 5 3.5 6.5V22h9v-3h2.5a1.5 1.5 0 0 0 1.5-1.5V14h2.5L18.8 9C18.3 5 15 2 10.5 2ZM10.5 12.8 7.3 9.7a2.1 2.1 0 0 1 3-3l.2.2.2-.2a2.1 2.1 0 0 1 3 3Z",
  bus: "M4.5 4h15A2.5 2.5 0 0 1 22 6.5V18h-2a2.5 2.5 0 0 1-5 0H9a2.5 2.5 0 0 1-5 0H2V6.5A2.5 2.5 0 0 1 4.5 4ZM4.5 7v4.5H11V7ZM13 7v4.5h6.5V7Z",
  heat: "M12 1.5A3.5 3.5 0 0 0 8.5 5v8.8a5 5 0 1 0 7 0V5A3.5 3.5 0 0 0 12 1.5ZM11 5a1 1 0 0 1 2 0v6h-2Z",
  food: "M3.5 2h1.9v6h1.3V2h1.9v6h1.3V2h1.9v7.5a4 4 0 0 1-2.7 3.7V22H6.2v-8.8a4 4 0 0 1-2.7-3.7ZM20 2v20h-2.9v-7.5h-3V8.5C14.1 4.8 16.8 2 20 2Z",
  school: "M12 3 .5 9 12 15l8-4.2V17.5h2.5v-8ZM5 13.6v4.1c0 1.5 3 3.3 7 3.3s7-1.8 7-3.3v-4.1l-7 3.7Z",
  shield: "M12 1.5 3 5v6.5c0 5 3.7 9.3 9 11 5.3-1.7 9-6 9-11V5ZM12 4.4l6.3 2.4v4.7c0 3.6-2.5 6.7-6.3 8.3Z",
  wheelchair:
    "M9.5 1a2.4 2.4 0 1 1 0 4.8a2.4 2.4 0 1 1 0-4.8ZM8 7h3.2v2.7h5V12h-5v1.5h5.7l2.6 5 2-.9.9 2-4.1 2-3.2-5.9H8ZM6.8 10.2v2.9a4.2 4.2 0 1 0 7.1 4.2h2.4A6.6 6.6 0 1 1 6.8 10.2Z",
  globe:
    "M12 2c2.2 0 4 4 4 9H8c0-5 1.8-9 4-9ZM8 13h8c0 5-1.8 9-4 9s-4-4-4-9ZM8.3 2.7C7 4.7 6.2 7.7 6 11H2.05A10 10 0 0 1 8.3 2.7ZM8.3 21.3C7 19.3 6.2 16.3 6 13H2.05A10 10 0 0 0 8.3 21.3ZM15.7 2.7C17 4.7 17.8 7.7 18 11h3.95A10 10 0 0 0 15.7 2.7ZM15.7 21.3C17 19.3 17.8 16.3 18 13h3.95A10 10 0 0 1 15.7 21.3Z",
  hands:
    "M12 12.5 6.8 7.5a3.3 3.3 0 0 1 4.7-4.7l.5.5.5-.5a3.3 3.3 0 0 1 4.7 4.7ZM2 14h5l4 1.5h4a1.7 1.7 0 0 1 0 3.4h-4v.8h5.5l4-2.3c1.7-.6 2.8 1.3 1.5 2.5L16 23.2 7 21.5H2Z",
  star: "M12 1.8l3.1 6.7 7.3.9-5.4 5 1.4 7.2L12 18l-6.4 3.6L7 14.4l-5.4-5 7.3-.9Z",
} as const satisfies Record<CategoryIcon, string>;

/** White on each is readable (4.5 : 1 or more), and each is darker or paler than the others, for who sees no colours. */
export const categoryColourHex = {
  purple: "#451a87",
  blue: "#0b3f86",
  brown: "#6b4300",
  grey: "#4a5660",
  teal: "#00696b",
  pink: "#bb2080",
  green: "#008551",
  red: "#d0263f",
} as const satisfies Record<CategoryColour, string>;

/** Of a need without a category. */
export const noCategoryHex = "#17324d";

export function colourOf(category: { readonly colour: CategoryColour } | null): string {
  return category === null ? noCategoryHex : categoryColourHex[category.colour];
}
