import { measurePage } from "./measure-page";
import { measurePictures } from "./measure-pictures";

/**
 * The map of a whole region with 600 needs: the server's pictures of it, and its page in Chromium, drawn in software;
 * prints JSON and ends with 1 when a goal is missed. The page is that of the last build.
 *
 *     npm run bench:map [-- --pictures | --page]
 */
const needs = 600;
const goals = { framesPerSecond: 45, firstPaintMs: 1500, pictureMs: 300, pictureHoldsMs: 20 };

const pictures = process.argv.includes("--page") ? null : await measurePictures(needs);
const page = process.argv.includes("--pictures") ? null : await measurePage(needs);
const isMet = {
  ...(pictures && {
    picture: pictures.svg.p95 <= goals.pictureMs && pictures.png.p95 <= goals.pictureMs,
    pictureHolds: pictures.pngHolds.p95 <= goals.pictureHoldsMs,
  }),
  ...(page && {
    firstPaint: page.firstPaintMs.p95 <= goals.firstPaintMs,
    pan: page.pan >= goals.framesPerSecond,
    zoom: page.zoom >= goals.framesPerSecond,
  }),
};
process.stdout.write(`${JSON.stringify({ needs, goals, pictures, page, isMet }, null, 2)}\n`);
process.exitCode = Object.values(isMet).every(Boolean) ? 0 : 1;
