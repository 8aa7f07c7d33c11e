-- CreateTable
CREATE TABLE "AttachmentReminder" (
    "workspaceId" TEXT NOT NULL,
    "stageId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "sentAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AttachmentReminder_pkey" PRIMARY KEY ("workspaceId","stageId","organisationId","memberId","kind","day")
);

-- AddForeignKey
ALTER TABLE "AttachmentReminder" ADD CONSTRAINT "AttachmentReminder_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
