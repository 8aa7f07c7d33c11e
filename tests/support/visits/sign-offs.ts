import type { Page } from "playwright-core";

const route = "/cantieri/:workspaceId/consegna/approvazioni";

/** What bodies approve, in the states it is looked at in. */
export const signOffVisits = [
  // The texts are in the words of their authors, and unfolded here.
  { route, state: "of the lead", person: "marta", go: openApprovals, inItalianOnly: true },
  { route, state: "without the tick", person: "marta", go: approveUnread, answers: 400, inItalianOnly: true },
  {
    route,
    state: "of a partner nobody represents",
    person: "giulia",
    go: openApprovals,
    inItalianOnly: true,
  },
  { route, state: "of a supporter", person: "irene", go: openApprovals },
] as const;

async function openApprovals(page: Page, workspace: string): Promise<void> {
  await page.goto(`${workspace}/consegna/approvazioni`);
  await page.getByRole("main").waitFor();
}

async function approveUnread(page: Page, workspace: string): Promise<void> {
  await openApprovals(page, workspace);
  await page.getByRole("button", { name: "Approva", exact: true }).click();
  await page.getByText("Per approvare segna la casella.").first().waitFor();
}
