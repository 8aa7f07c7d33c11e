/**
 * Where a form goes when there are no scripts. The address says that something was sent: whoever is no longer in the
 * workshop is then shown what they wrote, in their language, and not led to where a code is typed.
 */
export function sendAddressOf(workshopId: string, language: string): string {
  return `/laboratorio/${workshopId}?${sentMark}&lingua=${language}`;
}

export function saysSent(address: string): boolean {
  return new URL(address).searchParams.has(sentMark);
}

const sentMark = "mandato";
