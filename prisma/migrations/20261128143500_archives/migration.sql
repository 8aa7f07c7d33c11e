-- CreateTable
CREATE UNLOGGED TABLE "ExportPiece" (
    "jobId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "ExportPiece_pkey" PRIMARY KEY ("jobId","position")
);

-- CreateTable
CREATE TABLE "ArchiveUpload" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "looked" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ArchiveUpload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArchiveUploadPiece" (
    "uploadId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "ArchiveUploadPiece_pkey" PRIMARY KEY ("uploadId","position")
);

-- CreateIndex
CREATE INDEX "ArchiveUpload_accountId_idx" ON "ArchiveUpload"("accountId");

-- AddForeignKey
ALTER TABLE "ExportPiece" ADD CONSTRAINT "ExportPiece_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "ExportJob"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArchiveUpload" ADD CONSTRAINT "ArchiveUpload_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArchiveUploadPiece" ADD CONSTRAINT "ArchiveUploadPiece_uploadId_fkey" FOREIGN KEY ("uploadId") REFERENCES "ArchiveUpload"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- They are compressed already.
ALTER TABLE "ExportPiece" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
ALTER TABLE "ArchiveUploadPiece" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
