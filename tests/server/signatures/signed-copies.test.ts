import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { afterAll, expect, test, vi } from "vitest";
import {
  type CopyVerdict,
  judgeSignedCopy,
  type SignatureExpected,
} from "~/domain/partnership/judge-signed-copy";
import { createSignatureInspector } from "../../../server/signatures/signature-inspector";
import { createTestAuthority } from "../../support/sign-with-openssl";

vi.setConfig({ testTimeout: 60_000 });

const warnings: object[] = [];
const inspector = createSignatureInspector({ log: { warn: (details) => void warnings.push(details) } });
const authority = createTestAuthority();
afterAll(() => authority.close());

const letter = pdfSaying("Lettera di intenti di Passo Lento");
const otherLetter = pdfSaying("Lettera di intenti di Vicini di Valle");
const giulia = authority.issue({ name: "Giulia Rostagnoli", taxCode: "RSTGLI80A41G674X" });
const marta = authority.issue({ name: "Marta Bellarda", taxCode: "BLLMRT70A41G674Y" }, { key: "ec" });
const stranger = authority.issue({ name: "Un Altro", taxCode: "LTRNUX70A01G674Z" });
const expired = authority.issue(
  { name: "Giulia Rostagnoli", taxCode: "RSTGLI80A41G674X" },
  { until: "20210101000000Z" },
);

const expected: SignatureExpected = {
  sha256: sha256(letter),
  fileName: "lettera-di-intenti.pdf",
  otherDocuments: new Map([[sha256(otherLetter), "Lettera di intenti, Vicini di Valle"]]),
  signersOf: { "passo-lento": ["RSTGLI80A41G674X"], consorzio: ["BLLMRT70A41G674Y"] },
  organisationId: "passo-lento",
  allowsHandwritten: true,
};

interface Given {
  readonly fileName?: string;
  readonly against?: Partial<SignatureExpected>;
}

async function judge(bytes: Uint8Array, given: Given = {}): Promise<CopyVerdict> {
  const { fileName = "lettera-di-intenti.pdf.p7m", against = {} } = given;
  const findings = await inspector.inspect({ bytes, detachedFrom: letter });
  if (findings === null) throw new Error("The file could not be looked into");
  const copy = { findings, sha256: sha256(bytes), fileName, atMs: Date.now() };
  return judgeSignedCopy(copy, { ...expected, ...against });
}

const good = {
  kind: "signed",
  organisationIds: ["passo-lento"],
  isRenamed: false,
  hasSinceExpired: false,
};

test("a letter signed by its representative counts, whatever clothes the signature comes in", async () => {
  const der = authority.sign(letter, [giulia]);
  const nested = authority.sign(der, [giulia]);
  const base64 = Buffer.from(der.toString("base64").replace(/.{76}/g, "$&\r\n"));
  for (const file of [
    der,
    authority.sign(letter, [giulia], { isStreamed: true }),
    authority.sign(letter, [giulia], { form: "PEM" }),
    base64,
    nested,
    authority.sign(letter, [giulia], { isDetached: true }),
    authority.signPdf(letter, giulia),
    authority.sign(authority.signPdf(letter, giulia), [giulia]),
  ]) {
    expect(await judge(file)).toEqual(good);
  }
});

test("the signer, the tax code, the time and the life of the certificate are read from the file", async () => {
  const findings = await inspector.inspect({ bytes: authority.sign(letter, [giulia]), detachedFrom: letter });
  expect(findings).toMatchObject({
    container: "p7m",
    content: { sha256: sha256(letter), isPdf: true },
    signers: [
      {
        isIntact: true,
        name: "Giulia Rostagnoli",
        taxCode: "RSTGLI80A41G674X",
        issuer: "Autorita di prova",
        validFrom: "2020-01-01T00:00:00.000Z",
        validUntil: "2099-01-01T00:00:00.000Z",
      },
    ],
  });
  const signedAt = Date.parse(findings?.signers[0]?.signedAt ?? "");
  expect(Math.abs(Date.now() - signedAt)).toBeLessThan(120_000);
});

test("one file signed by several organisations holds good for all of them", async () => {
  expect(await judge(authority.sign(letter, [giulia, marta]))).toMatchObject({
    kind: "signed",
    organisationIds: ["passo-lento", "consorzio"],
  });
  const twice = authority.signPdf(authority.signPdf(letter, giulia), marta);
  expect(await judge(twice)).toMatchObject({ organisationIds: ["passo-lento", "consorzio"] });
});

test("a renamed file counts, and it is said", async () => {
  const file = authority.sign(letter, [giulia]);
  expect(await judge(file, { fileName: "Scansione 3.p7m" })).toEqual({ ...good, isRenamed: true });
  expect(await judge(file, { fileName: "lettera-di-intenti-signed.pdf" })).toEqual(good);
});

test("another letter is known by its name, and one nobody made here is not", async () => {
  expect(await judge(authority.sign(otherLetter, [giulia]))).toEqual({
    kind: "other-document",
    name: "Lettera di intenti, Vicini di Valle",
  });
  expect(await judge(authority.signPdf(otherLetter, giulia))).toMatchObject({ kind: "other-document" });
  expect(await judge(authority.sign(pdfSaying("Tutt’altro"), [giulia]))).toEqual({ kind: "unknown-content" });
});

test("a byte changed after signing is seen, in the envelope and inside the PDF", async () => {
  const sealed = authority.sign(letter, [giulia]);
  expect(await judge(changed(sealed, "Passo Lento", "Passo Lente"))).toEqual({ kind: "altered" });
  const inside = authority.signPdf(letter, giulia);
  expect(await judge(changed(inside, "Passo Lento", "Passo Lente"))).toEqual({ kind: "altered" });
  const longer = Buffer.concat([inside, Buffer.from("\n% aggiunta\n%%EOF\n")]);
  expect(await judge(longer)).toEqual({ kind: "altered" });
});

test("a detached signature of something else does not hold", async () => {
  expect(await judge(authority.sign(otherLetter, [giulia], { isDetached: true }))).toEqual({
    kind: "altered",
  });
});

test("somebody else's signature is told by name", async () => {
  expect(await judge(authority.sign(letter, [stranger]))).toEqual({ kind: "other-signer", name: "Un Altro" });
});

test("where the record names nobody, a person has to look", async () => {
  const file = authority.sign(letter, [giulia]);
  expect(await judge(file, { against: { signersOf: {} } })).toEqual({ kind: "signer-not-in-record" });
});

test("a certificate that had run out when the letter was signed does not count", async () => {
  expect(await judge(authority.sign(letter, [expired]))).toMatchObject({
    kind: "expired",
    until: "2021-01-01T00:00:00.000Z",
  });
});

test("one that ran out after the signature counts, and it is said", async () => {
  const findings = await inspector.inspect({ bytes: authority.sign(letter, [giulia]), detachedFrom: letter });
  if (findings === null) throw new Error("not read");
  const later = {
    findings,
    sha256: "",
    fileName: expected.fileName,
    atMs: Date.parse("2100-01-01T00:00:00Z"),
  };
  expect(judgeSignedCopy(later, expected)).toEqual({ ...good, hasSinceExpired: true });
});

test("a scan is for a person to look at where a paper signature will do, and is not signed elsewhere", async () => {
  const scan = pdfSaying("una scansione");
  const fileName = "scansione.pdf";
  expect(await judge(scan, { fileName })).toEqual({ kind: "handwritten" });
  expect(await judge(scan, { fileName, against: { allowsHandwritten: false } })).toEqual({
    kind: "not-signed",
  });
});

test("the very file that was made, handed back, is not signed; that of another document is told", async () => {
  expect(await judge(letter, { fileName: "lettera-di-intenti.pdf" })).toEqual({ kind: "not-signed" });
  expect(await judge(otherLetter, { fileName: "altra.pdf" })).toMatchObject({ kind: "other-document" });
});

test.each([
  ["nothing", ""],
  ["words", "Gentile capofila, ecco la lettera"],
  ["a program", "\u007fELF\u0002\u0001"],
  ["a page", "<html><script>alert(1)</script></html>"],
  ["an archive", "PK\u0003\u0004"],
  ["a broken envelope", "\u0030\u0082\u00ff\u00ff\u0006\u0009"],
  ["a very deep envelope", "\u0030\u0080".repeat(60_000)],
])("%s is not recognised", async (_, text) => {
  const findings = await inspector.inspect({ bytes: Buffer.from(text, "latin1"), detachedFrom: letter });
  expect(findings?.container ?? "unknown").toBe("unknown");
});

test("a file that takes too long, or ends its process, is given up and hurts no other", async () => {
  const child = "/tmp/cantiere-child-that-hangs.mjs";
  writeFileSync(child, "process.on('message', () => { for (;;); });");
  const hanging = createSignatureInspector({
    log: { warn: () => undefined },
    childFile: child,
    timeLimitMs: 300,
  });
  expect(await hanging.inspect({ bytes: letter, detachedFrom: letter })).toBeNull();
  writeFileSync(child, "process.on('message', () => process.exit(3));");
  expect(await hanging.inspect({ bytes: letter, detachedFrom: letter })).toBeNull();
  expect(await judge(authority.sign(letter, [giulia]))).toEqual(good);
});

function pdfSaying(text: string): Buffer {
  return Buffer.from(`%PDF-1.7\n1 0 obj\n(${text})\nendobj\ntrailer\n<< >>\nstartxref\n0\n%%EOF\n`);
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function changed(file: Buffer, from: string, to: string): Buffer {
  const at = file.indexOf(from);
  if (at < 0) throw new Error("nothing to change");
  return Buffer.concat([file.subarray(0, at), Buffer.from(to), file.subarray(at + to.length)]);
}
