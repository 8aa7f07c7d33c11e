import path from "node:path";
import { z } from "zod";

/** demo: example people and no secrets to keep. development: the same without examples to sign in as. */
export type Mode = "demo" | "production" | "development";

export interface Settings {
  readonly mode: Mode;
  /** whether the example people may be signed in as by one click */
  readonly demo: boolean;
  /** absolute */
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  /** scheme, host and port as people type them, without a slash at the end */
  readonly publicOrigin: string;
  /** how many proxies in front are ours: so many entries of X-Forwarded-For are believed */
  readonly trustedProxies: number;
  /** null: the embedded database */
  readonly databaseUrl: string | null;
  /** of the Valkey or Redis by which several nodes tell each other what is new; null: this is the only node */
  readonly redisUrl: string | null;
  /** null: mails are kept in the outbox instead of sent */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** the same on every node */
  readonly sessionSecret: string;
  /** what a collector of metrics from another machine must show; null: only this machine may ask */
  readonly metricsToken: string | null;
}

/** A setting is missing or wrong: one sentence that names it. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
}

/**
 * Reads the settings from the environment.
 * `keepSecret` returns the session secret kept for a data folder, outside production only.
 */
export function parseSettings(
  env: Readonly<Record<string, string | undefined>>,
  keepSecret: (dataDir: string) => string,
): Settings {
  const given = parseEnvironment(withoutBlanks(env));
  if (given.MODE === "production") requireForProduction(given);
  if (given.REDIS_URL !== undefined) requireForSeveralNodes(given);
  const dataDir = path.resolve(given.DATA_DIR);
  return {
    mode: given.MODE,
    demo: given.MODE === "demo",
    dataDir,
    host: given.HOST,
    port: given.PORT,
    publicOrigin: given.PUBLIC_ORIGIN ?? `http://localhost:${given.PORT}`,
    trustedProxies: given.TRUSTED_PROXIES,
    databaseUrl: given.DATABASE_URL ?? null,
    redisUrl: given.REDIS_URL ?? null,
    smtpUrl: given.SMTP_URL ?? null,
    mailFrom: given.MAIL_FROM ?? "Cantiere <cantiere@localhost>",
    sessionSecret: given.SESSION_SECRET ?? keepSecret(dataDir),
    metricsToken: given.METRICS_TOKEN ?? null,
  };
}

const shortestSecret = 32;

const secret = z
  .string()
  .min(shortestSecret, `must be at least ${shortestSecret} characters; openssl rand -hex 32 makes one`)
  .refine(isNotADefault, "is a default that everybody knows; openssl rand -hex 32 makes one");

const environment = z.object({
  MODE: z
    .enum(["demo", "production", "development"], { error: "must be demo, production or development" })
    .default("demo"),
  DATA_DIR: z.string().default(".data"),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce
    .number({ error: "must be a number from 1 to 65535" })
    .int("must be a whole number")
    .min(1, "must be a number from 1 to 65535")
    .max(65_535, "must be a number from 1 to 65535")
    .default(3000),
  PUBLIC_ORIGIN: z
    .string()
    .refine(isOrigin, "must be an address without a path, such as https://cantiere.example.it")
    .transform((origin) => new URL(origin).origin)
    .optional(),
  TRUSTED_PROXIES: z.coerce
    .number({ error: "must be how many proxies stand in front" })
    .int("must be a whole number")
    .min(0, "must be 0 or more")
    .max(9, "must be 9 or less")
    .default(0),
  DATABASE_URL: z
    .string()
    .refine(
      hasScheme("postgres:", "postgresql:"),
      "must be an address such as postgresql://user:password@host/database",
    )
    .optional(),
  REDIS_URL: z
    .string()
    .refine(hasScheme("redis:", "rediss:"), "must be an address such as redis://user:password@host:6379")
    .optional(),
  SMTP_URL: z.string().refine(hasScheme("smtp:", "smtps:"), "must start with smtp:// or smtps://").optional(),
  MAIL_FROM: z
    .string()
    .includes("@", { error: "must be an address, such as Cantiere <cantiere@example.it>" })
    .optional(),
  SESSION_SECRET: secret.optional(),
  METRICS_TOKEN: secret.optional(),
});

type Environment = z.infer<typeof environment>;

function parseEnvironment(env: Readonly<Record<string, string>>): Environment {
  const result = environment.safeParse(env);
  if (result.success) return result.data;
  const [first] = result.error.issues;
  throw new SettingsError(`The setting ${first?.path.join(".") ?? ""} ${first?.message ?? "is wrong"}.`);
}

/** In production nothing is guessed: a mail with the wrong address in it, or a secret that others know, does harm. */
function requireForProduction(given: Environment): void {
  const required = ["PUBLIC_ORIGIN", "SESSION_SECRET", "SMTP_URL", "MAIL_FROM"] as const;
  const missing = required.filter((name) => given[name] === undefined);
  if (missing.length > 0) throw new SettingsError(`MODE=production needs ${missing.join(", ")} to be set.`);
}

/** What several nodes share: where everything is kept, and the secret by which they know each other. */
function requireForSeveralNodes(given: Environment): void {
  const missing = (["DATABASE_URL", "SESSION_SECRET"] as const).filter((name) => given[name] === undefined);
  if (missing.length > 0)
    throw new SettingsError(
      `REDIS_URL is for several nodes, which also share ${missing.join(" and ")}: set both or none.`,
    );
}

/** A variable set to nothing is a variable not set. */
function withoutBlanks(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const filled = Object.entries(env).filter(
    (entry): entry is [string, string] => (entry[1] ?? "").trim() !== "",
  );
  return Object.fromEntries(filled);
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search, hash, username } = new URL(text);
  const isBare = pathname === "/" && search === "" && hash === "" && username === "";
  return isBare && (protocol === "https:" || protocol === "http:");
}

function hasScheme(...schemes: readonly string[]): (text: string) => boolean {
  return (text) => URL.canParse(text) && schemes.includes(new URL(text).protocol);
}

/** One letter over and over, or the words that examples use. */
function isNotADefault(secret: string): boolean {
  return new Set(secret).size >= 8 && !/change.?me|secret|example|password|default/i.test(secret);
}
