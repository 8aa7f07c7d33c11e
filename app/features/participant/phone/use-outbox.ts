import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { createOutbox, createPageStorage, openPhoneStorage, type OutboxContents } from "../outbox/outbox";
import { sendUnsent } from "../outbox/send-unsent";
import { createSender, type Sender } from "../outbox/sender";
import type { Saying, Unsent } from "../outbox/unsent";
import type { OwnWork } from "../own-work";
import { onHope } from "./on-hope";

export interface Sayings {
  readonly own: OwnWork;
  readonly contents: OutboxContents;
  /** false while sending fails */
  readonly isReached: boolean;
  readonly say: (saying: Saying) => void;
  readonly drop: (unsent: Unsent) => void;
  readonly dismiss: (name: string) => void;
  readonly setOwn: (own: OwnWork) => void;
}

interface OutboxOf {
  readonly workshopId: string;
  readonly participantId: string;
  readonly own: OwnWork;
}

const nothing: OutboxContents = { unsent: [], refused: [] };

/** What this person said: kept on the phone until the server has it. */
export function useOutbox({ workshopId, participantId, own: initial }: OutboxOf): Sayings {
  const [own, setOwn] = useState(initial);
  const [contents, setContents] = useState(nothing);
  const [isReached, setReached] = useState(true);
  const sender = useRef<Sender | null>(null);
  const outbox = useMemo(
    () =>
      createOutbox(
        typeof window === "undefined" ? createPageStorage() : openPhoneStorage(),
        `laboratorio/${workshopId}/${participantId}`,
      ),
    [workshopId, participantId],
  );

  useEffect(() => {
    const show = () => setContents(outbox.read());
    const running = createSender({
      outbox,
      send: (unsent) => sendUnsent(`/laboratorio/${workshopId}/invio`, unsent, setOwn),
      pause: pauseUntilHope,
      random: Math.random,
      onLine: setReached,
    });
    sender.current = running;
    show();
    running.wake();
    const forgets = [outbox.subscribe(show), onHope(running.wake)];
    return () => {
      running.stop();
      for (const forget of forgets) forget();
    };
  }, [outbox, workshopId]);

  const say = useCallback(
    (saying: Saying) => {
      outbox.put(saying);
      sender.current?.wake();
    },
    [outbox],
  );
  return { own, contents, isReached, say, drop: outbox.drop, dismiss: outbox.dismiss, setOwn };
}

function pauseUntilHope(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      window.clearTimeout(timer);
      forget();
      resolve();
    };
    const timer = window.setTimeout(end, ms);
    const forget = onHope(end);
  });
}
