import { expect, test } from "vitest";
import { checkSettings } from "../../server/database/require-durable.ts";

const durable = {
  server_version_num: "150004",
  fsync: "on",
  synchronous_commit: "on",
  full_page_writes: "on",
};
const check = (changed: Record<string, string>) => () =>
  checkSettings(new Map(Object.entries({ ...durable, ...changed })));

test("a durable PostgreSQL 15 is accepted, and one that also waits for its copies", () => {
  expect(check({})).not.toThrow();
  expect(check({ synchronous_commit: "remote_apply" })).not.toThrow();
});

test.each(["fsync", "synchronous_commit", "full_page_writes"])(
  "a database with %s off is refused, because it says saved before it is",
  (name) => {
    expect(check({ [name]: "off" })).toThrow(`set ${name} to on`);
  },
);

test("a PostgreSQL older than 15 is refused", () => {
  expect(check({ server_version_num: "140011" })).toThrow("The database is PostgreSQL 14");
});
