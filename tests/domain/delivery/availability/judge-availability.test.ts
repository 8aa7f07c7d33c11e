import { describe, expect, it } from "vitest";
import {
  availabilityWindow,
  judgeAvailability,
  type TimeWindow,
} from "~/domain/delivery/availability/judge-availability";
import type { RecordedSpan } from "~/domain/delivery/availability/recorded-span";

const day = "2026-12-18";
const at = (time: string, on = day) => new Date(`${on}T${time}Z`);
const span = (from: string, until: string, nodeId = "a"): RecordedSpan => ({
  ...{ nodeId, version: "1.0.0" },
  ...{ from: at(from), until: at(until) },
});
const noon: TimeWindow = { from: at("08:00:00"), until: at("12:00:00") };
const later = at("20:00:00");

/** The interruptions of a window as times of the day, and the share in basis points. */
function judge(spans: readonly RecordedSpan[], window = noon, now = later) {
  const judged = judgeAvailability(spans, window, now);
  if (judged.status === "not-recorded") return judged.status;
  const time = (date: Date) => date.toISOString().slice(11, 19);
  return {
    gaps: judged.interruptions.map(({ from, until }) => `${time(from)}-${time(until)}`),
    share: judged.share,
  };
}

describe("when the service was there", () => {
  it("is what at least one process says: one that goes while another is there interrupts nothing", () => {
    const spans = [
      span("07:00:00", "09:00:00", "a"),
      span("08:30:00", "11:00:00", "b"),
      span("10:00:00", "20:00:00", "a"),
    ];
    expect(judge(spans)).toEqual({ gaps: [], share: 10_000 });
  });

  it("is also what a long span covers that began before a short one that is over", () => {
    const spans = [span("07:00:00", "20:00:00", "a"), span("08:00:00", "08:10:00", "b")];
    expect(judge(spans)).toEqual({ gaps: [], share: 10_000 });
  });

  it("is interrupted while no process says so for more than a minute; a shorter silence is none", () => {
    const spans = [
      span("07:00:00", "09:00:00"),
      span("09:01:00", "10:00:00"),
      span("10:01:01", "11:00:00"),
      span("11:24:00", "20:00:00"),
    ];
    // 24 minutes and 61 seconds of four hours
    expect(judge(spans)).toEqual({ gaps: ["10:00:00-10:01:01", "11:00:00-11:24:00"], share: 8957 });
  });

  it("comes in whatever order, and a share is never rounded up", () => {
    const spans = [span("08:01:01", "20:00:00"), span("07:00:00", "08:00:00")];
    expect(judge(spans)).toEqual({ gaps: ["08:00:00-08:01:01"], share: 9957 });
  });
});

describe("at the edges of the window", () => {
  it("an interruption is told as long as it was, and counts as far as it is in the window", () => {
    const spans = [span("06:00:00", "07:30:00"), span("08:24:00", "11:48:00"), span("12:30:00", "20:00:00")];
    // 24 and 12 minutes of four hours
    expect(judge(spans)).toEqual({ gaps: ["07:30:00-08:24:00", "11:48:00-12:30:00"], share: 8500 });
  });

  it("one that was over before, or began after, is none of it", () => {
    const spans = [span("06:00:00", "07:00:00"), span("08:00:00", "12:00:00"), span("13:00:00", "20:00:00")];
    expect(judge(spans)).toEqual({ gaps: [], share: 10_000 });
  });

  it("one that lasts until now is seen", () => {
    const window = { from: at("08:00:00"), until: at("12:00:00") };
    expect(judge([span("07:00:00", "11:00:00")], window, at("12:00:00"))).toEqual({
      ...{ gaps: ["11:00:00-12:00:00"], share: 7500 },
    });
    expect(judge([span("07:00:00", "11:59:30")], window, at("12:00:00"))).toMatchObject({ gaps: [] });
  });
});

describe("what was not recorded", () => {
  it("is not taken for an interruption: the record speaks from its first word on", () => {
    const judged = judgeAvailability([span("10:00:00", "20:00:00")], noon, later);
    expect(judged).toMatchObject({ status: "recorded", share: 10_000, interruptions: [] });
    expect(judged).toMatchObject({ known: { from: at("10:00:00"), until: at("12:00:00") } });
  });

  it("is said, when it is all of the window", () => {
    expect(judge([])).toBe("not-recorded");
    expect(judge([span("12:00:00", "20:00:00")])).toBe("not-recorded");
  });
});

describe("the window", () => {
  const closesAt = new Date("2026-12-20T11:00:00Z");

  it("ends at the term, or now while it is to come, and begins 30 days before", () => {
    expect(availabilityWindow(new Date("2026-12-28T09:00:00Z"), closesAt)).toEqual({
      from: new Date("2026-11-20T11:00:00Z"),
      until: closesAt,
    });
    expect(availabilityWindow(new Date("2026-12-01T09:00:00Z"), closesAt)).toEqual({
      from: new Date("2026-11-01T09:00:00Z"),
      until: new Date("2026-12-01T09:00:00Z"),
    });
  });

  it("and what is interrupted in it, is as long as it was in the nights when the clocks change", () => {
    // 25 October 2026, 02:50 in summer time until 02:10 in winter time: 20 minutes, not minus 40.
    const window = availabilityWindow(new Date("2026-10-25T09:00:00Z"), closesAt);
    const spans = [
      { ...span("00:00:00", "00:00:00"), from: window.from, until: new Date("2026-10-25T00:50:00Z") },
      {
        ...span("00:00:00", "00:00:00"),
        from: new Date("2026-10-25T01:10:00Z"),
        until: new Date("2026-10-25T09:00:00Z"),
      },
    ];
    const judged = judgeAvailability(spans, window, new Date("2026-10-25T09:00:00Z"));
    expect(judged).toMatchObject({ interruptions: [{ ms: 20 * 60_000 }], interruptedMs: 20 * 60_000 });
  });
});
