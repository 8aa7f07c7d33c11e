import type pg from "pg";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { createJoinRequest } from "~/database/join-requests.server";
import { loader as notice } from "~/routes/co-design-notice";
import { action as bringIn, loader as importing } from "~/routes/import-organisations";
import { action as answerRequest, loader as requests } from "~/routes/join-requests";
import { loader as pact } from "~/routes/pact";
import { loader as documents } from "~/routes/partner-documents";
import { loader as place } from "~/routes/partner-place";
import { loader as record } from "~/routes/partner-record";
import { loader as sheet } from "~/routes/partner-sheet";
import { loader as withdrawal } from "~/routes/partner-withdrawal";
import { loader as board } from "~/routes/workspace-partnership";
import { action as changePeople, loader as people } from "~/routes/workspace-people";
import { createLivePool } from "../../../server/collab/store/live-pool.ts";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { createTestLog } from "../../support/live-room";
import { freezeAnyhow, openStageFreezes } from "../../support/stage-freezing";
import { type Acting, buildActing } from "../acting";
import { buildCast } from "../cast";
import { answerOf, cookieOf, type Handler } from "./driving";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const pages: Readonly<Record<string, Handler>> = {
  board,
  people,
  requests,
  importing,
  notice,
  pact,
  documents,
  place,
  record,
  sheet,
  withdrawal,
};

let test: TestDatabase;
let pool: pg.Pool;
let acting: Acting;
let cast: Awaited<ReturnType<typeof buildCast>>;

beforeAll(async () => {
  test = await createTestDatabase();
  pool = createLivePool(test.url, createTestLog());
  acting = buildActing(test.database);
  cast = await buildCast(test.database);
});
afterAll(async () => {
  await pool.end();
  await test.drop();
});

/** The page of the lead or of the partner, whichever the lead may change. */
async function read(handler: Handler): Promise<string> {
  const { workspaceId } = cast;
  const organisationId = handler === record ? cast.lead : cast.partner;
  const answer = await answerOf(acting, {
    ...{ handler, method: "GET", path: "/x", params: { workspaceId, organisationId } },
    cookie: await cookieOf(acting, test.database, cast.administrator.accountId),
  });
  if (answer instanceof Response) throw new Error(`The page answers ${answer.status}`);
  return JSON.stringify(answer);
}

/** What a form answers that was open when the stage was frozen. */
async function send(handler: Handler, form: Readonly<Record<string, string>>): Promise<string> {
  const { workspaceId } = cast;
  const answer = await answerOf(acting, {
    ...{ handler, method: "POST", path: "/x", params: { workspaceId }, form },
    cookie: await cookieOf(acting, test.database, cast.administrator.accountId),
  });
  if (answer instanceof Response) throw new Error(`The page answers ${answer.status}`);
  return JSON.stringify(answer);
}

const body = {
  name: "Orti di Confine",
  shortName: "Orti",
  kind: "social-cooperative",
  taxCode: "12345678903",
};

const offered = /"(?:may|can)(?:Edit\w*|Make|HandIn|Confirm|Record|SetPlace|Withdraw|Write|Declare\w*)":true/;

it("no page of the partnership offers what is refused while the stage is frozen, and each says why", async () => {
  for (const handler of Object.values(pages)) expect(await read(handler)).not.toContain('"isFrozen":true');
  const { notice: ofNotice, pact: ofPact, sheet: ofSheet } = pages;
  for (const handler of [ofNotice!, ofPact!, ofSheet!]) expect(await read(handler)).toMatch(offered);
  await freezeAnyhow(openStageFreezes(pool).stages, test.database, cast.administrator, new Uint8Array([1]));
  for (const [name, handler] of Object.entries(pages)) {
    const page = await read(handler);
    expect(page, name).toContain('"isFrozen":true');
    expect(page, name).not.toMatch(offered);
  }
});

it("a form that was open when the stage was frozen is told so, and keeps what was typed", async () => {
  const request = await createJoinRequest(test.database, cast.workspaceId, {
    ...{ organisationName: body.name, organisationKind: body.kind, taxCode: body.taxCode },
    ...{ seatMunicipality: "Bricherasio", seatProvince: "TO", createdAt: new Date("2026-11-20T09:00:00Z") },
    ...{ personName: "Piera", personEmail: "piera@orti.example", message: "" },
  });
  const forms = [
    send(changePeople, {
      ...{ intent: "add-organisation", organisationName: body.name, organisationShortName: body.shortName },
      ...{ organisationKind: body.kind, organisationTaxCode: body.taxCode, organisationRole: "partner" },
      ...{ organisationMunicipality: "Bricherasio", organisationProvince: "TO" },
    }),
    send(bringIn, {
      ...{ intent: "import", chosen: body.taxCode, role: "partner" },
      offered: JSON.stringify([{ ...body, seatMunicipality: "Bricherasio", seatProvince: "TO" }]),
    }),
    send(answerRequest, { intent: "confirm", requestId: request, role: "partner" }),
  ];
  for (const answer of await Promise.all(forms))
    expect(answer).toContain('"errors":[{"field":null,"code":"stage-frozen"}]');
});
