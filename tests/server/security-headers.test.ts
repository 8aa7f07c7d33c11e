import { expect, test } from "vitest";
import { contentSecurityPolicy } from "../../server/http/security-headers.ts";

const policy = contentSecurityPolicy("n0nce", {
  publicOrigin: "https://cantiere.example",
  isDeveloping: false,
});

test("only scripts that carry the nonce of this answer run, and no style in the page does", () => {
  expect(policy).toContain("script-src 'self' 'nonce-n0nce'");
  expect(policy).not.toContain("unsafe");
});

test("no other page may frame ours, and no form of ours leaves", () => {
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("form-action 'self'");
  expect(policy).toContain("base-uri 'self'");
});

test("live lines go to our own origin, encrypted where the pages are", () => {
  expect(policy).toContain("connect-src 'self' wss://cantiere.example");
});
