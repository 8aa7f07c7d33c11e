/** A face of Titillium Web. */
export type FontFace = "regular" | "italic" | "semibold" | "bold";

/**
 * How wide a line of text is, in the unit of `size`: by a table, so that the server and every browser put names in the
 * same places. Pairs of letters that stand closer are not known to it: a line may be a little narrower.
 */
export function textWidth(text: string, face: FontFace, size: number): number {
  let thousandths = 0;
  for (const character of text.normalize("NFD")) thousandths += advanceOf(character, face);
  return (thousandths * size) / 1000;
}

function advanceOf(character: string, face: FontFace): number {
  const code = character.codePointAt(0) ?? 0;
  // The accent of a letter stands above it.
  if (code >= 0x300 && code < 0x370) return 0;
  return advances[face][code - firstCode] ?? otherAdvances[character] ?? unknownAdvance;
}

const firstCode = 0x20;
/** As wide as the widest letter: rather too much room than two names in one place. */
const unknownAdvance = 930;

/** In the boldest face, which is the widest. */
const otherAdvances: Readonly<Record<string, number>> = {
  "\u00a0": 220,
  "’": 256,
  "‘": 260,
  "“": 443,
  "”": 440,
  "–": 622,
  "…": 766,
  "·": 256,
  "≥": 560,
  "€": 560,
  º: 420,
  "°": 560,
  ß: 611,
  æ: 804,
};

/** Thousandths of the size, of the signs from the blank to "~"; read from the font. */
const advances = {
  regular: widths(
    "220 247 373 560 560 560 688 208 264 264 420 560 223 438 216 412 560 560 560 560 560 560 560 560 560 " +
      "560 217 248 560 560 560 447 977 596 616 544 645 553 526 616 675 246 289 569 479 840 676 660 593 660 " +
      "616 542 526 644 582 886 558 538 536 329 436 329 560 632 236 501 526 436 529 505 331 514 537 219 219 " +
      "479 231 836 537 528 527 526 346 465 351 531 481 762 452 483 455 352 230 352 560",
  ),
  italic: widths(
    "220 189 313 560 560 560 635 162 227 227 413 560 183 337 168 419 560 560 560 560 560 560 560 560 560 " +
      "560 171 201 560 560 560 414 933 554 577 504 607 505 482 572 624 232 265 521 433 780 631 628 547 628 " +
      "564 499 469 594 545 829 513 493 495 276 426 276 560 577 518 500 499 405 500 462 309 468 499 206 206 " +
      "445 215 775 498 494 499 498 316 429 318 498 454 731 419 454 418 313 312 312 560",
  ),
  semibold: widths(
    "220 266 395 560 560 560 696 225 289 289 423 560 246 421 239 443 560 560 560 560 560 560 560 560 560 " +
      "560 239 266 560 560 560 441 975 599 612 544 641 553 529 613 676 269 296 583 475 850 686 656 591 656 " +
      "618 543 526 650 594 911 564 549 534 344 471 344 560 625 254 507 536 442 540 508 346 525 546 241 242 " +
      "499 253 838 546 530 537 535 361 469 358 543 491 768 464 492 454 357 252 357 560",
  ),
  bold: widths(
    "220 280 411 560 560 560 701 239 308 308 425 560 263 408 256 466 560 560 560 560 560 560 560 560 560 " +
      "560 256 279 560 560 560 437 973 602 609 543 638 554 531 611 677 286 302 593 472 858 693 652 589 652 " +
      "620 544 526 654 603 930 569 557 532 355 498 355 560 620 268 511 544 446 549 510 357 534 553 258 259 " +
      "515 270 839 553 532 544 543 372 472 364 553 498 772 474 500 454 361 268 361 560",
  ),
} satisfies Record<FontFace, readonly number[]>;

function widths(written: string): readonly number[] {
  return written.split(" ").map(Number);
}
