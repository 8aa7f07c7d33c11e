/** Text further away than this says nothing more. */
const farthest = 80;

/**
 * Where something stood between two texts, found again in a copy that may have been edited since: the place whose
 * surroundings are most alike, those on the left counting double. Both ends of the copy count as a letter.
 */
export function placeByContext(left: string, right: string, copy: string): number {
  const [before, after, within] = [`\n${left}`, `${right}\n`, `\n${copy}\n`];
  let best = { place: 0, likeness: -1 };
  for (let place = 0; place <= copy.length; place++) {
    const likeness = 2 * sameEnd(before, within, place + 1) + sameStart(after, within, place + 1);
    const isCloser = Math.abs(place - left.length) < Math.abs(best.place - left.length);
    if (likeness > best.likeness || (likeness === best.likeness && isCloser)) best = { place, likeness };
  }
  return best.place;
}

/** How many letters in front of a place of `within` are those at the end of `text`. */
function sameEnd(text: string, within: string, place: number): number {
  const most = Math.min(text.length, place, farthest);
  let n = 0;
  while (n < most && text[text.length - 1 - n] === within[place - 1 - n]) n++;
  return n;
}

function sameStart(text: string, within: string, place: number): number {
  const most = Math.min(text.length, within.length - place, farthest);
  let n = 0;
  while (n < most && text[n] === within[place + n]) n++;
  return n;
}
