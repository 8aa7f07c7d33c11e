-- CreateTable
CREATE TABLE "AvailabilitySpan" (
    "id" TEXT NOT NULL,
    "nodeId" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "from" TIMESTAMP(3) NOT NULL,
    "until" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AvailabilitySpan_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AvailabilitySpan_until_idx" ON "AvailabilitySpan"("until");
