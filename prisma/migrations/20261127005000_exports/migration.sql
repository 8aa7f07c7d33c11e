-- CreateTable
-- Unlogged: kept for minutes and made again at will, so the log of the database need not carry the files.
CREATE UNLOGGED TABLE "ExportJob" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "aliveAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),
    "state" JSONB NOT NULL,
    "bytes" BYTEA,

    CONSTRAINT "ExportJob_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ExportJob_key_idx" ON "ExportJob"("key");

-- They are compressed already.
ALTER TABLE "ExportJob" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
