export const meanwhileTexts = {
  it: { nowEmpty: "Adesso è vuoto", nowThere: (value: string) => `Adesso c’è «${value}»` },
  en: { nowEmpty: "Now it is empty", nowThere: (value: string) => `Now it says “${value}”` },
};
