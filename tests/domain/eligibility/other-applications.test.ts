import { expect, it } from "vitest";
import { wecareM1 } from "~/calls/wecare-m1-2017";
import { otherApplicationsOf } from "~/domain/eligibility/other-applications";

const count = (here: number, declared: number | null) => otherApplicationsOf(wecareM1, { here, declared });

it("nothing is known before the organisation says it, unless what is seen here is too much already", () => {
  expect([count(0, null), count(1, null), count(2, null)]).toEqual([null, null, 2]);
});

it("what is seen here counts even where less was declared", () => {
  expect([count(2, 0), count(0, 1)]).toEqual([2, 1]);
});
