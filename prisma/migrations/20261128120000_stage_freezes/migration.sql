-- A document may be sealed again after its stage was opened.
ALTER TABLE "DocumentSeal" DROP CONSTRAINT "DocumentSeal_pkey",
ADD CONSTRAINT "DocumentSeal_pkey" PRIMARY KEY ("documentId", "sealId");

-- AlterTable
ALTER TABLE "Seal" ADD COLUMN     "releasedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "LateUpdate" ADD COLUMN     "settledAs" TEXT,
ADD COLUMN     "settledAt" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "StageFreeze" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "stageId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "sealId" TEXT NOT NULL,
    "frozenAt" TIMESTAMP(3) NOT NULL,
    "frozenById" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "overridden" JSONB NOT NULL,
    "unfrozenAt" TIMESTAMP(3),
    "unfrozenById" TEXT,
    "unfreezeReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "StageFreeze_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "StageFreeze_sealId_key" ON "StageFreeze"("sealId");

-- CreateIndex
CREATE UNIQUE INDEX "StageFreeze_workspaceId_number_key" ON "StageFreeze"("workspaceId", "number");

-- AddForeignKey
ALTER TABLE "StageFreeze" ADD CONSTRAINT "StageFreeze_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StageFreeze" ADD CONSTRAINT "StageFreeze_sealId_fkey" FOREIGN KEY ("sealId") REFERENCES "Seal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A workspace is frozen once at a time, whoever presses at the same moment. The index is no key of the model.
CREATE UNIQUE INDEX "StageFreeze_open" ON "StageFreeze"("workspaceId") WHERE "unfrozenAt" IS NULL;

-- While its stage is frozen nothing that belongs to the application changes. The database itself says so, in the
-- transaction of the change: no act can forget to ask. Whoever changes something shares the lock until its commit,
-- the freeze takes it alone and first of all: what it looks at stands still, and what comes later sees it.
CREATE FUNCTION "stage_lock"(workspace TEXT) RETURNS BIGINT AS $$
  SELECT hashtextextended('stage/' || workspace, 0);
$$ LANGUAGE sql IMMUTABLE;

-- VOLATILE, hence with eyes of its own: it sees what was committed while it waited. A workspace that is being deleted
-- as a whole is not held up by its own freeze.
CREATE FUNCTION "require_open_stage"(workspace TEXT) RETURNS VOID AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared("stage_lock"(workspace));
  IF EXISTS (SELECT 1 FROM "StageFreeze" f JOIN "Workspace" w ON w."id" = f."workspaceId"
              WHERE f."workspaceId" = workspace AND f."unfrozenAt" IS NULL) THEN
    RAISE EXCEPTION 'the stage is frozen' USING ERRCODE = 'FR409';
  END IF;
END $$ LANGUAGE plpgsql VOLATILE;

CREATE FUNCTION "hold_open_stage"() RETURNS TRIGGER AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    PERFORM "require_open_stage"(OLD."workspaceId");
    RETURN OLD;
  END IF;
  PERFORM "require_open_stage"(NEW."workspaceId");
  RETURN NEW;
END $$ LANGUAGE plpgsql;

CREATE TRIGGER "Partner_held" BEFORE INSERT OR DELETE OR UPDATE OF "role", "districtBody", "chosenByNotice", "withdrawnAt"
  ON "Partner" FOR EACH ROW EXECUTE FUNCTION "hold_open_stage"();
CREATE TRIGGER "SectionAssignment_held" BEFORE INSERT OR UPDATE OR DELETE
  ON "SectionAssignment" FOR EACH ROW EXECUTE FUNCTION "hold_open_stage"();
CREATE TRIGGER "SectionState_held" BEFORE INSERT OR UPDATE OR DELETE
  ON "SectionState" FOR EACH ROW EXECUTE FUNCTION "hold_open_stage"();
CREATE TRIGGER "CoDesignNotice_held" BEFORE INSERT OR UPDATE OR DELETE
  ON "CoDesignNotice" FOR EACH ROW EXECUTE FUNCTION "hold_open_stage"();
CREATE TRIGGER "Declaration_held" BEFORE INSERT OR UPDATE OR DELETE
  ON "Declaration" FOR EACH ROW EXECUTE FUNCTION "hold_open_stage"();
CREATE TRIGGER "RuleOverride_held" BEFORE INSERT OR UPDATE OR DELETE
  ON "RuleOverride" FOR EACH ROW EXECUTE FUNCTION "hold_open_stage"();
CREATE TRIGGER "PactClause_held" BEFORE INSERT OR UPDATE OR DELETE
  ON "PactClause" FOR EACH ROW EXECUTE FUNCTION "hold_open_stage"();
CREATE TRIGGER "PartnershipDocument_held" BEFORE INSERT OR UPDATE OR DELETE
  ON "PartnershipDocument" FOR EACH ROW EXECUTE FUNCTION "hold_open_stage"();
CREATE TRIGGER "DistrictMunicipality_held" BEFORE INSERT OR UPDATE OR DELETE
  ON "DistrictMunicipality" FOR EACH ROW EXECUTE FUNCTION "hold_open_stage"();
CREATE TRIGGER "NeedCategory_held" BEFORE INSERT OR UPDATE OR DELETE
  ON "NeedCategory" FOR EACH ROW EXECUTE FUNCTION "hold_open_stage"();
CREATE TRIGGER "Indicator_held" BEFORE INSERT OR UPDATE OR DELETE
  ON "Indicator" FOR EACH ROW EXECUTE FUNCTION "hold_open_stage"();
CREATE TRIGGER "NeedFile_held" BEFORE INSERT OR UPDATE OR DELETE
  ON "NeedFile" FOR EACH ROW EXECUTE FUNCTION "hold_open_stage"();
-- To look at a file changes nothing; to write what it holds, or to take it out again, does.
CREATE TRIGGER "NeedsImport_held" BEFORE UPDATE OF "confirmedAt", "undoneById"
  ON "NeedsImport" FOR EACH ROW EXECUTE FUNCTION "hold_open_stage"();

CREATE FUNCTION "hold_open_stage_of_boundaries"() RETURNS TRIGGER AS $$
BEGIN
  -- Those of the whole installation belong to no stage.
  IF COALESCE(NEW."workspaceId", OLD."workspaceId") IS NOT NULL THEN
    PERFORM "require_open_stage"(COALESCE(NEW."workspaceId", OLD."workspaceId"));
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$ LANGUAGE plpgsql;
CREATE TRIGGER "BoundarySet_held" BEFORE INSERT OR UPDATE OR DELETE
  ON "BoundarySet" FOR EACH ROW EXECUTE FUNCTION "hold_open_stage_of_boundaries"();

CREATE FUNCTION "hold_open_stage_of_copy"() RETURNS TRIGGER AS $$
BEGIN
  PERFORM "require_open_stage"("workspaceId") FROM "PartnershipDocument"
    WHERE "id" = COALESCE(NEW."documentId", OLD."documentId");
  RETURN COALESCE(NEW, OLD);
END $$ LANGUAGE plpgsql;
CREATE TRIGGER "SignedCopy_held" BEFORE INSERT OR UPDATE OR DELETE
  ON "SignedCopy" FOR EACH ROW EXECUTE FUNCTION "hold_open_stage_of_copy"();

-- The term may be put off, and organisations go on asking to join: neither is part of what is handed in.
CREATE FUNCTION "hold_open_stage_of_workspace"() RETURNS TRIGGER AS $$
BEGIN
  PERFORM "require_open_stage"(OLD."id");
  RETURN NEW;
END $$ LANGUAGE plpgsql;
CREATE TRIGGER "Workspace_held" BEFORE UPDATE OF "callId", "stageId", "title", "acronym", "districtIds",
    "needGridMetres", "needFewestPeople" ON "Workspace"
  FOR EACH ROW WHEN ((OLD."callId", OLD."stageId", OLD."title", OLD."acronym", OLD."districtIds",
      OLD."needGridMetres", OLD."needFewestPeople") IS DISTINCT FROM (NEW."callId", NEW."stageId", NEW."title",
      NEW."acronym", NEW."districtIds", NEW."needGridMetres", NEW."needFewestPeople"))
  EXECUTE FUNCTION "hold_open_stage_of_workspace"();
