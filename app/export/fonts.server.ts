import { createRequire } from "node:module";

/** The families of a printed page, in the order in which a character looks for its glyph. */
export const fontFamilies = ["Titillium Web", "Noto Sans", "Noto Sans Symbols 2", "Noto Emoji"] as const;

/** The font inside the PDF compiler that fills the gap the others leave: arrows and signs of mathematics. */
export const builtInFamily = "DejaVu Sans Mono";

export interface FontFile {
  readonly family: (typeof fontFamilies)[number];
  readonly path: string;
}

/** Every font file a PDF is set in: the machine's own fonts are never used. */
export function fontFiles(): readonly FontFile[] {
  const { resolve } = createRequire(import.meta.url);
  return [
    ...titillium.map((face) => ({
      family: "Titillium Web" as const,
      path: facePath(face),
    })),
    ...notoSans.map((face) => ({
      family: "Noto Sans" as const,
      path: resolve(`@expo-google-fonts/noto-sans/${face}/NotoSans_${face}.ttf`),
    })),
    {
      family: "Noto Sans Symbols 2",
      path: resolve("@expo-google-fonts/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf"),
    },
    {
      family: "Noto Emoji",
      path: resolve("@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf"),
    },
  ];
}

export type TitilliumFace = (typeof titillium)[number];

export function facePath(face: TitilliumFace): string {
  const { resolve } = createRequire(import.meta.url);
  return resolve(`@expo-google-fonts/titillium-web/${face}/TitilliumWeb_${face}.ttf`);
}

const titillium = [
  "400Regular",
  "400Regular_Italic",
  "600SemiBold",
  "600SemiBold_Italic",
  "700Bold",
  "700Bold_Italic",
] as const;
const notoSans = ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"];
