import type { Letter } from "~/domain/partnership/documents/letter";
import type { PrintLanguage } from "./printable-application";

/** A document of the partnership to be printed, as plain data and without any layout. */
export interface PrintableLetter {
  readonly language: PrintLanguage;
  readonly letter: Letter;
  /** what stands in the foot of every page, before the page number */
  readonly foot: string;
  /** ISO instant of its making: the only date of the file, so the same values give the same bytes */
  readonly stateAt: string;
}
