/** A spreadsheet saves in UTF-8 or in the characters of Windows: whatever is no UTF-8 is the other. */
export function decodeCsv(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The workbook itself instead of its text: a ZIP, or the older format of Excel. */
export function isWorkbook(bytes: Uint8Array): boolean {
  const starts = (...head: readonly number[]) => head.every((byte, index) => bytes[index] === byte);
  return starts(0x50, 0x4b, 0x03, 0x04) || starts(0xd0, 0xcf, 0x11, 0xe0);
}
