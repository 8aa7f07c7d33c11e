import { fromBER } from "asn1js";
import { ContentInfo, id_ContentType_SignedData, SignedData } from "pkijs";

/** The signatures and the content of a CMS SignedData; null when the bytes are none. `data`: what a detached one is of. */
export async function readSignedData(bytes, data) {
  const signedData = parseSignedData(bytes);
  if (signedData === null) return null;
  const own = ownContent(signedData);
  const signers = [];
  for (let index = 0; index < signedData.signerInfos.length; index++) {
    signers.push(await readSigner(signedData, index, own === null ? data : undefined));
  }
  return { signers, content: own ?? (data ? Buffer.from(data) : null) };
}

function parseSignedData(bytes) {
  try {
    const { result, offset } = fromBER(toArrayBuffer(bytes));
    if (offset === -1) return null;
    const info = new ContentInfo({ schema: result });
    if (info.contentType !== id_ContentType_SignedData) return null;
    return new SignedData({ schema: info.content });
  } catch {
    // Whatever is not one cannot be read as one.
    return null;
  }
}

/** The library also parses what is inside a primitive string, so only its tag tells how the bytes lie. */
function ownContent({ encapContentInfo }) {
  const string = encapContentInfo.eContent;
  if (string === undefined) return null;
  return joinParts(string);
}

function joinParts(string) {
  if (!string.idBlock.isConstructed) return Buffer.from(string.valueBlock.valueHexView);
  return Buffer.concat(string.valueBlock.value.map(joinParts));
}

async function readSigner(signedData, index, data) {
  const signer = signedData.signerInfos[index];
  const certificate = findCertificate(signedData, signer);
  return {
    isIntact: await isIntact(signedData, index, data),
    ...aboutCertificate(certificate),
    signedAt: signingTime(signer),
  };
}

async function isIntact(signedData, signer, data) {
  try {
    const { signatureVerified } = await signedData.verify({
      signer,
      checkChain: false,
      extendedMode: true,
      ...(data === undefined ? {} : { data: toArrayBuffer(data) }),
    });
    return signatureVerified === true;
  } catch {
    // The library throws for every signature that does not hold.
    return false;
  }
}

function findCertificate({ certificates = [] }, { sid }) {
  return (
    certificates.find((certificate) => {
      if (certificate.serialNumber === undefined) return false;
      if (sid?.serialNumber !== undefined)
        return certificate.serialNumber.isEqual(sid.serialNumber) && certificate.issuer.isEqual(sid.issuer);
      const key = certificate.extensions?.find(({ extnID }) => extnID === "2.5.29.14");
      return key !== undefined && sid?.valueBlock !== undefined && sameBytes(key.parsedValue, sid);
    }) ?? null
  );
}

function sameBytes(one, other) {
  const bytesOf = (value) => Buffer.from(value?.valueBlock?.valueHexView ?? []);
  return bytesOf(one).length > 0 && bytesOf(one).equals(bytesOf(other));
}

function aboutCertificate(certificate) {
  if (certificate === null) return { name: "", taxCode: null, issuer: "", validFrom: null, validUntil: null };
  return {
    name: partOf(certificate.subject, "2.5.4.3") || fullName(certificate.subject),
    taxCode: taxCodeOf(certificate.subject),
    issuer: partOf(certificate.issuer, "2.5.4.10") || partOf(certificate.issuer, "2.5.4.3"),
    validFrom: certificate.notBefore.value.toISOString(),
    validUntil: certificate.notAfter.value.toISOString(),
  };
}

function fullName(subject) {
  return [partOf(subject, "2.5.4.42"), partOf(subject, "2.5.4.4")].filter(Boolean).join(" ");
}

/** "TINIT-RSSMRA80A01H501U", or "IT:…" in older certificates. */
function taxCodeOf(subject) {
  const serial = partOf(subject, "2.5.4.5") || partOf(subject, "2.5.4.46");
  return /^(?:TINIT-|IT:)([A-Z0-9]{11,16})$/i.exec(serial.trim())?.[1]?.toUpperCase() ?? null;
}

function partOf(name, type) {
  const part = name.typesAndValues.find((candidate) => candidate.type === type);
  return String(part?.value.valueBlock.value ?? "").slice(0, 200);
}

function signingTime({ signedAttrs }) {
  const time = signedAttrs?.attributes.find(({ type }) => type === "1.2.840.113549.1.9.5");
  const value = time?.values[0];
  return typeof value?.toDate === "function" ? value.toDate().toISOString() : null;
}

function toArrayBuffer(bytes) {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}
