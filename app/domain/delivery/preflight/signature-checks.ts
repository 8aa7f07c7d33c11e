import { beforeDay } from "~/domain/wording/before-day";
import type { SignerFindings } from "~/domain/partnership/signed-file";
import { formatFullDay } from "~/domain/wording/format-moment";
import { listAll, listAny } from "~/domain/wording/list-words";
import type { Wording } from "~/domain/wording/language";
import { inBoth } from "~/domain/wording/wording";
import {
  failed,
  isWhole,
  open,
  passed,
  type PreflightCheck,
  type PreflightVerdict,
  type SignedApplication,
  type SubmissionTerms,
} from "./preflight-check";

/** CAdES or PAdES with at least one signature. */
export const envelopeCheck = {
  id: "envelope",
  title: { it: "Firma digitale", en: "Digital signature" },
  judge({ findings: { container, signers } }, { givenOut }): PreflightVerdict {
    if (container === "unknown") return open;
    if (signers.length > 0) return passed;
    return failed(
      { it: "Il file non è firmato.", en: "The file is not signed." },
      {
        it: `Firma digitalmente «${givenOut.fileName}», senza aprirlo e salvarlo con altri programmi, e carica il file firmato.`,
        en: `Sign “${givenOut.fileName}” digitally, without opening and saving it in other programs, and upload the signed file.`,
      },
    );
  },
} as const satisfies PreflightCheck;

/** What was signed is as it was when it was signed. */
export const integrityCheck = {
  id: "integrity",
  title: { it: "Integrità della firma", en: "Integrity of the signature" },
  judge(file, { givenOut }): PreflightVerdict {
    if (file.findings.signers.length === 0) return open;
    if (isWhole(file)) return passed;
    return failed(
      {
        it: "Il file è stato modificato dopo la firma.",
        en: "The file was changed after it had been signed.",
      },
      {
        it: `Parti di nuovo da «${givenOut.fileName}»: scaricalo, firmalo e non aprirlo più con altri programmi.`,
        en: `Begin again from “${givenOut.fileName}”: download it, sign it, and open it in no other program afterwards.`,
      },
    );
  },
} as const satisfies PreflightCheck;

/** The very octets that were given out are what was signed. */
export const digestCheck = {
  id: "digest",
  title: { it: "Stesso file scaricato", en: "The very file downloaded" },
  judge(file, { givenOut }): PreflightVerdict {
    const { content, signers } = file.findings;
    if (signers.length === 0 || !isWhole(file)) return open;
    const seen = [content?.sha256, ...(content?.revisions ?? [])];
    if (seen.includes(givenOut.sha256)) return passed;
    return failed(
      {
        it: "È firmato un altro file, o lo stesso salvato di nuovo da un altro programma: l’impronta non è quella del file scaricato.",
        en: "Another file is signed, or the same one saved again by another program: the fingerprint is not that of the file downloaded.",
      },
      {
        it: `Scarica di nuovo «${givenOut.fileName}» e firma proprio quello.`,
        en: `Download “${givenOut.fileName}” again and sign that very file.`,
      },
    );
  },
} as const satisfies PreflightCheck;

/** The lead’s legal representative, or whom it has delegated. */
export const signerCheck = {
  id: "signer",
  title: { it: "Chi ha firmato", en: "Who has signed" },
  judge(file, terms): PreflightVerdict {
    if (!isWhole(file)) return open;
    if (terms.signers.length === 0)
      return failed(
        {
          it: "Nei dati dell’ente capofila manca il codice fiscale di chi può firmare.",
          en: "The record of the lead has no tax code of anybody who may sign.",
        },
        {
          it: "Scrivi nei dati dell’ente il codice fiscale del legale rappresentante o del delegato.",
          en: "Enter the tax code of the legal representative or the delegate in its record.",
        },
      );
    if (entitledOf(file, terms).length > 0) return passed;
    return failed(whoSigned(file), whoMaySign(terms));
  },
} as const satisfies PreflightCheck;

/** At the time of signing, by the word of the signer; where none is said, at the time of handing in. */
export const certificateCheck = {
  id: "certificate",
  title: { it: "Date del certificato", en: "Dates of the certificate" },
  judge(file, terms): PreflightVerdict {
    const entitled = isWhole(file) ? entitledOf(file, terms) : [];
    const [first] = entitled;
    if (first === undefined) return open;
    if (entitled.some((signer) => wasValid(signer, file.at))) return passed;
    const until = first.validUntil === null ? null : new Date(first.validUntil);
    return failed(
      inBoth((language) => {
        const day = until && until < signedAt(first, file.at) ? formatFullDay(language, until) : null;
        if (language === "it")
          return day === null
            ? "Il certificato non era ancora valido al momento della firma."
            : `Il certificato era scaduto al momento della firma: valeva fino ${beforeDay("al", day)}.`;
        return day === null
          ? "The certificate was not valid yet when it was signed with."
          : `The certificate had expired when it was signed with: it was valid until ${day}.`;
      }),
      {
        it: "Rinnova il certificato di firma, oppure fai firmare chi altro può, e carica il nuovo file.",
        en: "Renew the signing certificate, or have somebody else sign who may, and upload the new file.",
      },
    );
  },
} as const satisfies PreflightCheck;

function entitledOf(
  { findings }: SignedApplication,
  { signers }: SubmissionTerms,
): readonly SignerFindings[] {
  const codes = signers.map(({ taxCode }) => taxCode);
  return findings.signers.filter(({ taxCode }) => taxCode !== null && codes.includes(taxCode));
}

function whoSigned({ findings }: SignedApplication): Wording {
  const names = findings.signers.map(({ name }) => name).filter(Boolean);
  const hasCode = findings.signers.some(({ taxCode }) => taxCode !== null);
  return inBoth((language) => {
    const who = listAll(language, names);
    if (language === "it")
      return hasCode
        ? `Ha firmato ${who}, che nei dati dell’ente capofila non risulta.`
        : `Il certificato di ${who} non porta il codice fiscale: non si può sapere se può firmare.`;
    return hasCode
      ? `It was signed by ${who}, who is not in the record of the lead.`
      : `The certificate of ${who} has no tax code: whether they may sign cannot be known.`;
  });
}

function whoMaySign({ signers }: SubmissionTerms): Wording {
  const names = signers.map(({ name }) => name);
  return inBoth((language) =>
    language === "it"
      ? `Può firmare ${listAny(language, names)}. Se firma un delegato, registra prima la delega nei dati dell’ente.`
      : `It may be signed by ${listAny(language, names)}. Where a delegate signs, enter the delegation in the record first.`,
  );
}

function wasValid(signer: SignerFindings, at: Date): boolean {
  const moment = signedAt(signer, at);
  const { validFrom, validUntil } = signer;
  return (
    (validFrom === null || new Date(validFrom) <= moment) &&
    (validUntil === null || new Date(validUntil) >= moment)
  );
}

function signedAt(signer: SignerFindings, at: Date): Date {
  return signer.signedAt === null ? at : new Date(signer.signedAt);
}
