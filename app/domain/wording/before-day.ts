/** "il 30 novembre 2026", "l’8 novembre 2026": before a day that is said with a vowel, *otto* and *undici*. */
export function beforeDay(word: "il" | "al" | "dal" | "del", day: string): string {
  return /^(8|11)\b/.test(day) ? elided[word] + day : `${word} ${day}`;
}

const elided = { il: "l’", al: "all’", dal: "dall’", del: "dell’" } as const;
