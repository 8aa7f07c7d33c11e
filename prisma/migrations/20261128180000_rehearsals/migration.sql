-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN "rehearsalOfId" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Workspace_rehearsalOfId_key" ON "Workspace"("rehearsalOfId");

-- AddForeignKey
ALTER TABLE "Workspace" ADD CONSTRAINT "Workspace_rehearsalOfId_fkey" FOREIGN KEY ("rehearsalOfId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who leaves the workspace leaves its rehearsal with it, by whichever act: it holds the same words.
CREATE FUNCTION "leave_rehearsal"() RETURNS TRIGGER AS $$
BEGIN
  UPDATE "Member" SET "removedAt" = NEW."removedAt"
   WHERE "accountId" = NEW."accountId" AND "removedAt" IS NULL
     AND "workspaceId" IN (SELECT "id" FROM "Workspace" WHERE "rehearsalOfId" = NEW."workspaceId");
  RETURN NULL;
END $$ LANGUAGE plpgsql;
CREATE TRIGGER "Member_leaves_rehearsal" AFTER UPDATE OF "removedAt" ON "Member"
  FOR EACH ROW WHEN (OLD."removedAt" IS NULL AND NEW."removedAt" IS NOT NULL)
  EXECUTE FUNCTION "leave_rehearsal"();
