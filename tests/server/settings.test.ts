import { expect, test } from "vitest";
import { parseSettings, SettingsError } from "~/env.server";

const secret = "b31d5f0c9a7e42d68f1c03b5a9e7d2464f8a";
const production = {
  MODE: "production",
  PUBLIC_ORIGIN: "https://cantiere.ente.example",
  SESSION_SECRET: secret,
  SMTP_URL: "smtp://mail.ente.example:587",
  MAIL_FROM: "Cantiere <cantiere@ente.example>",
};

const parse = (env: Record<string, string | undefined>) => parseSettings(env, () => "kept-for-this-folder");

test("without any setting it is a demo on this machine only, with a database of its own", () => {
  const settings = parse({});
  expect(settings).toMatchObject({
    mode: "demo",
    demo: true,
    host: "127.0.0.1",
    port: 3000,
    publicOrigin: "http://localhost:3000",
    databaseUrl: null,
    smtpUrl: null,
    sessionSecret: "kept-for-this-folder",
  });
  expect(settings.dataDir).toBe(`${process.cwd()}/.data`);
});

test("the public origin follows the port, unless it is given", () => {
  expect(parse({ PORT: "8080" }).publicOrigin).toBe("http://localhost:8080");
  expect(parse({ PUBLIC_ORIGIN: "https://Cantiere.example/" }).publicOrigin).toBe("https://cantiere.example");
});

test("a variable set to nothing is a variable not set", () => {
  expect(parse({ PORT: "", DATABASE_URL: " " })).toMatchObject({ port: 3000, databaseUrl: null });
});

test("production starts with everything that must not be guessed", () => {
  expect(parse(production)).toMatchObject({ mode: "production", demo: false, sessionSecret: secret });
});

test.each(["PUBLIC_ORIGIN", "SESSION_SECRET", "SMTP_URL", "MAIL_FROM"])(
  "production does not start without %s",
  (name) => {
    expect(() => parse({ ...production, [name]: undefined })).toThrow(
      new SettingsError(`MODE=production needs ${name} to be set.`),
    );
  },
);

test("several nodes share a database and a secret", () => {
  const REDIS_URL = "rediss://:password@messages.ente.example:6380";
  const DATABASE_URL = "postgresql://db.ente.example/cantiere";
  expect(parse({})).toMatchObject({ redisUrl: null, metricsToken: null });
  expect(parse({ ...production, REDIS_URL, DATABASE_URL })).toMatchObject({ redisUrl: REDIS_URL });
  expect(() => parse({ ...production, REDIS_URL })).toThrow(/REDIS_URL is for several nodes.* DATABASE_URL/);
  expect(() => parse({ REDIS_URL, DATABASE_URL })).toThrow(/REDIS_URL is for several nodes.* SESSION_SECRET/);
});

test.each([
  ["a message server of another kind", { REDIS_URL: "amqp://ente.example" }, /REDIS_URL must be an address/],
  ["a message server that is no address", { REDIS_URL: "valkey:6379" }, /REDIS_URL must be an address/],
  ["a short metrics token", { METRICS_TOKEN: "abc" }, /METRICS_TOKEN must be at least 32 characters/],
  ["a short secret", { SESSION_SECRET: "b31d5f0c" }, /SESSION_SECRET must be at least 32 characters/],
  ["a secret of one letter", { SESSION_SECRET: "a".repeat(64) }, /SESSION_SECRET is a default/],
  ["a secret from an example", { SESSION_SECRET: `change-me-${secret}` }, /SESSION_SECRET is a default/],
  ["an unknown mode", { MODE: "prod" }, /MODE must be demo, production or development/],
  ["a port that is none", { PORT: "http" }, /PORT must be a number/],
  ["a port out of range", { PORT: "70000" }, /PORT must be a number from 1 to 65535/],
  [
    "an origin with a path",
    { PUBLIC_ORIGIN: "https://ente.example/cantiere" },
    /PUBLIC_ORIGIN must be an address/,
  ],
  [
    "an origin that is no web address",
    { PUBLIC_ORIGIN: "ftp://ente.example" },
    /PUBLIC_ORIGIN must be an address/,
  ],
  [
    "another kind of database",
    { DATABASE_URL: "mysql://ente.example/x" },
    /DATABASE_URL must be an address such as postgresql/,
  ],
  ["a mail server that is none", { SMTP_URL: "mail.ente.example" }, /SMTP_URL must start with smtp/],
  ["a sender without an address", { MAIL_FROM: "Cantiere" }, /MAIL_FROM must be an address/],
])("%s is refused in one sentence that names the setting", (_, wrong, sentence) => {
  expect(() => parse({ ...production, ...wrong })).toThrow(sentence);
  expect(() => parse({ ...production, ...wrong })).toThrow(SettingsError);
});
