-- CreateTable
CREATE TABLE "StageDifference" (
    "workspaceId" TEXT NOT NULL,
    "stageId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "statedAt" TIMESTAMP(3) NOT NULL,
    "statedById" TEXT NOT NULL,

    CONSTRAINT "StageDifference_pkey" PRIMARY KEY ("workspaceId","stageId","subject")
);

-- AddForeignKey
ALTER TABLE "StageDifference" ADD CONSTRAINT "StageDifference_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TRIGGER "StageDifference_held" BEFORE INSERT OR UPDATE OR DELETE
  ON "StageDifference" FOR EACH ROW EXECUTE FUNCTION "hold_open_stage"();
