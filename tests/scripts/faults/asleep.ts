import * as Y from "yjs";
import { closeCodes } from "../../../app/collab/close-codes.ts";
import { accountMarks, isWhole } from "../../support/faults/account-marks.ts";
import { FaultyServer } from "../../support/faults/faulty-server.ts";
import { shiftClock } from "../../support/faults/shift-clock.ts";
import { storedTextOf } from "../../support/faults/stored-text.ts";
import { allSaved, waitFor } from "../../support/faults/wait-for.ts";
import { LiveWriter, openWriters } from "../../support/live-writer.ts";
import { letGo } from "../../support/nodes/writers.ts";
import { openTcpLine } from "../../support/tcp-line.ts";
import type { FaultTest } from "./fault-test.ts";

const place = { workspaceId: "workspace", documentName: "section/needs" };
const edits = { short: { own: 100, others: 200 }, long: { own: 500, others: 2_000 } };
const nightMs = 8 * 3_600_000;
const others = 4;
const knowsWithinMs = 20_000;

/**
 * A laptop sleeps for 8 hours with edits that were never sent; meanwhile others write much, and the session
 * ends. It wakes, is told to sign in, does so, and opens the section anew from the copy it has.
 */
export const asleep: FaultTest = {
  name: "asleep",
  async run(scale) {
    const server = await FaultyServer.start({ ...place, documents: [place.documentName] });
    const line = await openTcpLine({ port: server.port, host: "127.0.0.1" });
    const anna = new LiveWriter({ ...place, memberId: "anna" }, line.port);
    const awake = openWriters(others, { ...place, documents: [place.documentName] }, server.port);
    try {
      await allSaved([anna, ...awake]);
      line.swallow();
      for (let each = 0; each < edits[scale].own; each++) anna.write();
      for (let each = 0; each < edits[scale].others; each++) {
        awake[each % others]!.write();
        if (each % 50 === 49) await allSaved(awake);
      }
      await server.fail({ signedOut: ["anna"] });
      shiftClock(nightMs);
      line.mend();
      const toldMs = await waitFor("she is told to sign in", () => anna.isRefused, knowsWithinMs);
      const told = anna.connection.saveState.getSnapshot();
      const kept = "unsent" in told ? told.unsent : 0;

      await server.fail({});
      const copy = new Y.Doc({ gc: false });
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(anna.connection.doc));
      const back = new LiveWriter({ ...place, memberId: "anna", label: "back", doc: copy }, line.port);
      const savedMs = await allSaved([back, ...awake]);
      const account = await accountMarks(server, awake);
      const text = storedTextOf(await server.stored(place.documentName));
      const times = Array.from({ length: anna.made }, (_, each) => text.split(anna.markOf(each)).length - 1);
      letGo([anna, back, ...awake]);
      const isTold = told.status === "refused" && told.code === closeCodes.notSignedIn;
      return {
        passed: isWhole(account) && times.every((count) => count === 1) && isTold && kept === anna.made,
        figures: {
          ...account,
          own: anna.made,
          arrivedOnce: times.filter((count) => count === 1).length,
          kept,
          toldMs: Math.round(toldMs),
          savedMs: Math.round(savedMs),
        },
      };
    } finally {
      shiftClock(0);
      await line.close();
      await server.stop();
    }
  },
};
