import { webcrypto } from "node:crypto";
import {
  Integer,
  ObjectIdentifier,
  OctetString,
  PrintableString,
  Sequence,
  UTCTime,
  Utf8String,
} from "asn1js";
import {
  AttributeTypeAndValue,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  id_ContentType_Data,
  id_ContentType_SignedData,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from "pkijs";

/** In whose name it is signed, and when. */
export interface TestSigning {
  readonly name: string;
  readonly taxCode: string;
  readonly at: Date;
}

/** Who issued the certificate, in the words of the certificate: whoever looks at it sees that it is worth nothing. */
export const testIssuer = "Certificato di prova senza valore";

const algorithm = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" } as const;
const hour = 60 * 60 * 1000;

/**
 * Signs a file as a signing device would (CAdES-BES around the file, RFC 5126), with a key made for it and thrown away.
 * For rehearsals only: the certificate names its issuer as one without value, holds for a day, and no chain leads to it.
 */
export async function signForTest(file: Uint8Array, signing: TestSigning): Promise<Uint8Array> {
  const keys = await webcrypto.subtle.generateKey(
    { ...algorithm, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ["sign", "verify"],
  );
  const certificate = await issueTo(signing, keys);
  const signedData = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: id_ContentType_Data,
      eContent: new OctetString({ valueHex: toArrayBuffer(file) }),
    }),
    signerInfos: [await signerOf(certificate, file, signing.at)],
    certificates: [certificate],
  });
  await signedData.sign(keys.privateKey, 0, "SHA-256");
  const info = new ContentInfo({
    contentType: id_ContentType_SignedData,
    content: signedData.toSchema(true),
  });
  return new Uint8Array(info.toSchema().toBER());
}

async function issueTo({ name, taxCode, at }: TestSigning, keys: CryptoKeyPair): Promise<Certificate> {
  const certificate = new Certificate({ version: 2, serialNumber: new Integer({ value: 1 }) });
  certificate.subject.typesAndValues.push(
    part("2.5.4.6", new PrintableString({ value: "IT" })),
    part("2.5.4.3", new Utf8String({ value: name })),
    part("2.5.4.5", new PrintableString({ value: `TINIT-${taxCode}` })),
  );
  certificate.issuer.typesAndValues.push(
    part("2.5.4.10", new Utf8String({ value: testIssuer })),
    part("2.5.4.3", new Utf8String({ value: testIssuer })),
  );
  certificate.notBefore.value = new Date(at.getTime() - hour);
  certificate.notAfter.value = new Date(at.getTime() + 24 * hour);
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(keys.privateKey, "SHA-256");
  return certificate;
}

function part(type: string, value: PrintableString | Utf8String): AttributeTypeAndValue {
  return new AttributeTypeAndValue({ type, value });
}

async function signerOf(certificate: Certificate, file: Uint8Array, at: Date): Promise<SignerInfo> {
  const digest = await webcrypto.subtle.digest("SHA-256", file);
  const certificateHash = await webcrypto.subtle.digest("SHA-256", certificate.toSchema().toBER());
  const attributes = [
    attribute("1.2.840.113549.1.9.3", new ObjectIdentifier({ value: id_ContentType_Data })),
    attribute("1.2.840.113549.1.9.5", new UTCTime({ valueDate: at })),
    attribute("1.2.840.113549.1.9.4", new OctetString({ valueHex: digest })),
    attribute("1.2.840.113549.1.9.16.2.47", signingCertificate(certificateHash)),
  ];
  return new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
  });
}

function attribute(type: string, value: object): Attribute {
  return new Attribute({ type, values: [value] });
}

/** SigningCertificateV2 (RFC 5035) of one certificate, by its SHA-256, which is what it takes where none is named. */
function signingCertificate(hash: ArrayBuffer): Sequence {
  const one = new Sequence({ value: [new OctetString({ valueHex: hash })] });
  return new Sequence({ value: [new Sequence({ value: [one] })] });
}

function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
