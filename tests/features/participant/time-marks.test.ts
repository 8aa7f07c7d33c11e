import { describe, expect, it } from "vitest";
import { clockText, markBetween } from "~/features/participant/phone/time-marks";

describe("a timer", () => {
  it("is said aloud at five minutes, at one and at its end, and at no other moment", () => {
    const marks = Array.from({ length: 400 }, (_, second) =>
      markBetween((400 - second) * 1000, (399 - second) * 1000),
    );
    expect(marks.filter((mark) => mark !== null)).toEqual(["five", "one", "over"]);
  });

  it("that was looked away from says only the last mark that passed", () => {
    expect(markBetween(400_000, 0)).toBe("over");
  });

  it("reads as minutes and seconds, and is nought only when it is over", () => {
    expect(clockText(272_000)).toBe("04:32");
    expect(clockText(1)).toBe("00:01");
    expect(clockText(0)).toBe("00:00");
  });
});
