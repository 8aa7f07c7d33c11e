import { expect, test } from "vitest";
import * as Y from "yjs";
import { type } from "../support/text-judge/acts";
import { Network, settle } from "../support/text-judge/network";
import { Person } from "../support/text-judge/person";
import { realKit } from "../support/text-judge/real-binding";

test("[TEXT-7] opening a section without text writes nothing into it", async () => {
  const person = new Person({ name: "A", clientId: 1, kit: realKit });
  await settle();
  expect(Y.encodeStateVector(person.doc)).toEqual(Y.encodeStateVector(new Y.Doc()));
  person.leave();
});

test("[TEXT-7] hearing what others type writes nothing", async () => {
  const [writer, reader] = [1, 2].map(
    (clientId) => new Person({ name: `${clientId}`, clientId, kit: realKit }),
  );
  if (!writer || !reader) throw new Error("Nobody is here");
  const network = new Network([writer, reader]);
  writer.select({ block: 0, offset: 0 });
  type(writer, "parola");
  for (const link of network.waitingLinks()) network.deliverNext(link);
  await settle();
  expect(reader.viewTexts()).toEqual(["parola"]);
  expect(network.waitingLinks()).toEqual([]);
  for (const person of [writer, reader]) person.leave();
});
