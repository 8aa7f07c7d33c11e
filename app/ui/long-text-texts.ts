export const longTextTexts = {
  it: {
    atMost: (longest: string) => `Al massimo ${longest} caratteri`,
    counter: (length: string, longest: string) => `${length} di ${longest}`,
    tooMany: (n: number, said: string) =>
      n === 1
        ? "Un carattere di troppo: accorcia il testo, noi non lo tagliamo."
        : `${said} caratteri di troppo: accorcia il testo, noi non lo tagliamo.`,
  },
  en: {
    atMost: (longest: string) => `${longest} characters at most`,
    counter: (length: string, longest: string) => `${length} of ${longest}`,
    tooMany: (n: number, said: string) =>
      n === 1
        ? "One character too many: shorten the text, we do not cut it."
        : `${said} characters too many: shorten the text, we do not cut it.`,
  },
};
