import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { parseSettings } from "~/env.server";

const service = z.object({
  image: z.string(),
  build: z.object({ context: z.string(), dockerfile: z.string() }).optional(),
  environment: z.record(z.string(), z.string()).default({}),
  ports: z.array(z.string()).default([]),
  networks: z.array(z.string()),
});
const compose = z
  .object({
    services: z.record(z.string(), service),
    networks: z.record(z.string(), z.object({ internal: z.boolean() }).nullable()),
    volumes: z.record(z.string(), z.unknown()),
  })
  .parse(parse(readFileSync("deploy/compose.yaml", "utf8"), { merge: true }));
const dockerfile = readFileSync("deploy/Dockerfile", "utf8");
const caddyfile = readFileSync("deploy/Caddyfile", "utf8");
const nodes = ["node-a", "node-b"] as const;

test("there are two nodes, a database, what carries messages, and a proxy that leads to both", () => {
  expect(Object.keys(compose.services)).toEqual([...nodes, "postgres", "valkey", "proxy"]);
  for (const node of nodes) expect(caddyfile).toContain(`${node}:3000`);
  expect(caddyfile.split("{").length).toBe(caddyfile.split("}").length);
});

test("every image has an exact version", () => {
  const images = Object.values(compose.services).map(({ image }) => image);
  const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image ?? "");
  expect(bases).toHaveLength(2);
  for (const image of [...images, ...bases]) expect(image).toMatch(/:\d+\.\d+(\.\d+)?(-[a-z-]+)?$/);
});

test("the process does not run as root, and only the proxy is reached from outside", () => {
  const last = [...dockerfile.matchAll(/^USER (\S+)/gm)].at(-1)?.[1];
  expect(last).toBe("node");
  expect(dockerfile.lastIndexOf("USER node")).toBeGreaterThan(dockerfile.lastIndexOf("COPY"));
  const published = Object.entries(compose.services).filter(([, { ports }]) => ports.length > 0);
  expect(published.map(([name]) => name)).toEqual(["proxy"]);
  expect(compose.networks["inside"]?.internal).toBe(true);
  for (const kept of ["postgres", "valkey"]) expect(compose.services[kept]?.networks).toEqual(["inside"]);
});

test("the settings of a node, filled in, are settings it starts with", () => {
  const secret = "b31d5f0c9a7e42d68f1c03b5a9e7d2464f8a";
  const given: Record<string, string> = {
    ...{ SITE: "cantiere.ente.example", SESSION_SECRET: secret, DATABASE_PASSWORD: "x7" },
    ...{ SMTP_URL: "smtp://mail.ente.example:587", MAIL_FROM: "Cantiere <cantiere@ente.example>" },
  };
  for (const node of nodes) {
    const env = Object.entries(compose.services[node]?.environment ?? {}).map(([name, value]) => [
      name,
      value.replace(/\$\{(\w+)[^}]*\}/g, (_, variable: string) => given[variable] ?? ""),
    ]);
    const settings = parseSettings(
      { MODE: "production", ...(Object.fromEntries(env) as Record<string, string>) },
      () => "none",
    );
    expect(settings).toMatchObject({
      redisUrl: "redis://valkey:6379",
      trustedProxies: 1,
      mode: "production",
    });
  }
});

test("no secret has a default", () => {
  const text = readFileSync("deploy/compose.yaml", "utf8");
  for (const secret of ["SESSION_SECRET", "DATABASE_PASSWORD", "SMTP_URL"])
    expect(text).not.toMatch(new RegExp(`\\$\\{${secret}:?-`));
});

test("what the image copies is there, and no npm script is run to build it", () => {
  for (const [, names] of dockerfile.matchAll(/^COPY (?!--from)(.+) \.\/$/gm))
    for (const name of names!.split(" ")) expect(existsSync(name), name).toBe(true);
  expect(dockerfile).not.toMatch(/npm (run|start|exec)|npx/);
  for (const [, program] of dockerfile.matchAll(/node_modules\/\.bin\/(\w+)/g))
    expect(existsSync(`node_modules/.bin/${program}`), program).toBe(true);
});
