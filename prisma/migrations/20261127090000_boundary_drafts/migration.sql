-- CreateTable
CREATE TABLE "BoundaryDraft" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "reading" JSONB NOT NULL,
    "shapes" BYTEA NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "createdById" TEXT NOT NULL,

    CONSTRAINT "BoundaryDraft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "BoundaryDraft_workspaceId_idx" ON "BoundaryDraft"("workspaceId");

-- AddForeignKey
ALTER TABLE "BoundaryDraft" ADD CONSTRAINT "BoundaryDraft_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- They are compressed already.
ALTER TABLE "BoundaryDraft" ALTER COLUMN "shapes" SET STORAGE EXTERNAL;
