import { expect, test } from "vitest";
import { createSendingKeys, newSendingKey } from "~/ui/sending-keys";

const address = "/patto.data";

test("the same body for another address is another sending", () => {
  const keys = createSendingKeys(newSendingKey);
  const body = new URLSearchParams({ title: "Valli" });
  keys.keep({ address, body }, "one");
  expect(keys.keyOf({ address, body })).toBe("one");
  expect(keys.keyOf({ address: "/altro.data", body })).not.toBe("one");
});

test("a form with a file is the same while the file is", () => {
  const keys = createSendingKeys(newSendingKey);
  const build = (lastModified: number) => {
    const form = new FormData();
    form.set("file", new File(["abc"], "firmato.pdf", { lastModified }));
    return { address, body: form };
  };
  keys.keep(build(1), "one");
  expect(keys.keyOf(build(1))).toBe("one");
  expect(keys.keyOf(build(2))).not.toBe("one");
});

test("the names of fields and what stands in them are not taken for one another", () => {
  const keys = createSendingKeys(newSendingKey);
  keys.keep(
    {
      address,
      body: new URLSearchParams([
        ["a", "b"],
        ["c", "d"],
      ]),
    },
    "one",
  );
  expect(
    keys.keyOf({
      address,
      body: new URLSearchParams([
        ["a", "d"],
        ["c", "b"],
      ]),
    }),
  ).not.toBe("one");
});

test("of many that got no answer the latest are kept", () => {
  const keys = createSendingKeys(newSendingKey);
  for (let number = 0; number <= 20; number += 1)
    keys.keep({ address, body: String(number) }, `key ${number}`);
  expect(keys.keyOf({ address, body: "0" })).not.toBe("key 0");
  expect(keys.keyOf({ address, body: "1" })).toBe("key 1");
  expect(keys.keyOf({ address, body: "20" })).toBe("key 20");
});

test("a key is 32 hexadecimal digits, and another each time", () => {
  const made = Array.from({ length: 50 }, newSendingKey);
  for (const key of made) expect(key).toMatch(/^[0-9a-f]{32}$/);
  expect(new Set(made).size).toBe(50);
});
