import type { Revocations } from "~/services.server";
import type { Bus } from "./bus/bus.ts";
import { createSubscribers } from "./bus/subscribers.ts";
import { isOf, type WhoIsThere } from "./collab/admission/admission.ts";
import type { RightsWatch } from "./collab/admission/rights-watch.ts";

const channel = "participants shown out";

/** Ends what somebody holds open on this node when they lose a right, or are shown out of a workshop, on whichever. */
export function createRevocations(rights: Pick<RightsWatch, "onLoss">, bus: Bus): Revocations {
  const held = new Set<{ readonly reader: WhoIsThere; readonly end: () => void }>();
  const phones = createSubscribers<() => void>();

  function endPhones(participantId: string): void {
    for (const end of [...phones.of(participantId)]) end();
  }

  rights.onLoss((whose) => {
    for (const { reader, end } of [...held]) if (isOf(reader, whose)) end();
  });
  bus.subscribe(channel, (message) => endPhones(Buffer.from(message).toString()));
  // Whoever was shown out meanwhile is among them; the others come back.
  bus.onGap(() => [...phones.names()].forEach(endPhones));

  return {
    whenLost(reader, end) {
      const one = { reader, end };
      held.add(one);
      return () => void held.delete(one);
    },
    whenShownOut: phones.add,
    shownOut(participantId) {
      endPhones(participantId);
      bus.publish(channel, Buffer.from(participantId));
    },
  };
}
