import { expect, test } from "vitest";
import type { SignedApplication, SubmissionTerms } from "~/domain/delivery/preflight/preflight-check";
import { isReadyToHandIn, runPreflight } from "~/domain/delivery/preflight/run-preflight";
import type { SignedFileFindings, SignerFindings } from "~/domain/partnership/signed-file";

const closesAt = new Date("2026-12-18T11:00:00.000Z");
const givenOut = { fileName: "vicini-di-valle.pdf", sha256: "aa" };
const terms: SubmissionTerms = {
  channel: "portal",
  givenOut,
  fileRules: { formats: ["pdf-a", "p7m"], maxBytes: 5_000_000 },
  signers: [{ name: "Piera Bonansea", taxCode: "BNNPRI70A41L219X" }],
  closesAt,
};
const signer: SignerFindings = {
  isIntact: true,
  name: "Piera Bonansea",
  taxCode: "BNNPRI70A41L219X",
  issuer: "Prova CA",
  validFrom: "2025-01-01T00:00:00.000Z",
  validUntil: "2027-12-31T00:00:00.000Z",
  signedAt: "2026-12-17T10:00:00.000Z",
};

interface Given {
  readonly file?: Partial<SignedApplication>;
  readonly findings?: Partial<SignedFileFindings>;
  readonly signer?: Partial<SignerFindings>;
  readonly terms?: Partial<SubmissionTerms>;
}

function look(given: Given = {}) {
  const findings: SignedFileFindings = {
    container: "p7m",
    content: { sha256: "aa", isPdf: true, revisions: [], isAppendedTo: false },
    signers: [{ ...signer, ...given.signer }],
    ...given.findings,
  };
  const file: SignedApplication = {
    fileName: "vicini-di-valle.pdf.p7m",
    size: 900_000,
    findings,
    at: new Date(closesAt.getTime() - 1),
    ...given.file,
  };
  return runPreflight(file, { ...terms, ...given.terms });
}

/** What would be refused, and what cannot be said yet. */
function faultsOf(given: Given) {
  const results = look(given);
  const named = (outcome: string) => results.filter((one) => one.outcome === outcome).map(({ id }) => id);
  return { failed: named("failed"), open: named("open"), isReady: isReadyToHandIn(results) };
}

const pades: Given = {
  file: { fileName: "vicini-di-valle.pdf" },
  findings: {
    container: "pdf",
    content: { sha256: "cc", isPdf: true, revisions: ["aa", "cc"], isAppendedTo: false },
  },
};

test.for([
  ["CAdES", {}],
  ["signed twice, one envelope in the other", { file: { fileName: "vicini-di-valle.pdf.p7m.p7m" } }],
  ["PAdES", pades],
  ["by a certificate that has run out since", { signer: { validUntil: "2026-12-17T23:00:00.000Z" } }],
  ["by two, of whom one may", { findings: { signers: [{ ...signer, taxCode: "XXX" }, signer] } }],
  ["of just the size that is allowed", { file: { size: 5_000_000 } }],
] as const satisfies readonly (readonly [string, Given])[])("ready: %s", ([, given]) => {
  expect(faultsOf(given)).toEqual({ failed: [], open: [], isReady: true });
});

test.for([
  ["renamed", { file: { fileName: "domanda.pdf.p7m" } }, ["name"], []],
  [
    "renamed by the program that signed",
    { ...pades, file: { fileName: "vicini-di-valle-signed.pdf" } },
    ["name"],
    [],
  ],
  ["an envelope that is called a PDF", { file: { fileName: "vicini-di-valle.pdf" } }, ["extension"], []],
  ["too large by one octet", { file: { size: 5_000_001 } }, ["size"], []],
  [
    "not signed",
    { ...pades, findings: { ...pades.findings, signers: [] } },
    ["envelope"],
    ["integrity", "digest", "signer", "certificate"],
  ],
  ["altered", { signer: { isIntact: false } }, ["integrity"], ["digest", "signer", "certificate"]],
  [
    "added to after the signature",
    { findings: { content: { sha256: "cc", isPdf: true, revisions: ["aa"], isAppendedTo: true } } },
    ["integrity"],
    ["digest", "signer", "certificate"],
  ],
  [
    "another file",
    { findings: { content: { sha256: "dd", isPdf: true, revisions: [], isAppendedTo: false } } },
    ["digest"],
    [],
  ],
  ["a signature without its file", { findings: { content: null } }, ["digest"], []],
  [
    "another signer",
    { signer: { name: "Ugo Rolle", taxCode: "RLLGUO70A01L219X" } },
    ["signer"],
    ["certificate"],
  ],
  ["a certificate without a tax code", { signer: { taxCode: null } }, ["signer"], ["certificate"]],
  ["nobody on record", { terms: { signers: [] } }, ["signer"], ["certificate"]],
  ["an expired certificate", { signer: { validUntil: "2026-12-16T00:00:00.000Z" } }, ["certificate"], []],
  [
    "expired, and no word of when it was signed",
    { signer: { signedAt: null, validUntil: "2026-12-18T10:59:59.998Z" } },
    ["certificate"],
    [],
  ],
  ["a certificate of the future", { signer: { validFrom: "2026-12-18T00:00:00.000Z" } }, ["certificate"], []],
  ["at the instant of the term", { file: { at: closesAt } }, ["term"], []],
  [
    "neither PDF nor envelope",
    { findings: { container: "unknown", content: null, signers: [] } },
    ["extension"],
    ["envelope", "integrity", "digest", "signer", "certificate"],
  ],
  [
    "a format the call does not take",
    { terms: { fileRules: { ...terms.fileRules, formats: ["pdf-a"] } } },
    ["extension"],
    [],
  ],
] as const satisfies readonly (readonly [string, Given, readonly string[], readonly string[]])[])(
  "refused: %s",
  ([, given, failed, open]) => {
    expect(faultsOf(given)).toEqual({ failed, open, isReady: false });
  },
);

test("certified mail takes another name with a word of it; its faults are told together with all others", () => {
  const given: Given = { terms: { channel: "certified-email" }, file: { fileName: "domanda.pdf.p7m" } };
  expect(look(given)[0]).toMatchObject({ id: "name", outcome: "noted" });
  expect(faultsOf(given).isReady).toBe(true);
  const many: Given = { file: { fileName: "domanda.pdf.p7m", size: 6_000_000, at: closesAt } };
  expect(faultsOf(many).failed).toEqual(["name", "size", "term"]);
});

test("each refusal says what was found and what to do, in both languages", () => {
  const [name] = look({ file: { fileName: "domanda.pdf.p7m" } });
  expect(name).toMatchObject({
    cause: { it: "Il file si chiama «domanda.pdf.p7m», quello scaricato «vicini-di-valle.pdf»." },
    remedy: { it: "Rinominalo «vicini-di-valle.pdf»; dopo la firma resta solo, se c’è, «.p7m» in fondo." },
  });
  const size = look({ file: { size: 5_000_001 } }).find(({ id }) => id === "size");
  expect(size).toMatchObject({
    cause: {
      it: "Il file pesa 5.001 kB, il bando ne prende al massimo 5.000 kB.",
      en: "The file has 5,001 kB, the call takes 5,000 kB at most.",
    },
  });
  const expired = look({ signer: { validUntil: "2026-12-16T00:00:00.000Z" } });
  expect(expired.find(({ id }) => id === "certificate")).toMatchObject({
    cause: { it: expect.stringContaining("16 dicembre 2026") },
  });
});
