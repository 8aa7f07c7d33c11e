const joiner = "\u200D";

/**
 * Whether a text may be cut here without breaking what people see as one letter: not inside a surrogate pair, not
 * before a combining mark, a joiner, a variation selector or a skin tone, not after a joiner.
 */
export function mayCut(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  if (isHigh(before) && isLow(after)) return false;
  if (text[at] === joiner || text[at - 1] === joiner) return false;
  return !extendsLetter.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

const extendsLetter = /\p{M}|[\u{FE00}-\u{FE0F}]|[\u{1F3FB}-\u{1F3FF}]|[\u{E0020}-\u{E007F}]/u;

/** The nearest place at or before this one where the text may be cut. */
export function cutBefore(text: string, at: number): number {
  let place = at;
  while (!mayCut(text, place)) place--;
  return place;
}

export function isWordCharacter(text: string, at: number): boolean {
  const point = text.codePointAt(at > 0 && isLow(text.charCodeAt(at)) ? at - 1 : at);
  return point !== undefined && wordCharacter.test(String.fromCodePoint(point));
}

const wordCharacter = /[\p{L}\p{N}_'’]|\p{M}|\p{Emoji_Presentation}|\u200D|\uFE0F/u;

/** Whether the place lies inside a word. */
export function isInsideWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && isWordCharacter(text, at - 1) && isWordCharacter(text, at);
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
