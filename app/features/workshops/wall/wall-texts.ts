import { beforeDay } from "~/domain/wording/before-day";
import { sayValue } from "~/domain/workshop/results/say-value";
import type { VotesView } from "../outcome/outcome-data";

type GivenVotes = Pick<VotesView, "kind" | "phones" | "room">;

const italian = {
  title: "Parete",
  print: "Stampa",
  empty: "Sulla bacheca non c’è ancora niente.",
  nameless: "Gruppo senza nome",
  loose: "Senza gruppo",
  inRoom: "in sala",
  votes: ({ kind, phones, room }: GivenVotes) =>
    `${sayValue("it", kind, phones + room)} (${phones} da telefono, ${room} in sala)`,
  printed: (moment: string) => `stampato ${beforeDay("il", moment)}`,
  fingerprint: "impronta",
};

const english: typeof italian = {
  title: "Wall",
  print: "Print",
  empty: "There is nothing on the board yet.",
  nameless: "Group without a name",
  loose: "Without a group",
  inRoom: "in the room",
  votes: ({ kind, phones, room }) =>
    `${sayValue("en", kind, phones + room)} (${phones} by phone, ${room} in the room)`,
  printed: (moment) => `printed on ${moment}`,
  fingerprint: "fingerprint",
};

export const wallTexts = { it: italian, en: english };
