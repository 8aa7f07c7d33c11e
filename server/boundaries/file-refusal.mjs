/** Why a file is not taken, by a code that is put into words elsewhere, and what was found in it. */
export class FileRefusal extends Error {
  constructor(code, found = "") {
    super(code);
    this.code = code;
    this.found = oneLine(found);
  }
}

/** It is shown to people: short, and without what would break a line or a terminal. */
function oneLine(found) {
  const text = String(found).replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, " ");
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}
