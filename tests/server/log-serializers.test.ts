import { expect, test } from "vitest";
import { logSerializers } from "../../server/log-serializers.ts";

const { err, url, path } = logSerializers;

test("an error is logged with its kind, code and place, without what it carries along", () => {
  const refused = Object.assign(new Error("550 no such person <Anna.Bianchi@ente.example>"), {
    code: "EENVELOPE",
    rejected: ["anna.bianchi@ente.example"],
    detail: "Key (email)=(anna.bianchi@ente.example) already exists.",
  });
  const logged = err(new Error("a mail was not sent", { cause: refused }));
  expect(logged).toMatchObject({
    type: "Error",
    message: "a mail was not sent",
    cause: { code: "EENVELOPE" },
  });
  expect(logged.stack).toContain("log-serializers.test.ts");
  expect(JSON.stringify(logged)).not.toMatch(/bianchi/i);
});

test("an address is logged without the token that lets somebody in, and without its questions", () => {
  const token = "Zk3vQ9mX1cT7bL0sR5wY2g";
  expect(url(`https://cantiere.example/invito/${token}?email=anna@ente.example`)).toBe("/invito/…");
  expect(path(`/accedi/link/${token}${token}`)).toBe("/accedi/link/…");
  expect(path("/cantieri/V1StGXR8_Z5jdHi6B-myT/proposta/needs")).toBe(
    "/cantieri/V1StGXR8_Z5jdHi6B-myT/proposta/needs",
  );
  expect(path("/anna%40ente.example/%E0%A4%A")).not.toContain("anna");
  expect(path("/anna%40ente.example")).not.toContain("anna");
});

test("what is thrown and is no error is not written down", () => {
  expect(err("the text of somebody")).toEqual({ type: "string", message: "not an error" });
});
