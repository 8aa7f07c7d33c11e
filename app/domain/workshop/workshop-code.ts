/** What codes are made of: 32 characters, five bits each, none of which is taken for another when it is read aloud. */
export const codeLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** Of the code that people type to come in. */
export const workshopCodeLength = 6;

/** Of the code somebody comes back with: 80 bits, which nobody guesses. */
export const personalCodeLength = 16;

export function isWorkshopCode(text: string): boolean {
  return isCode(text, workshopCodeLength);
}

/** As somebody typed it, with blanks, dashes or small letters; null: it is no code. */
export function readWorkshopCode(typed: string): string | null {
  return readCode(typed, workshopCodeLength);
}

/** "KTM4PR" → "KTM 4PR", to be read aloud. */
export function formatWorkshopCode(code: string): string {
  return inPieces(code, 3).join(" ");
}

/** As somebody typed it; null: it is no code. */
export function readPersonalCode(typed: string): string | null {
  return readCode(typed, personalCodeLength);
}

/** "ABCDEFGHJKLMNPQR" → "ABCD-EFGH-JKLM-NPQR". */
export function formatPersonalCode(code: string): string {
  return inPieces(code, 4).join("-");
}

/** A code out of random bytes, one for each character: every character is as likely as the others. */
export function codeFromBytes(bytes: Uint8Array, length: number): string {
  if (bytes.length < length)
    throw new RangeError(`A code of ${length} characters out of ${bytes.length} bytes`);
  return Array.from(bytes.subarray(0, length), (byte) => codeLetters.charAt(byte % codeLetters.length)).join(
    "",
  );
}

function readCode(typed: string, length: number): string | null {
  const code = typed.replace(/[\s\p{Pd}.]/gu, "").toUpperCase();
  return isCode(code, length) ? code : null;
}

function isCode(text: string, length: number): boolean {
  return text.length === length && onlyCodeLetters.test(text);
}

const onlyCodeLetters = new RegExp(`^[${codeLetters}]*$`);

function inPieces(code: string, size: number): readonly string[] {
  return Array.from({ length: Math.ceil(code.length / size) }, (_, at) =>
    code.slice(at * size, (at + 1) * size),
  );
}
