import { momentInWords } from "~/domain/eligibility/days-in-words";
import { isOpen } from "~/domain/time/term";
import { failed, passed, type PreflightCheck, type PreflightVerdict } from "./preflight-check";

/** By the clock of the server, to the millisecond: at the instant of the term it is too late. */
export const termCheck = {
  id: "term",
  title: { it: "Termine", en: "Term" },
  judge({ at }, { closesAt }): PreflightVerdict {
    if (isOpen(at, closesAt)) return passed;
    const closes = momentInWords(closesAt.getTime(), at.getTime());
    return failed(
      { it: `Il termine è passato: ${closes.it}.`, en: `The term has passed: ${closes.en}.` },
      {
        it: "Chiedi a chi ha emanato il bando se c’è una proroga; se c’è, scrivi il nuovo termine nelle impostazioni.",
        en: "Ask those who published the call whether the term was put off; if so, enter the new one in the settings.",
      },
    );
  },
} as const satisfies PreflightCheck;
