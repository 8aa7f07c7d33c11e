-- DropForeignKey
ALTER TABLE "DocumentUpdate" DROP CONSTRAINT "DocumentUpdate_documentId_fkey";

-- Checked row by row, the key cost as much as all the rest of an append, and proved what was known: whoever adds to the
-- log of a document has locked it, or made it, in the same transaction. So a document that goes waits for those who
-- write, takes what they wrote with it, and those who come later do not find it. VOLATILE, hence with eyes of its own:
-- it sees what was committed while the deletion waited. Documents that go with their workspace come through here too.
CREATE FUNCTION "remove_log"() RETURNS TRIGGER AS $$
BEGIN
  DELETE FROM "DocumentUpdate" u USING gone WHERE u."documentId" = gone."id";
  RETURN NULL;
END $$ LANGUAGE plpgsql VOLATILE;
CREATE TRIGGER "LiveDocument_removes_log" AFTER DELETE ON "LiveDocument"
  REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION "remove_log"();
