-- AlterTable
ALTER TABLE "LiveDocument" ADD COLUMN     "quarantineReason" TEXT,
ADD COLUMN     "quarantinedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "DocumentUpdate" ADD COLUMN     "setAsideAt" TIMESTAMP(3);

-- What the types of the program promise, held by the database as well. Prisma does not see these.
ALTER TABLE "LiveDocument"
  ADD CONSTRAINT "LiveDocument_quarantine_has_reason" CHECK (("quarantinedAt" IS NULL) = ("quarantineReason" IS NULL));
