import { sentMark } from "../sent-mark";

/** Where a form goes when there are no scripts; whoever is no longer in the workshop is answered in the language. */
export function sendAddressOf(workshopId: string, language: string): string {
  return `/laboratorio/${workshopId}?${sentMark}&lingua=${language}`;
}
