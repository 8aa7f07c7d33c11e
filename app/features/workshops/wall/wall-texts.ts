import { beforeDay } from "~/domain/wording/before-day";

const italian = {
  title: "Parete",
  print: "Stampa",
  empty: "Sulla bacheca non c’è ancora niente.",
  nameless: "Gruppo senza nome",
  loose: "Senza gruppo",
  inRoom: "in sala",
  votes: (phones: number, room: number) =>
    `${phones + room} ${phones + room === 1 ? "voto" : "voti"} (${phones} da telefono, ${room} in sala)`,
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
  votes: (phones, room) =>
    `${phones + room} ${phones + room === 1 ? "vote" : "votes"} (${phones} by phone, ${room} in the room)`,
  printed: (moment) => `printed on ${moment}`,
  fingerprint: "fingerprint",
};

export const wallTexts = { it: italian, en: english };
