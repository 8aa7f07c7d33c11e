import { describe, expect, it, test } from "vitest";
import { nameUpload } from "~/domain/delivery/checklist/name-upload";
import { isGoodSignature, signatureOf } from "~/domain/delivery/checklist/uploaded-signature";
import type { SignedFileFindings } from "~/domain/partnership/signed-file";

const rules = { extension: "pdf", mustBePlain: true, taken: [], body: "Passo Lento" } as const;

describe("the name of a file that is brought", () => {
  it.each([
    ["Delibera n. 12 (così).pdf", "Delibera-n-12-cosi.pdf"],
    ["C:\\atti\\Verbale.PDF", "Verbale.pdf"],
    ["../../etc/passwd", "passwd.pdf"],
    ["atto", "atto.pdf"],
    ["(?).pdf", "allegato.pdf"],
    [".pdf", "allegato.pdf"],
    ["atto.pdf.p7m", "atto.pdf"],
  ])("is made plain, and ends as what the file is: %s", (given, name) => {
    expect(nameUpload(given, rules)).toBe(name);
  });

  it("keeps the PDF in the envelope in sight", () => {
    const enveloped = { ...rules, extension: "p7m" } as const;
    expect(nameUpload("Atto è.pdf.p7m", enveloped)).toBe("Atto-e.pdf.p7m");
    expect(nameUpload("Atto.p7m", enveloped)).toBe("Atto.p7m");
    expect(nameUpload("Atto.pdf", enveloped)).toBe("Atto.p7m");
  });

  it("is told apart from every other by the body, then by a number, capitals or not", () => {
    expect(nameUpload("atto.pdf", { ...rules, taken: ["Atto.PDF"] })).toBe("atto-Passo-Lento.pdf");
    const taken = ["atto.pdf", "atto-passo-lento.pdf", "atto-passo-lento-2.pdf"];
    expect(nameUpload("atto.pdf", { ...rules, taken })).toBe("atto-Passo-Lento-3.pdf");
    expect(nameUpload("atto.pdf", { ...rules, taken: ["atto.pdf"], body: "" })).toBe("atto-2.pdf");
  });

  it("stays as it is where the call takes any", () => {
    expect(nameUpload("Così è.pdf", { ...rules, mustBePlain: false })).toBe("Così è.pdf");
  });

  it("is not longer than a portal takes", () => {
    expect(nameUpload(`${"a".repeat(300)}.pdf`, rules).length).toBeLessThan(100);
  });
});

const signer = {
  isIntact: true,
  name: "",
  taxCode: null,
  issuer: "",
  validFrom: null,
  validUntil: null,
  signedAt: null,
};
const content = { sha256: "", isPdf: true, revisions: [], isAppendedTo: false };
const signed: SignedFileFindings = { container: "p7m", content, signers: [signer] };

test("a file is intact, altered, not signed, or not to be recognised", () => {
  expect(signatureOf(signed)).toBe("intact");
  expect(signatureOf({ ...signed, signers: [signer, { ...signer, isIntact: false }] })).toBe("altered");
  expect(signatureOf({ ...signed, content: { ...content, isAppendedTo: true } })).toBe("altered");
  expect(signatureOf({ container: "pdf", content, signers: [] })).toBe("none");
  expect(signatureOf({ container: "p7m", content: null, signers: [] })).toBe("unrecognised");
  expect(signatureOf({ container: "unknown", content: null, signers: [] })).toBe("unrecognised");
  expect(signatureOf(null)).toBe("unrecognised");
});

test("an attachment that need not be signed is never refused for its signature", () => {
  for (const found of ["intact", "altered", "none", "unrecognised"] as const) {
    expect(isGoodSignature("none", found)).toBe(true);
    expect(isGoodSignature("notarised", found)).toBe(true);
    expect(isGoodSignature("handwritten-or-digital", found)).toBe(found !== "altered");
    expect(isGoodSignature("digital", found)).toBe(found === "intact");
  }
});
