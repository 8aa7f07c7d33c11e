import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { openContext, openContextAs } from "../support/browser";
import { openNeeds } from "../support/needs-page";
import { enterAs } from "../support/people";
import { workspaceAddress } from "../support/section-page";

/** What a look at the pages found out of place once: where things stand, not what they say. */

const phone = { viewport: { width: 390, height: 844 } };

test("the overview counts as many needs as their own page", async () => {
  const { page } = await openContextAs("marta");
  const counted = await page
    .locator("li, div", { hasText: /^Bisogni raccolti/ })
    .last()
    .innerText();
  await page.goto(`${workspaceAddress(page)}/bisogni`);
  const listed = await page.getByText(/^\d+ bisogni e \d+ risorse$/).innerText();
  expect(counted.match(/\d+/)?.[0]).toBe(listed.match(/\d+/)?.[0]);
});

test("a need opened from far down the list begins at its title", async () => {
  const { page } = await openContextAs("marta");
  await openNeeds(page);
  const rows = page.getByRole("region", { name: "Elenco dei bisogni" }).getByRole("link");
  // Where the fields were not read yet, the page was short for a moment, and at its top by chance.
  for (const at of [3, 18]) {
    const title = await rows.nth(at).innerText();
    await rows.nth(at).click();
    await page.getByLabel("Titolo", { exact: true }).waitFor();
    const { y } = await boxOf(page.getByRole("heading", { name: title }));
    expect(y).toBeGreaterThan(0);
    await page.getByRole("link", { name: "Tutti i bisogni" }).click();
  }
});

test("the title of a section begins on the line of its state, and its second line beside its number", async () => {
  const { page } = await openContextAs("marta");
  await page.locator(".sections tbody tr").first().waitFor();
  const rows = await page.locator(".sections tbody tr").evaluateAll((rows) =>
    rows.map((row) => {
      const lefts = (of: Element | null) => [...(of?.getClientRects() ?? [])];
      const title = lefts(row.querySelector("th a"));
      const status = row.querySelectorAll("td")[1]?.querySelector("span")?.getBoundingClientRect();
      return {
        below: (title[0]?.top ?? 0) - (status?.top ?? 0),
        shift: Math.max(...title.map(({ left }) => left)) - Math.min(...title.map(({ left }) => left)),
      };
    }),
  );
  expect(rows.length).toBeGreaterThan(10);
  for (const { below, shift } of rows) {
    expect(Math.abs(below)).toBeLessThan(12);
    expect(shift).toBeLessThan(2);
  }
});

test("on a phone the list of a workshop’s pages shows the page one is on", async () => {
  const { page } = await openContextAs("marta", phone);
  for (const part of ["risultati", "verbale", "registro", "impostazioni"]) {
    await openHeld(page, `/${part}`);
    const nav = page.getByRole("navigation", { name: "Pagine del laboratorio" });
    await expect
      .poll(() =>
        nav.evaluate((nav) => {
          const shown = nav.getBoundingClientRect();
          const current = nav.querySelector("[aria-current]")?.getBoundingClientRect();
          return current !== undefined && current.left >= shown.left && current.right <= shown.right;
        }),
      )
      .toBe(true);
  }
});

test("the pages of a workshop and the parts of its log are two lists, one below the other", async () => {
  const { page } = await openContextAs("marta");
  await openHeld(page, "/registro");
  const [pages, parts] = await Promise.all(
    [page.locator(".workshop-nav"), page.locator(".seg:not(.workshop-nav)")].map(boxOf),
  );
  expect(parts?.y).toBeGreaterThanOrEqual((pages?.y ?? 0) + (pages?.height ?? 0));
});

test("on a phone the votes of each organisation are rows: nothing of them is out of sight", async () => {
  const { page } = await openContextAs("marta", phone);
  await openHeld(page, "/risultati?vista=organizzazioni");
  const table = page.locator(".result-table");
  expect(await table.evaluate((table) => table.scrollWidth - table.clientWidth)).toBe(0);
  expect(await table.locator("tbody td").first().isVisible()).toBe(true);
});

test.for([1440, 390])(
  "at %i px what changes groups stands on one line, and the cards do not move when something is said",
  async (width) => {
    const { page } = await openContextAs("marta", { viewport: { width, height: 900 } });
    await openHeld(page, "");
    const acts = ["Nuovo gruppo", "Proponi gruppi", "Annulla"].map((name) =>
      page.locator(".wboard").getByRole("button", { name, exact: true }),
    );
    const tops = await Promise.all(acts.map(async (act) => (await boxOf(act)).y));
    expect(new Set(tops).size).toBe(1);
    const toCards = async () =>
      (await boxOf(page.locator(".glane").first())).y - (await boxOf(page.locator(".wboard-head"))).y;
    const before = await toCards();
    await acts[2]?.click();
    await page.getByRole("status").filter({ hasText: "annulla" }).waitFor();
    expect(await toCards()).toBe(before);
  },
);

test("on a phone every button of a page is 44 px high", async () => {
  const { page } = await openContextAs("marta", phone);
  const workspace = workspaceAddress(page);
  for (const address of ["/proposta/needs", "/partenariato/persone", "/partenariato/avviso", "/consegna"]) {
    await page.goto(`${workspace}${address}`);
    await page.getByRole("main").waitFor();
    const low = await page
      .locator("main .btn:visible")
      .evaluateAll((buttons) =>
        buttons
          .filter((button) => button.getBoundingClientRect().height < 44)
          .map((button) => button.outerHTML),
      );
    expect(low, address).toEqual([]);
  }
});

test("on a phone whoever is taken off the list of who was there is so on the line of the name", async () => {
  const { page } = await openContextAs("marta", phone);
  await openHeld(page, "/presenze");
  const rows = page.locator(".attending ul > li");
  expect(await rows.count()).toBeGreaterThan(5);
  for (const row of await rows.all()) {
    const [line, remove] = [await boxOf(row.locator("[lang]").first()), await boxOf(row.getByRole("button"))];
    expect(remove.y).toBeLessThan(line.y + line.height);
  }
});

test.for([1440, 390])("at %i px the points of a list stand within their card", async (width) => {
  const { page } = await openContextAs("marta", { viewport: { width, height: 844 } });
  await page.goto(`${workspaceAddress(page)}/consegna/congela`);
  const point = page.locator(".happens li").first();
  const card = page.locator(".card", { has: point });
  const [words, edge] = [await boxOf(point), await boxOf(card)];
  // As far as a point needs before the words, beside the space every card keeps.
  expect(words.x - edge.x).toBeGreaterThanOrEqual(32);
});

test("on a phone no head of a table is broken inside a word", async () => {
  const { page } = await openContextAs("marta", phone);
  await openHeld(page, "/verbale");
  const broken = await page.locator(".minutes-table thead th").evaluateAll((heads) =>
    heads.flatMap((head) => {
      const text = head.firstChild;
      if (text === null) return [];
      return [...(text.nodeValue ?? "").matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return range.getClientRects().length > 1 ? [word] : [];
      });
    }),
  );
  expect(broken).toEqual([]);
});

test("on a phone the lock stands beside the words that say who writes", async () => {
  const { page } = await openContextAs("marta", phone);
  await page.goto(`${workspaceAddress(page)}/partenariato`);
  const sheet = await page.locator("[data-card]", { hasText: "Passo Lento" }).getAttribute("href");
  await page.goto(sheet ?? "");
  const line = page.locator(".reading");
  await line.waitFor();
  const isBeside = () =>
    line.evaluate((line) => {
      const range = document.createRange();
      range.selectNodeContents(line.lastChild ?? line);
      const lock = line.querySelector("svg")?.getBoundingClientRect();
      return lock !== undefined && range.getBoundingClientRect().top < lock.bottom;
    });
  // The sheet is drawn anew when its document is there.
  await expect.poll(isBeside).toBe(true);
});

test.for([1440, 390])(
  "at %i px all tools of writing are in sight, and large enough for a finger",
  async (width) => {
    const { page } = await openContextAs("marta", { viewport: { width, height: 844 } });
    await page.goto(`${workspaceAddress(page)}/proposta/needs`);
    const bar = page.getByRole("toolbar");
    await bar.waitFor();
    const tools = await bar.getByRole("button").evaluateAll((tools) =>
      tools.map((tool) => {
        const { left, right, width, height } = tool.getBoundingClientRect();
        return { isIn: left >= 0 && right <= innerWidth, least: Math.min(width, height) };
      }),
    );
    expect(tools).toHaveLength(11);
    expect(tools.filter(({ isIn }) => !isIn)).toEqual([]);
    expect(await bar.evaluate((bar) => bar.scrollWidth - bar.clientWidth)).toBe(0);
    expect(Math.min(...tools.map(({ least }) => least))).toBeGreaterThanOrEqual(width < 700 ? 44 : 32);
  },
);

test("on paper there is no form to fill in and nothing to filter by", async () => {
  const { page } = await openContextAs("marta");
  await openHeld(page, "/presenze");
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".attending").first().isVisible()).toBe(true);
  expect(await page.locator("main form :is(input:not([type=hidden]), textarea):visible").count()).toBe(0);
  await page.goto(`${workspaceAddress(page)}/bisogni`);
  expect(await page.locator(".needs-rows").isVisible()).toBe(true);
  expect(await page.locator("main :is(input, select):visible").count()).toBe(0);
});

test.for(["marta", "nobody"] as const)(
  "the page that says a page is not there has the bars of the others, to %s",
  async (who) => {
    const { context, tolerate } = await openContext();
    const page = await context.newPage();
    if (who === "marta") await enterAs(page, who);
    tolerate(/status of 404/);
    await page.goto("/boh");
    await page.getByRole("heading", { level: 1, name: "Questa pagina non c’è" }).waitFor();
    expect(await page.title()).toBe("Questa pagina non c’è – Cantiere");
    expect(await page.locator(".bar").isVisible()).toBe(true);
    expect(await page.locator(".slim").getByText("Marta Bellarda").count()).toBe(who === "marta" ? 1 : 0);
    await page.setViewportSize(phone.viewport);
    expect(await page.locator(".pbar").isVisible()).toBe(true);
  },
);

test("what opens shows that it does, on a desk and on a phone", async () => {
  for (const options of [{}, phone]) {
    const { page } = await openContextAs("marta", options);
    await page.goto(`${workspaceAddress(page)}/bisogni/categorie`);
    const marks = await page
      .locator("main summary:visible")
      .evaluateAll((all) => all.map((one) => getComputedStyle(one, "::before").width));
    expect(marks.length).toBeGreaterThan(5);
    expect(new Set(marks)).toEqual(new Set(["8px"]));
  }
});

test("from the words kept apart one gets back to the delivery", async () => {
  const { page } = await openContextAs("marta");
  await page.goto(`${workspaceAddress(page)}/consegna/tenute-da-parte`);
  await page.getByRole("link", { name: "Torna alla consegna" }).click();
  await page.waitForURL(/\/consegna$/);
});

test("on a desk at twice the size nothing is over the edge, and the line on top stays one line", async () => {
  const { page } = await openContextAs("marta", { viewport: { width: 720, height: 450 } });
  for (const part of ["", "/partenariato", "/laboratori"]) {
    await page.goto(`${workspaceAddress(page)}${part}`);
    await page.getByRole("main").waitFor();
    const found = await page.evaluate(() => ({
      over: [...document.querySelectorAll(".slim > *, .head > *")].filter(
        (one) => one.getBoundingClientRect().right > innerWidth,
      ).length,
      high: [...document.querySelectorAll(".slim > *")].filter(
        (one) => one.getBoundingClientRect().height > 30,
      ).length,
    }));
    expect(found, part).toEqual({ over: 0, high: 0 });
  }
});

test.for([720, 1024])(
  "at %i px the state of a text is whole, and its guidance opens over it and closes",
  async (width) => {
    const { page } = await openContextAs("marta", { viewport: { width, height: 900 } });
    await page.goto(`${workspaceAddress(page)}/proposta/needs`);
    await page.locator(".status .safe").waitFor();
    const [saved, opener] = [
      page.locator(".status .safe"),
      page.getByRole("button", { name: "Guida e stato" }),
    ];
    for (const part of [saved, opener]) {
      const { x, width: wide } = await boxOf(part);
      expect(x + wide).toBeLessThanOrEqual(width);
    }
    const state = page.getByLabel("Stato della sezione", { exact: true });
    expect(await state.isVisible()).toBe(false);
    await opener.click();
    expect(await state.isVisible()).toBe(true);
    const panel = await boxOf(page.locator(".panel"));
    expect(panel.x + panel.width).toBeLessThanOrEqual(width);
    await page.keyboard.press("Escape");
    expect(await state.isVisible()).toBe(false);
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
  },
);

test("what is known of a text beyond its limit is read to its end beside the panel", async () => {
  const { page } = await openContextAs("marta");
  // The example's own: it is beyond its limit, and nothing has to be typed.
  await page.goto(`${workspaceAddress(page)}/proposta/partnership`);
  await page.locator(".status .safe").waitFor();
  await page.getByText("38 oltre il limite").waitFor();
  const desk = await boxOf(page.locator(".writing-desk"));
  const { x, width } = await boxOf(page.locator(".status .safe"));
  expect(x + width).toBeLessThanOrEqual(desk.x + desk.width);
});

test("in colours of the reader's own it is seen which page one is on, which view, and how far a section is", async () => {
  const { page } = await openContextAs("marta", { forcedColors: "active", colorScheme: "dark" });
  const coloursOf = (selector: string, property: "color" | "backgroundColor" | "borderLeftColor") =>
    page
      .locator(selector)
      .evaluateAll((found, property) => found.map((one) => getComputedStyle(one)[property]), property);
  await page.goto(`${workspaceAddress(page)}/proposta/needs`);
  await page.locator(".status .safe").waitFor();
  for (const list of [".side", ".outline"]) {
    const [current] = await coloursOf(`${list} a[aria-current]`, "borderLeftColor");
    expect(await coloursOf(`${list} li a:not([aria-current])`, "borderLeftColor")).not.toContain(current);
  }
  const [words] = await coloursOf(".side a[aria-current]", "color");
  expect(await coloursOf(".side a .i", "color")).toEqual(
    (await coloursOf(".side a .i", "color")).map(() => words),
  );
  const [written] = await coloursOf(".st.written", "backgroundColor");
  expect(await coloursOf(".st:not([class*=writ])", "backgroundColor")).not.toContain(written);
  await page.goto(`${workspaceAddress(page)}/partenariato?vista=grafo`);
  const [chosen] = await coloursOf(".seg [aria-current]", "color");
  expect(await coloursOf(".seg a:not([aria-current])", "color")).not.toContain(chosen);
});

test("in colours of the reader's own what lay on a ground alone has an edge", async () => {
  const { page, context } = await openContextAs("marta", { forcedColors: "active" });
  await openNeeds(page);
  await page.getByRole("region", { name: "Elenco dei bisogni" }).getByRole("link").first().click();
  const place = page.locator(".chips li").first();
  await place.waitFor();
  expect(await place.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe("solid");
  await page.goto(`${workspaceAddress(page)}/proposta/needs`);
  await page.locator(".status .safe").waitFor();
  await context.setOffline(true);
  const banner = page.locator(".banner.off");
  await banner.waitFor();
  expect(await banner.evaluate((one) => getComputedStyle(one).borderBottomStyle)).toBe("solid");
});

test("the way to every page of a workspace begins with the workspaces, and then with the workspace", async () => {
  const { page } = await openContextAs("marta");
  const workspace = workspaceAddress(page);
  for (const part of ["", "/laboratori", "/bisogni/categorie", "/partenariato/richieste", "/consegna"]) {
    await page.goto(`${workspace}${part}`);
    const steps = page.locator("nav.crumbs a");
    expect((await steps.allTextContents()).slice(0, 2), part).toEqual([
      "I tuoi cantieri",
      "Valli che curano",
    ]);
  }
});

test.for([1440, 390])("at %i px it is read to its end how much of a text is not sent", async (width) => {
  const { page, context, tolerate } = await openContextAs("marta", { viewport: { width, height: 900 } });
  tolerate(/ERR_INTERNET_DISCONNECTED/);
  await page.goto(`${workspaceAddress(page)}/proposta/needs`);
  await page.locator(".status .safe").waitFor();
  await context.setOffline(true);
  await page.locator(".text").click();
  await page.keyboard.type("parole");
  const said = page.locator(".status .unsafe");
  await said.filter({ hasText: "6 modifiche da inviare" }).waitFor();
  const desk = await boxOf(page.locator(".writing-desk"));
  const { x, width: wide } = await boxOf(said);
  expect(x + wide).toBeLessThanOrEqual(desk.x + desk.width);
  const bar = page.locator(".pbar:visible .ttl > span");
  if (width < 700) expect((await boxOf(bar)).width).toBeGreaterThan(130);
  await context.setOffline(false);
  await page.locator(".status .safe").waitFor();
  for (let left = "parole".length; left > 0; left--) await page.keyboard.press("Backspace");
  await page.locator(".status .safe").waitFor();
});

test.for([720, 900])("at %i px no task of the overview is a column of single words", async (width) => {
  const { page } = await openContextAs("marta", { viewport: { width, height: 900 } });
  const titles = page.locator(".todo li > div");
  await titles.first().waitFor();
  for (const title of await titles.all()) expect((await boxOf(title)).width).toBeGreaterThan(200);
});

test("on paper no card waits for the next sheet, nothing is over the edge, and what stood on a ground is dark", async () => {
  // A sheet between its margins.
  const { page } = await openContextAs("marta", { viewport: { width: 703, height: 1000 } });
  const workspace = workspaceAddress(page);
  await page.emulateMedia({ media: "print" });
  for (const part of ["", "/consegna", "/partenariato", "/bisogni"]) {
    await page.goto(`${workspace}${part}`);
    await page.getByRole("main").waitFor();
    const found = await page.evaluate(() => {
      const shown = [...document.querySelectorAll("main *")].filter((one) => one.clientWidth > 1);
      const held = shown.filter(
        (one) => one.matches(".card") && getComputedStyle(one).breakInside !== "auto",
      );
      const over = [...document.querySelectorAll(".card")].flatMap((card) =>
        [...card.querySelectorAll("td, li")].filter(
          (one) => one.getBoundingClientRect().right > card.getBoundingClientRect().right + 1,
        ),
      );
      const white = [...document.querySelectorAll(".count .big *")].filter(
        (one) => getComputedStyle(one).color === "rgb(255, 255, 255)",
      );
      return { held: held.length, over: over.length, white: white.length };
    });
    expect(found, part).toEqual({ held: 0, over: 0, white: 0 });
  }
  expect(await page.locator(".needs-map-pane").isVisible()).toBe(false);
});

test("on a phone a section is told by its number in the form, beside no other count of the sections", async () => {
  const { page } = await openContextAs("marta", phone);
  await page.goto(`${workspaceAddress(page)}/proposta/needs`);
  expect(await page.locator(".pbar small").innerText()).toMatch(/^Sezione \d+$/);
});

test("on a phone what gets the focus is not behind the bar below", async () => {
  const { page } = await openContextAs("marta", phone);
  const workspace = workspaceAddress(page);
  for (const part of ["", "/bisogni", "/partenariato/persone", "/consegna"]) {
    await page.goto(`${workspace}${part}`);
    await page.getByRole("main").waitFor();
    await page.locator(".pbar").click({ position: { x: 195, y: 28 } });
    const bar = (await boxOf(page.locator(".tabbar"))).y;
    for (let pressed = 0; pressed < 30; pressed++) {
      await page.keyboard.press("Tab");
      const bottom = await page.evaluate(() => {
        const at = document.activeElement;
        return at?.closest("main") ? Math.min(at.getBoundingClientRect().bottom, innerHeight) : 0;
      });
      expect(bottom, `${part}, after ${pressed + 1}`).toBeLessThanOrEqual(bar);
    }
  }
});

test("on a phone a stage is read to its end where a workspace is opened", async () => {
  const { page } = await openContextAs("marta", phone);
  await page.goto("/cantieri/nuovo");
  const stages = page.locator("label", { has: page.locator("input[name=stage]") });
  expect(await stages.count()).toBeGreaterThan(1);
  const cut = await stages.evaluateAll(
    (all) => all.filter((one) => one.scrollWidth > one.clientWidth || one.clientWidth > innerWidth).length,
  );
  expect(cut).toBe(0);
});

test.for([720, 820])(
  "at %i px what is to be done with a partnership is on the line of its facts",
  async (width) => {
    const { page } = await openContextAs("marta", { viewport: { width, height: 900 } });
    await page.goto(`${workspaceAddress(page)}/partenariato`);
    const [facts, act] = [page.locator(".head > .muted"), page.locator(".head > .btn")];
    const [{ y, height }, { y: top }] = [await boxOf(act), await boxOf(facts)];
    expect(top).toBeGreaterThan(y);
    expect(top).toBeLessThan(y + height);
  },
);

test("on a phone the categories of the needs fade where there are more, and the last one stands clear of it", async () => {
  const { page } = await openContextAs("marta", phone);
  await page.goto(`${workspaceAddress(page)}/bisogni`);
  const layers = page.locator(".layers");
  expect(await layers.evaluate((all) => getComputedStyle(all).maskImage)).toContain("gradient");
  await layers.evaluate((all) => all.scrollTo(all.scrollWidth, 0));
  const { x, width } = await boxOf(layers.locator("label").last());
  expect(x + width).toBeLessThanOrEqual(phone.viewport.width - 40);
});

test("on a phone the marks of a list stand within its card", async () => {
  const { page } = await openContextAs("marta", phone);
  for (const part of ["/consegna/congela", "/consegna/prova"]) {
    await page.goto(`${workspaceAddress(page)}${part}`);
    const list = page.locator(".card > .happens");
    const room = await list.evaluate((list) => parseFloat(getComputedStyle(list).paddingLeft));
    expect(room, part).toBeGreaterThan(30);
  }
});

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${locator.toString()} is not shown`);
  return box;
}

/** The workshop of the example that has ended. */
async function openHeld(page: Page, part: string): Promise<void> {
  await page.goto(`${workspaceAddress(page)}/laboratori`);
  const link = page.getByRole("link", { name: /Invecchiare bene in valle/ }).first();
  await page.goto(`${await link.getAttribute("href")}${part}`);
  await page.getByRole("main").waitFor();
}
