-- A freeze reads much of the application while nothing of it may change. Whoever waits for it holds a connection, and
-- enough of them would leave none to read with: they give up, and are told that the stage is being frozen.
ALTER FUNCTION "require_open_stage"(TEXT) SET lock_timeout = '4s';
