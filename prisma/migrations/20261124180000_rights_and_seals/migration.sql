-- AlterTable
ALTER TABLE "LiveDocument" ADD COLUMN     "sealedAt" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "RightsEpoch" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "epoch" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "RightsEpoch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RightsChange" (
    "epoch" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RightsChange_pkey" PRIMARY KEY ("epoch")
);

-- CreateTable
CREATE TABLE "Seal" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "memberId" TEXT,
    "sealedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Seal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DocumentSeal" (
    "documentId" BIGINT NOT NULL,
    "sealId" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "stateVector" BYTEA NOT NULL,
    "textHash" TEXT NOT NULL,

    CONSTRAINT "DocumentSeal_pkey" PRIMARY KEY ("documentId")
);

-- CreateTable
CREATE TABLE "LateUpdate" (
    "id" BIGSERIAL NOT NULL,
    "documentId" BIGINT NOT NULL,
    "memberId" TEXT,
    "connection" TEXT NOT NULL,
    "receivedAt" TIMESTAMP(3) NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "LateUpdate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Seal_workspaceId_idx" ON "Seal"("workspaceId");

-- CreateIndex
CREATE INDEX "LateUpdate_documentId_idx" ON "LateUpdate"("documentId");

-- AddForeignKey
ALTER TABLE "Seal" ADD CONSTRAINT "Seal_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentSeal" ADD CONSTRAINT "DocumentSeal_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "LiveDocument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentSeal" ADD CONSTRAINT "DocumentSeal_sealId_fkey" FOREIGN KEY ("sealId") REFERENCES "Seal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LateUpdate" ADD CONSTRAINT "LateUpdate_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "LiveDocument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rights that go are counted by the database itself, in the transaction that takes them away: no command can
-- forget it. The one row orders the changes, so that a number is never seen before a smaller one.
ALTER TABLE "RightsEpoch" ADD CONSTRAINT "RightsEpoch_one_row" CHECK ("id" = 1);
INSERT INTO "RightsEpoch" DEFAULT VALUES;

CREATE FUNCTION "record_rights_change"(kind TEXT, subject TEXT) RETURNS VOID AS $$
  WITH next AS (UPDATE "RightsEpoch" SET "epoch" = "epoch" + 1 RETURNING "epoch")
  INSERT INTO "RightsChange" ("epoch", "kind", "subject") SELECT next."epoch", kind, subject FROM next;
$$ LANGUAGE sql;

CREATE FUNCTION "member_rights_changed"() RETURNS TRIGGER AS $$
BEGIN
  PERFORM "record_rights_change"('member', OLD."id");
  RETURN NULL;
END $$ LANGUAGE plpgsql;
CREATE TRIGGER "Member_rights_updated" AFTER UPDATE OF "role", "removedAt", "organisationId" ON "Member"
  FOR EACH ROW WHEN (OLD."role" IS DISTINCT FROM NEW."role" OR OLD."removedAt" IS DISTINCT FROM NEW."removedAt"
    OR OLD."organisationId" IS DISTINCT FROM NEW."organisationId")
  EXECUTE FUNCTION "member_rights_changed"();
CREATE TRIGGER "Member_rights_deleted" AFTER DELETE ON "Member"
  FOR EACH ROW EXECUTE FUNCTION "member_rights_changed"();

CREATE FUNCTION "account_rights_changed"() RETURNS TRIGGER AS $$
BEGIN
  PERFORM "record_rights_change"('account', OLD."id");
  RETURN NULL;
END $$ LANGUAGE plpgsql;
CREATE TRIGGER "Account_rights_updated" AFTER UPDATE OF "disabledAt", "passwordHash" ON "Account"
  FOR EACH ROW WHEN (OLD."disabledAt" IS DISTINCT FROM NEW."disabledAt"
    OR OLD."passwordHash" IS DISTINCT FROM NEW."passwordHash")
  EXECUTE FUNCTION "account_rights_changed"();

CREATE FUNCTION "session_ended"() RETURNS TRIGGER AS $$
BEGIN
  PERFORM "record_rights_change"('session', OLD."tokenHash");
  RETURN NULL;
END $$ LANGUAGE plpgsql;
CREATE TRIGGER "Session_ended" AFTER DELETE ON "Session" FOR EACH ROW EXECUTE FUNCTION "session_ended"();

CREATE FUNCTION "partner_rights_changed"() RETURNS TRIGGER AS $$
BEGIN
  PERFORM "record_rights_change"('member', "id") FROM "Member"
    WHERE "workspaceId" = OLD."workspaceId" AND "organisationId" = OLD."organisationId" AND "removedAt" IS NULL;
  RETURN NULL;
END $$ LANGUAGE plpgsql;
CREATE TRIGGER "Partner_rights_updated" AFTER UPDATE OF "role" ON "Partner"
  FOR EACH ROW WHEN (OLD."role" IS DISTINCT FROM NEW."role") EXECUTE FUNCTION "partner_rights_changed"();
CREATE TRIGGER "SectionAssignment_taken_away" AFTER DELETE ON "SectionAssignment"
  FOR EACH ROW EXECUTE FUNCTION "partner_rights_changed"();
