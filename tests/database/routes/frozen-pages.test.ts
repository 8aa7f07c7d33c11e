import type pg from "pg";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { loader as notice } from "~/routes/co-design-notice";
import { loader as pact } from "~/routes/pact";
import { loader as documents } from "~/routes/partner-documents";
import { loader as place } from "~/routes/partner-place";
import { loader as record } from "~/routes/partner-record";
import { loader as sheet } from "~/routes/partner-sheet";
import { loader as withdrawal } from "~/routes/partner-withdrawal";
import { createLivePool } from "../../../server/collab/store/live-pool.ts";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { createTestLog } from "../../support/live-room";
import { freezeAnyhow, openStageFreezes } from "../../support/stage-freezing";
import { type Acting, buildActing } from "../acting";
import { buildCast } from "../cast";
import { answerOf, cookieOf, type Handler } from "./driving";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const pages: Readonly<Record<string, Handler>> = {
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
