import { afterAll, beforeAll, expect, it } from "vitest";
import { loader } from "~/routes/participate";
import { action } from "~/routes/personal-code";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { buildActing } from "../acting";
import { answerOf } from "./driving";

let test: TestDatabase;
beforeAll(async () => void (test = await createTestDatabase()));
afterAll(() => test.drop());

const visitor = { params: {}, cookie: null } as const;
const missing = { data: { error: "missing" }, init: { status: 400 } };

it.each(["", "%20%20"])("whoever sends no code of a workshop is told so (%j)", async (typed) => {
  const asked = { ...visitor, handler: loader, method: "GET", path: `/partecipa?codice=${typed}` } as const;
  expect(await answerOf(buildActing(test.database), asked)).toMatchObject(missing);
});

it("whoever only opens the page to type it is told nothing", async () => {
  const asked = { ...visitor, handler: loader, method: "GET", path: "/partecipa?lingua=en" } as const;
  expect(await answerOf(buildActing(test.database), asked)).toMatchObject({ data: { error: null } });
});

it.each(["", "  "])("whoever sends no personal code is told so (%j)", async (code) => {
  const asked = { ...visitor, handler: action, method: "POST", path: "/esito", form: { code } } as const;
  expect(await answerOf(buildActing(test.database), asked)).toMatchObject(missing);
});
