-- CreateTable
CREATE TABLE "NeedsImport" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "stoppedBy" TEXT NOT NULL DEFAULT '',
    "bytes" BYTEA,
    "looked" JSONB NOT NULL,
    "headers" TEXT NOT NULL,
    "refused" TEXT NOT NULL,
    "total" INTEGER NOT NULL DEFAULT 0,
    "written" INTEGER NOT NULL DEFAULT 0,
    "removed" INTEGER NOT NULL DEFAULT 0,
    "kept" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "createdAt" TIMESTAMP(3) NOT NULL,
    "createdById" TEXT NOT NULL,
    "confirmedAt" TIMESTAMP(3),
    "undoneById" TEXT,
    "aliveAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "NeedsImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NeedsImportPiece" (
    "importId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    "needs" TEXT NOT NULL,
    "prints" TEXT NOT NULL DEFAULT '',
    "beganAt" TIMESTAMP(3),
    "writtenAt" TIMESTAMP(3),

    CONSTRAINT "NeedsImportPiece_pkey" PRIMARY KEY ("importId","position")
);

-- CreateIndex
CREATE INDEX "NeedsImport_workspaceId_createdAt_idx" ON "NeedsImport"("workspaceId", "createdAt");

-- AddForeignKey
ALTER TABLE "NeedsImport" ADD CONSTRAINT "NeedsImport_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedsImportPiece" ADD CONSTRAINT "NeedsImportPiece_importId_fkey" FOREIGN KEY ("importId") REFERENCES "NeedsImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;
