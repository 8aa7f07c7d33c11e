import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { signForTest, testIssuer } from "~/export/test-signature.server";
import { createSignatureInspector } from "../../server/signatures/signature-inspector";

const at = new Date("2026-11-25T10:00:00Z");
const content = Buffer.from("%PDF-1.7 una domanda");
const signed = await signForTest(content, { name: "Piera Bonansea", taxCode: "BNNPRI70A41L219X", at });
const folder = mkdtempSync(join(tmpdir(), "cantiere-signature-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("another program finds the very file in it, and a CAdES signature that holds", () => {
  const [from, to, signer] = ["signed.p7m", "content", "signer.pem"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(from, signed);
  const openssl = (...words: readonly string[]) =>
    execFileSync("openssl", ["cms", "-verify", "-inform", "DER", "-binary", "-in", from, ...words], {
      stdio: "pipe",
    });
  openssl("-noverify", "-signer", signer, "-out", to);
  expect(readFileSync(to).equals(content)).toBe(true);
  // No authority stands behind it: for this once it stands for itself.
  const trusted = ["-CAfile", signer, "-partial_chain", "-purpose", "any"];
  openssl("-cades", ...trusted, "-attime", String(at.getTime() / 1000), "-out", to);
});

test("it is read as a signature of that person at that time, by an issuer that says what it is worth", async () => {
  const found = await inspect(signed);
  expect(found?.container).toBe("p7m");
  expect(found?.signers).toEqual([
    {
      isIntact: true,
      name: "Piera Bonansea",
      taxCode: "BNNPRI70A41L219X",
      issuer: testIssuer,
      validFrom: "2026-11-25T09:00:00.000Z",
      validUntil: "2026-11-26T10:00:00.000Z",
      signedAt: at.toISOString(),
    },
  ]);
});

test("a changed letter of the file is noticed", async () => {
  const changed = Buffer.from(signed);
  changed[changed.indexOf("domanda")]! += 1;
  expect((await inspect(changed))?.signers[0]?.isIntact).toBe(false);
});

function inspect(bytes: Uint8Array) {
  return createSignatureInspector({ log: { warn: () => undefined } }).inspect({
    bytes,
    detachedFrom: new Uint8Array(),
  });
}
