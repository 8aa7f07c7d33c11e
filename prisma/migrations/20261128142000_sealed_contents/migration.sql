-- CreateTable
CREATE TABLE "SealedContents" (
    "freezeId" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "SealedContents_pkey" PRIMARY KEY ("freezeId")
);

-- CreateTable
CREATE TABLE "GivenOutFile" (
    "freezeId" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "fileSha256" TEXT NOT NULL,
    "remarks" JSONB NOT NULL,
    "madeAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "GivenOutFile_pkey" PRIMARY KEY ("freezeId","path")
);

-- AddForeignKey
ALTER TABLE "SealedContents" ADD CONSTRAINT "SealedContents_freezeId_fkey" FOREIGN KEY ("freezeId") REFERENCES "StageFreeze"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GivenOutFile" ADD CONSTRAINT "GivenOutFile_freezeId_fkey" FOREIGN KEY ("freezeId") REFERENCES "StageFreeze"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GivenOutFile" ADD CONSTRAINT "GivenOutFile_fileSha256_fkey" FOREIGN KEY ("fileSha256") REFERENCES "StoredFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;
