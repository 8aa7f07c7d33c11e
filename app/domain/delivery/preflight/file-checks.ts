import { inBoth } from "~/domain/wording/wording";
import { formatCount } from "~/domain/wording/format-number";
import type { Language } from "~/domain/wording/language";
import {
  failed,
  passed,
  type PreflightCheck,
  type PreflightVerdict,
  type SignedApplication,
  type SubmissionTerms,
} from "./preflight-check";

/** Portals find the application by its name; certified mail takes any, and whoever opens it wonders. */
export const nameCheck = {
  id: "name",
  title: { it: "Nome del file", en: "Name of the file" },
  judge({ fileName }, { givenOut, channel }): PreflightVerdict {
    if (withoutEnvelopes(fileName) === givenOut.fileName) return passed;
    const cause = {
      it: `Il file si chiama «${fileName}», quello scaricato «${givenOut.fileName}».`,
      en: `The file is called “${fileName}”, the one downloaded “${givenOut.fileName}”.`,
    };
    if (channel === "certified-email") return { outcome: "noted", cause };
    return failed(cause, {
      it: `Rinominalo «${givenOut.fileName}»; dopo la firma resta solo, se c’è, «.p7m» in fondo.`,
      en: `Call it “${givenOut.fileName}” again; signing adds at most “.p7m” to the end.`,
    });
  },
} as const satisfies PreflightCheck;

/** An envelope is opened by its extension, and so is a PDF. */
export const extensionCheck = {
  id: "extension",
  title: { it: "Formato ed estensione", en: "Format and extension" },
  judge({ fileName, findings: { container } }, { fileRules, givenOut }): PreflightVerdict {
    if (container === "unknown")
      return failed(
        {
          it: "Il file non è né un PDF né una busta P7M.",
          en: "The file is neither a PDF nor a P7M envelope.",
        },
        {
          it: `Firma di nuovo «${givenOut.fileName}» in formato PAdES o CAdES e carica quel file.`,
          en: `Sign “${givenOut.fileName}” again as PAdES or CAdES and upload that file.`,
        },
      );
    const isTaken = fileRules.formats.includes(container === "pdf" ? "pdf-a" : "p7m");
    if (!isTaken)
      return failed(
        {
          it: `Il bando non prende file ${container === "pdf" ? "PDF firmati all’interno" : "P7M"}.`,
          en: `The call does not take ${container === "pdf" ? "PDF files signed inside" : "P7M files"}.`,
        },
        {
          it: `Firma di nuovo in formato ${container === "pdf" ? "CAdES (.p7m)" : "PAdES (.pdf)"}.`,
          en: `Sign again as ${container === "pdf" ? "CAdES (.p7m)" : "PAdES (.pdf)"}.`,
        },
      );
    const extension = container === "pdf" ? ".pdf" : ".p7m";
    if (fileName.toLowerCase().endsWith(extension)) return passed;
    return failed(
      {
        it: `Dentro è ${container === "pdf" ? "un PDF" : "una busta P7M"}, ma il nome non finisce con «${extension}».`,
        en: `Inside it is ${container === "pdf" ? "a PDF" : "a P7M envelope"}, but its name does not end with “${extension}”.`,
      },
      {
        it: `Rinominalo «${givenOut.fileName}${container === "pdf" ? "" : extension}».`,
        en: `Call it “${givenOut.fileName}${container === "pdf" ? "" : extension}”.`,
      },
    );
  },
} as const satisfies PreflightCheck;

/** Of the file as it is handed in: the envelope counts too. */
export const sizeCheck = {
  id: "size",
  title: { it: "Dimensione", en: "Size" },
  judge({ size }: SignedApplication, { fileRules }: SubmissionTerms): PreflightVerdict {
    const { maxBytes } = fileRules;
    if (size <= maxBytes) return passed;
    return failed(
      inBoth((language) => sizes[language](inKilobytes(language, size), inKilobytes(language, maxBytes))),
      {
        it: "Alleggerisci le immagini della candidatura, rifai il file e firma quello nuovo.",
        en: "Make the pictures of the application smaller, make the file anew and sign the new one.",
      },
    );
  },
} as const satisfies PreflightCheck;

const sizes: Readonly<Record<Language, (size: string, most: string) => string>> = {
  it: (size, most) => `Il file pesa ${size}, il bando ne prende al massimo ${most}.`,
  en: (size, most) => `The file has ${size}, the call takes ${most} at most.`,
};

/** Rounded up: a file one octet over the limit is over it. */
function inKilobytes(language: Language, octets: number): string {
  return `${formatCount(language, Math.ceil(octets / 1000))} kB`;
}

/** `domanda.pdf.p7m.p7m` was `domanda.pdf`. */
function withoutEnvelopes(fileName: string): string {
  return fileName.replace(/(?:\.p7m)+$/i, "");
}
