const schemes = ["http:", "https:", "mailto:"];

/** Longer addresses are nobody's. */
const longestLink = 2000;

/** Whether an address may be a link anywhere: in the editor, on a page, in a file. */
export function isSafeLink(address: string): boolean {
  if (address.length > longestLink || !URL.canParse(address)) return false;
  return schemes.includes(new URL(address).protocol);
}

/**
 * What somebody typed as an address, completed: "regione.piemonte.it" → "https://regione.piemonte.it",
 * "anna@ente.it" → "mailto:anna@ente.it". Null when it cannot be a safe link.
 */
export function completeLink(typed: string): string | null {
  const address = typed.trim();
  if (/^[^\s@:/]+@[^\s@/]+\.[^\s@/]+$/.test(address)) return `mailto:${address}`;
  if (isSafeLink(address)) return address;
  const withScheme = `https://${address}`;
  const looksLikeHost = /^[^\s/:@]+\.[^\s/:@]{2,}([/?#:]\S*)?$/.test(address);
  return looksLikeHost && isSafeLink(withScheme) ? withScheme : null;
}
