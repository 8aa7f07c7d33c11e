import { expect, it } from "vitest";
import { shortNameOf } from "~/domain/organisation/short-name";

it.each([
  ["Passo Lento, società cooperativa sociale", "Passo Lento"],
  ["Orti di Confine - APS", "Orti di Confine"],
  ["Croce Verde", "Croce Verde"],
  ["Consorzio intercomunale per la gestione dei servizi sociali", "Consorzio intercomunale per la gestione"],
  ["A".repeat(60), "A".repeat(40)],
])("%s is called %s", (name, short) => {
  expect(shortNameOf(name)).toBe(short);
});
