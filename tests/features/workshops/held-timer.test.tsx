import { act } from "react";
import { expect, onTestFinished, test, vi } from "vitest";
import type { PublicState } from "~/domain/workshop/public-state";
import { PhoneHead } from "~/features/participant/phone/phone-head";
import { WordsProvider } from "~/features/participant/words/words-context";
import { participantWordsIn } from "~/features/participant/words/words-in";
import type { StageView } from "~/features/workshops/console/console-data";
import { TimerCard } from "~/features/workshops/console/timer-card";
import type { ProjectorData } from "~/features/workshops/projector/projector-data";
import { ProjectorSide } from "~/features/workshops/projector/projector-side";
import { showScreen } from "../../support/show-screen";
import { sameInAll } from "../../support/workshop-builders";

const minuteMs = 60_000;
const people = { here: 3, ready: 1, cards: 0, covered: 0, coveredIn: [], ballots: 0 };

/** A stage with ten minutes at 0, as it is told at the third minute. Only what has to do with its time. */
const stateAt = (heldAt: number | null) =>
  ({
    ...{ now: 3 * minuteMs, status: "open", stageNumber: 1, stageCount: 4, people },
    stage: {
      id: "t1",
      kind: "talk",
      state: "open",
      title: sameInAll("Parlate"),
      endsAt: 10 * minuteMs,
      heldAt,
    },
  }) as unknown as PublicState;

function showTimes(heldAt: number | null) {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const state = stateAt(heldAt);
  const stage = { id: "t1", state: "open", title: "Parlate", minutes: 10 } as unknown as StageView;
  const projector = { code: null, address: "", qr: null } as unknown as ProjectorData;
  const value = { language: "it", words: participantWordsIn("it") } as const;
  const heardAt = performance.now();
  const followed = { state, heardAt, isReached: true, isGone: false };
  const { place } = showScreen(
    <>
      <TimerCard timed={{ state, cameAt: heardAt }} stage={stage} mayRun />
      <ProjectorSide projector={projector} known={{ state, cameAt: heardAt }} />
      <WordsProvider value={value}>
        <PhoneHead title="" followed={followed} isSending />
      </WordsProvider>
    </>,
    "/cantieri/valli/laboratori/uno",
  );
  const times = () => [...place.querySelectorAll("[role=timer]")].map(({ textContent }) => textContent);
  const later = (ms: number) => act(() => void vi.advanceTimersByTime(ms));
  return { place, times, later };
}

test("while the timer runs the desk can stop it, and on desk, screen and phone the time passes", () => {
  const { place, times, later } = showTimes(null);
  later(minuteMs);
  expect(times()).toEqual(["06:00", "06:00", "06:00"]);
  expect(place.querySelector(".timer-acts")?.textContent).toContain("Ferma");
});

test("a timer that was stopped stands on desk, screen and phone, says so, and can go on", () => {
  const { place, times, later } = showTimes(2 * minuteMs);
  later(5 * minuteMs);
  expect(times()).toEqual(["08:00", "08:00", "08:00 fermo"]);
  expect(place.querySelector(".timer-acts")?.textContent).toContain("Riprendi");
  expect(place.querySelector(".timer-acts")?.textContent).not.toContain("Ferma");
  expect(place.querySelector(".count-down")?.textContent).toContain("Tempo fermo");
});
