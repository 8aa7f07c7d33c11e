import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Somebody with a signing certificate of a throw-away authority. */
export interface TestSigner {
  readonly certificate: string;
  readonly key: string;
}

/** Signs files as the tools of certification authorities do, with OpenSSL and no service. */
export function createTestAuthority() {
  const folder = mkdtempSync(join(tmpdir(), "cantiere-signing-"));
  const openssl = (...words: readonly string[]) =>
    execFileSync("openssl", words, { cwd: folder, stdio: ["ignore", "pipe", "ignore"] });
  let made = 0;
  writeFileSync(join(folder, "index.txt"), "");
  writeFileSync(join(folder, "serial"), "01\n");
  writeFileSync(join(folder, "ca.cnf"), authority);
  const subject = "/C=IT/O=Autorita di prova/CN=CA di prova";
  openssl(
    "req",
    "-x509",
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-subj",
    subject,
    "-days",
    "30",
    "-keyout",
    "ca.key",
    "-out",
    "ca.pem",
  );

  /** A certificate in the name of a person; the days are as OpenSSL writes them, `20200101000000Z`. */
  function issue(
    { name, taxCode }: { readonly name: string; readonly taxCode: string },
    { from = "20200101000000Z", until = "20990101000000Z", key = "rsa" } = {},
  ): TestSigner {
    const id = `signer-${(made += 1)}`;
    const algorithm = key === "rsa" ? ["rsa:2048"] : ["ec", "-pkeyopt", "ec_paramgen_curve:P-256"];
    const subject = `/C=IT/CN=${name}/serialNumber=TINIT-${taxCode}`;
    openssl(
      "req",
      "-newkey",
      ...algorithm,
      "-nodes",
      "-subj",
      subject,
      "-keyout",
      `${id}.key`,
      "-out",
      `${id}.csr`,
    );
    openssl(
      "ca",
      "-batch",
      "-config",
      "ca.cnf",
      "-in",
      `${id}.csr`,
      "-out",
      `${id}.pem`,
      "-startdate",
      from,
      "-enddate",
      until,
      "-notext",
    );
    return { certificate: `${id}.pem`, key: `${id}.key` };
  }

  /** A CAdES signature around the content (`.p7m`), or beside it when it is detached. */
  function sign(
    content: Uint8Array,
    by: readonly TestSigner[],
    { form = "DER", isDetached = false, isStreamed = false } = {},
  ): Buffer {
    writeFileSync(join(folder, "content"), content);
    const signers = by.flatMap(({ certificate, key }) => ["-signer", certificate, "-inkey", key]);
    const kind = [isDetached ? [] : ["-nodetach"], isStreamed ? ["-stream"] : []].flat();
    openssl(
      "cms",
      "-sign",
      "-cades",
      "-binary",
      "-md",
      "sha256",
      "-in",
      "content",
      "-outform",
      form,
      "-out",
      "signed",
      ...kind,
      ...signers,
    );
    return readFileSync(join(folder, "signed"));
  }

  /** A PAdES signature: a revision after the file, with room for the signature of all but that room. */
  function signPdf(pdf: Uint8Array, by: TestSigner): Buffer {
    const room = 12_000;
    const before = Buffer.concat([
      pdf,
      Buffer.from(
        "\n9000 0 obj\n<< /Type /Sig /SubFilter /ETSI.CAdES.detached /M (D:20261127100000+01'00') /ByteRange [0 BBBBBBBBBB CCCCCCCCCC DDDDDDDDDD] /Contents ",
      ),
    ]);
    const after = Buffer.from(" >>\nendobj\ntrailer\n<< /Size 9001 >>\nstartxref\n0\n%%EOF\n");
    const start = before.length + room + 2;
    const fit = (number: number) => String(number).padEnd(10);
    const dated = before
      .toString("latin1")
      .replace("BBBBBBBBBB", fit(before.length))
      .replace("CCCCCCCCCC", fit(start))
      .replace("DDDDDDDDDD", fit(after.length));
    const framed = Buffer.from(dated, "latin1");
    const signature = sign(Buffer.concat([framed, after]), [by], { isDetached: true });
    const hex = signature.toString("hex").padEnd(room, "0");
    return Buffer.concat([framed, Buffer.from(`<${hex}>`), after]);
  }

  return { issue, sign, signPdf, close: () => rmSync(folder, { recursive: true }) };
}

const authority = `
[ca]
default_ca = own
[own]
database = index.txt
serial = serial
new_certs_dir = .
certificate = ca.pem
private_key = ca.key
default_md = sha256
policy = any
unique_subject = no
[any]
countryName = optional
commonName = supplied
serialNumber = optional
`;
