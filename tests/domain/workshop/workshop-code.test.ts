import { expect, test } from "vitest";
import {
  codeFromBytes,
  codeLetters,
  formatPersonalCode,
  formatWorkshopCode,
  isWorkshopCode,
  personalCodeLength,
  readPersonalCode,
  readWorkshopCode,
  workshopCodeLength,
} from "~/domain/workshop/workshop-code";

test("codes have no letter or digit that is taken for another", () => {
  expect(codeLetters).toHaveLength(32);
  expect(new Set(codeLetters).size).toBe(32);
  expect(codeLetters).not.toMatch(/[IO01]/);
});

test("a code is read however it is typed", () => {
  for (const typed of ["KTM4PR", "ktm 4pr", " K T M-4 P R ", "ktm–4pr", "KTM.4PR"])
    expect(readWorkshopCode(typed)).toBe("KTM4PR");
  for (const typed of ["", "KTM4P", "KTM4PRX", "KTM4PO", "KTM4P1", "KTM4PÀ", "KTM/4PR"])
    expect(readWorkshopCode(typed)).toBeNull();
  expect(isWorkshopCode("KTM4PR")).toBe(true);
  expect(isWorkshopCode("ktm4pr")).toBe(false);
});

test("a code is shown in pieces, and read back from them", () => {
  expect(formatWorkshopCode("KTM4PR")).toBe("KTM 4PR");
  expect(formatPersonalCode("ABCDEFGHJKLMNPQR")).toBe("ABCD-EFGH-JKLM-NPQR");
  expect(readPersonalCode("abcd efgh-jklm-npqr")).toBe("ABCDEFGHJKLMNPQR");
  expect(readPersonalCode("ABCD-EFGH")).toBeNull();
});

test("every letter of a code is as likely as the others", () => {
  const counts = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) {
    const letter = codeFromBytes(Uint8Array.of(byte), 1);
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  expect([...counts.values()]).toEqual(Array.from({ length: 32 }, () => 8));
});

test("a code is as long as it is to be, or none", () => {
  const bytes = Uint8Array.from({ length: personalCodeLength }, (_, at) => at * 37);
  expect(codeFromBytes(bytes, personalCodeLength)).toHaveLength(personalCodeLength);
  expect(isWorkshopCode(codeFromBytes(bytes, workshopCodeLength))).toBe(true);
  expect(() => codeFromBytes(bytes.subarray(3), personalCodeLength)).toThrow(RangeError);
});
