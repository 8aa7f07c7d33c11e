-- CreateTable
CREATE TABLE "Sending" (
    "sender" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "made" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Sending_pkey" PRIMARY KEY ("sender","act","key")
);

-- CreateIndex
CREATE INDEX "Sending_at_idx" ON "Sending"("at");
