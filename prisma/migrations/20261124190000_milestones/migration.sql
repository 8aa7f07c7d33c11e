-- CreateTable
CREATE TABLE "Milestone" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MilestoneDocument" (
    "milestoneId" TEXT NOT NULL,
    "documentId" BIGINT NOT NULL,
    "seq" BIGINT NOT NULL,

    CONSTRAINT "MilestoneDocument_pkey" PRIMARY KEY ("milestoneId","documentId")
);

-- CreateIndex
CREATE INDEX "Milestone_workspaceId_createdAt_idx" ON "Milestone"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "MilestoneDocument_documentId_idx" ON "MilestoneDocument"("documentId");

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MilestoneDocument" ADD CONSTRAINT "MilestoneDocument_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MilestoneDocument" ADD CONSTRAINT "MilestoneDocument_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "LiveDocument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the types of the program promise, held by the database as well. Prisma does not see these.
ALTER TABLE "Milestone"
  ADD CONSTRAINT "Milestone_scope_known" CHECK ("scope" IN ('document', 'workspace')),
  ADD CONSTRAINT "Milestone_name_not_empty" CHECK (btrim("name") <> '');
ALTER TABLE "MilestoneDocument"
  ADD CONSTRAINT "MilestoneDocument_seq_not_negative" CHECK ("seq" >= 0);
