import { expect, test } from "vitest";
import { TabBar } from "~/features/shell/tab-bar";
import { showScreen } from "../../support/show-screen";

const base = "/cantieri/valli";

test("on a phone the workshops are one press away, and their pages belong to them", () => {
  showScreen(<TabBar workspaceId="valli" />, `${base}/laboratori/uno/verbale`);
  expect([...document.querySelectorAll(".tabbar a")].map((tab) => tab.getAttribute("href"))).toEqual([
    base,
    `${base}/proposta`,
    `${base}/bisogni`,
    `${base}/laboratori`,
    `${base}/impostazioni`,
  ]);
  expect(document.querySelector(".tabbar [aria-current]")?.textContent).toBe("Laboratori");
});

test("on a phone the partnership belongs to what else there is", () => {
  showScreen(<TabBar workspaceId="valli" />, `${base}/partenariato/consorzio`);
  expect(document.querySelector(".tabbar [aria-current]")?.textContent).toBe("Altro");
});
